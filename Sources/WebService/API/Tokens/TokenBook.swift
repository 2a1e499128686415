internal import HTTPTypes
internal import Hummingbird
internal import Registry

/// Routes for programs with a token: each names its scope and who may use it, and none is reached without.
struct TokenBook<Store: RegistryStore> {
    typealias Reading = @Sendable (TokenQuestion<Store>) async throws -> Answer
    typealias Deed = @Sendable (TokenAct<Store>) async throws -> Void
    typealias Answering = @Sendable (TokenAct<Store>) async throws -> Answer

    let book: RouteBook<ServiceContext>
    let gate: TokenGate<Store>
    let works: any OfficeWorks

    /// What is read.
    func read(_ path: String, _ scope: TokenScope, _ reach: TokenReach, _ reading: @escaping Reading) {
        let (gate, works) = (gate, works)
        book.get(path, .token(scope, reach)) { request, context in
            let visit = try await gate.visit(request, context)
            try visit.check(scope, reach)
            let asked = TokenQuestion(
                request: request, context: context, visit: visit, store: gate.source.store)
            do {
                return try await reading(asked)
            } catch let error as RegistryError {
                throw WebFault(refusing: error, works)
            } catch let refusal as WorkRefusal {
                throw WebFault(refusing: refusal)
            }
        }
    }

    /// An act: done once for its key, answered with what it left.
    ///
    /// - `roles`: those who may, where they are fewer than the word's.
    /// - `fields`: the members of its JSON body; nil for a body that is a file.
    /// - `matching`: whether it needs the tag of what it changes.
    /// - `method`: that of the request.
    func act(
        _ path: String, _ scope: TokenScope, _ word: ActWord, in roles: [Act.Role]? = nil,
        fields: [String]? = [], matching: TokenAct<Store>.Matching = .honoured,
        method: HTTPRequest.Method = .post, _ deed: @escaping Deed
    ) {
        let body = TokenAct<Store>.Body(fields: fields, matching: matching)
        book.act(
            method, path, .token(scope, reach(word, in: roles)),
            handler(scope, word, in: roles, body, once(deed)))
    }

    private func once(_ deed: @escaping Deed) -> Answering {
        { asked in
            do {
                if let kept = try await asked.kept() { return kept }
                try await deed(asked)
            } catch RegistryError.token(.doneAlready) {
                // Another request with the same key was first: what it left is the answer.
            }
            guard let kept = try await asked.kept() else { throw WebFault.unexpected }
            return kept
        }
    }

    /// An act that hands out a file: done once for its key; the same file is made again for a repeat.
    ///
    /// `file`: told whether the act was done before, under the same key.
    func delivery(
        _ path: String, _ scope: TokenScope, _ word: ActWord, fields: [String],
        _ file: @escaping @Sendable (_ asked: TokenAct<Store>, _ isDone: Bool) async throws -> Answer
    ) {
        let body = TokenAct<Store>.Body(fields: fields, matching: .honoured)
        let answer: Answering = { asked in
            let isDone = try await asked.kept() != nil
            do {
                return try await file(asked, isDone)
            } catch RegistryError.token(.doneAlready) {
                return try await file(asked, true)
            }
        }
        book.post(path, .token(scope, reach(word, in: nil)), handler(scope, word, in: nil, body, answer))
    }

    /// What is sent like an act and changes nothing that a repeat would change again: it needs no key.
    func question(
        _ path: String, _ scope: TokenScope, _ word: ActWord, in roles: [Act.Role]? = nil, fields: [String]?,
        _ answer: @escaping Answering
    ) {
        let body = TokenAct<Store>.Body(fields: fields, matching: .honoured, isQuestion: true)
        book.post(
            path, .token(scope, reach(word, in: roles)), handler(scope, word, in: roles, body, answer))
    }

    private func reach(_ word: ActWord, in roles: [Act.Role]?) -> TokenReach {
        .doing(word, in: roles.map { word.roles.intersection($0) } ?? word.roles)
    }

    private func handler(
        _ scope: TokenScope, _ word: ActWord, in roles: [Act.Role]?, _ body: TokenAct<Store>.Body,
        _ answer: @escaping Answering
    ) -> RouteBook<ServiceContext>.Handler {
        let (gate, works, reach) = (gate, works, reach(word, in: roles))
        let able = roles.map { word.roles.intersection($0) } ?? word.roles
        return { request, context in
            let visit = try await gate.visit(request, context)
            try visit.check(scope, reach)
            let asked = try await TokenAct(
                request, context, by: (visit, visit.act(word, in: able)), gate.source.store, body)
            do {
                return try await answer(asked)
            } catch let error as RegistryError {
                throw WebFault(refusing: error, works)
            } catch let refusal as WorkRefusal {
                throw WebFault(refusing: refusal)
            }
        }
    }
}

/// One question of a program that may ask it.
struct TokenQuestion<Store: RegistryStore>: Sendable {
    let request: Request
    let context: ServiceContext
    let visit: TokenVisit
    let store: Store

    /// A part of the path.
    func part(_ name: String) throws(WebFault) -> String { try request.part(name, context) }

    /// One page of a list, as the query asks for it.
    ///
    /// `filters`: members of the query that choose among the rows.
    func page(_ path: String, keeping filters: [String] = []) throws(WebFault) -> PageQuery {
        try PageQuery(request, path: path, keeping: filters)
    }

    /// The present form of something; 404 where it is not.
    func answer(_ resource: Resource) async throws -> Answer {
        let facts = try await store.read { reader throws(RegistryError) in try resource.facts(reader) }
        return Answer(json: facts, .revalidated)
    }
}
