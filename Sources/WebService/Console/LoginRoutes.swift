internal import Hummingbird
internal import Registry

/// Someone's own login: password, authenticator app, sessions.
struct LoginRoutes<Store: RegistryStore>: Sendable {
    let gate: ConsoleGate<Store>
    let edge: ConsoleEdge<Store>

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/login", .signedIn) { request, _, visit in
            try await page(visit, FormBody(), nil, done: try request.query("done"))
        }
        book.deed("/console/login/password", .signedIn) { form, _, visit in
            try await attempt(form, visit) {
                guard form["password"] == form["again"] else { throw SignInWords.passwordsDiffer }
                try await gate.desk.changePassword(
                    of: visit.person, from: form["old"], to: form["password"], keeping: visit.session,
                    at: visit.at)
                return edge.frame.seeOther("/console/login", done: "password", visit.language)
            }
        }
        book.deed("/console/login/app", .signedIn) { form, _, visit in try await useApp(form, visit) }
        book.deed("/console/login/app-off", .signedIn) { form, _, visit in
            try await attempt(form, visit) {
                try await gate.desk.leaveApp(
                    of: visit.person.number, password: form["old"], at: visit.at)
                return edge.frame.seeOther("/console/login", done: "app-off", visit.language)
            }
        }
        book.deed("/console/login/end-session", .signedIn) { form, _, visit in
            try await gate.desk.end(form["session"], of: visit.person.number)
            return edge.frame.seeOther("/console/login", done: "session-ended", visit.language)
        }
    }

    /// Proves the app with one of its codes, then shows the recovery codes this once.
    private func useApp(_ form: FormBody, _ visit: Visit) async throws -> Answer {
        try await attempt(form, visit) {
            guard let app = OneTimePassword(text: form["secret"]) else {
                throw RegistryError.login(.wrongOneTimeCode)
            }
            let codes = try await gate.desk.useApp(
                app, proving: form["code"], of: visit.person.number, at: visit.at)
            let page = LoginWords.recovery(codes, edge.link("/console/login", visit), visit.language)
            return edge.frame.answer(page, at: "/console/login", visit, visit.language)
        }
    }

    private func attempt(
        _ form: FormBody, _ visit: Visit, _ deed: () async throws -> Answer
    ) async throws -> Answer {
        try await edge.attempt(deed) { try await page(visit, form, $0) }
    }

    private func page(
        _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?, done: String? = nil
    ) async throws -> Answer {
        let number = visit.person.number
        let (login, sessions, codes) = try await edge.store.read { reader throws(RegistryError) in
            (
                try reader.login(of: number), try reader.sessions(of: number),
                try reader.recoveryCodeCount(of: number)
            )
        }
        let app = OneTimePassword(text: form["secret"]) ?? .random()
        let words = LoginWords(visit: visit, form: form, refusal: refusal, edgeLink: { edge.link($0, visit) })
        let page = words.page(
            app: login?.oneTime == nil ? app : nil, codes: codes,
            sessions: sessions.filter { $0.isLive(at: visit.at) })
        return edge.frame.answer(page, at: "/console/login", visit, visit.language, done: done)
    }
}
