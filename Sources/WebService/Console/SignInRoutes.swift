internal import HTTPTypes
internal import Hummingbird
internal import Registry
internal import StampFormat

/// Signing in and out, and opening a login with a code of the office.
struct SignInRoutes<Store: RegistryStore>: Sendable {
    let gate: ConsoleGate<Store>
    let edge: ConsoleEdge<Store>

    func add(to book: ConsoleBook<Store>) {
        book.book.get("/sign-in") { request, _ in
            let form = FormBody(["next": [try request.query("next") ?? ""]])
            return page(form, nil, PageLanguage(request), done: try request.query("done"))
        }
        book.book.post("/sign-in") { request, context in try await signIn(request, context) }
        book.book.get("/start") { request, context in
            guard let typed = try request.query("code"), !typed.isEmpty else {
                return codePage(FormBody(), nil, PageLanguage(request))
            }
            return try await start(FormBody(["code": [typed]]), nil, request, context)
        }
        book.book.post("/start") { request, context in try await open(request, context) }
        book.deed("/sign-out", .signedIn) { _, _, visit in
            try await gate.desk.end(visit.session.name, of: visit.person.number)
            var answer = edge.frame.seeOther("/sign-in", done: "signed-out", visit.language)
            answer.headers[.setCookie] = gate.cookie(nil)
            return answer
        }
    }

    private func signIn(_ request: Request, _ context: ServiceContext) async throws -> Answer {
        try gate.requireOwnOrigin(request)
        let (form, language) = (try await FormBody(of: request), PageLanguage(request))
        let (client, now) = (
            gate.clients.client(of: request, context), try edge.source.moment().milliseconds
        )
        return try await edge.attempt {
            try checkPatience(client, now)
            let credentials = Credentials(
                name: form["name"], password: form["password"], oneTimeCode: form["code"])
            do {
                let token = try await gate.desk.signIn(credentials, at: now)
                gate.patience.succeeded(client)
                var answer = Answer.seeOther(wanted(form["next"], language))
                answer.headers[.setCookie] = gate.cookie(token)
                return answer
            } catch RegistryError.login(.wrong) {
                gate.patience.failed(client, at: now)
                throw RegistryError.login(.wrong)
            }
        } refused: {
            page(form, $0, language)
        }
    }

    private func open(_ request: Request, _ context: ServiceContext) async throws -> Answer {
        try gate.requireOwnOrigin(request)
        let (form, language) = (try await FormBody(of: request), PageLanguage(request))
        let moment = try edge.source.moment()
        return try await edge.attempt {
            try checkPatience(gate.clients.client(of: request, context), moment.milliseconds)
            guard let code = LoginCode(form["code"]) else { throw RegistryError.login(.codeUnknown) }
            guard form["password"] == form["again"] else { throw SignInWords.passwordsDiffer }
            let act = Act(
                actor: form["name"], role: .administrator, at: moment.milliseconds, today: moment.day)
            _ = try await gate.desk.open(code, name: form["name"], password: form["password"], at: act)
            return edge.frame.seeOther("/sign-in", done: "opened", language)
        } refused: {
            try await start(form, $0, request, context)
        }
    }

    /// The page that a code leads to; a wrong code leads back to where it is typed.
    private func start(
        _ form: FormBody, _ refusal: WorkRefusal?, _ request: Request, _ context: ServiceContext
    ) async throws -> Answer {
        let (client, now) = (
            gate.clients.client(of: request, context), try edge.source.moment().milliseconds
        )
        let language = PageLanguage(request)
        return try await edge.attempt {
            try checkPatience(client, now)
            do {
                guard let code = LoginCode(form["code"]) else { throw RegistryError.login(.codeUnknown) }
                let person = try await gate.desk.invited(code, at: now)
                let page = SignInWords.start(person, form, refusal, edge.frame.frame, language)
                return edge.frame.answer(page, at: "/start?code=\(code.text)", nil, language)
            } catch RegistryError.login(.codeUnknown) {
                gate.patience.failed(client, at: now)
                throw RegistryError.login(.codeUnknown)
            }
        } refused: {
            codePage(form, $0, language)
        }
    }

    private func checkPatience(_ client: ClientAddress?, _ now: Int64) throws(RegistryError) {
        let seconds = gate.patience.seconds(client, at: now)
        guard seconds == 0 else { throw .login(.wait(seconds: seconds)) }
    }

    /// Only pages of the console itself are led back to.
    private func wanted(_ next: String, _ language: PageLanguage) -> String {
        let isOwn = next == "/console" || next.hasPrefix("/console/") || next.hasPrefix("/console?")
        return isOwn ? next : edge.frame.frame.link("/console", language)
    }

    private func page(
        _ form: FormBody, _ refusal: WorkRefusal?, _ language: PageLanguage, done: String? = nil
    ) -> Answer {
        let page = SignInWords.signIn(form, refusal, edge.frame.frame, language)
        return edge.frame.answer(page, at: "/sign-in", nil, language, done: done)
    }

    private func codePage(
        _ form: FormBody, _ refusal: WorkRefusal?, _ language: PageLanguage
    ) -> Answer {
        let page = SignInWords.code(form, refusal, edge.frame.frame, language)
        return edge.frame.answer(page, at: "/start", nil, language)
    }
}
