internal import HTTPTypes
internal import Hummingbird
internal import Registry

/// Routes of the console: each is reached with a session and the right role only.
struct ConsoleBook<Store: RegistryStore> {
    typealias Page = @Sendable (Request, ServiceContext, Visit) async throws -> Answer
    typealias Deed = @Sendable (FormBody, ServiceContext, Visit) async throws -> Answer

    let book: RouteBook<ServiceContext>
    let gate: ConsoleGate<Store>

    /// A page that is read; strangers are led to the sign-in and back.
    func page(_ path: String, _ access: RouteAccess, _ page: @escaping Page) {
        let gate = gate
        book.get(path, access) { request, context in
            guard let visit = try await gate.visit(request) else {
                let wanted = PercentText.encoded(request.uri.string)
                return .seeOther("/sign-in?next=\(wanted)")
            }
            try access.check(visit)
            return try await page(request, context, visit)
        }
    }

    /// An act; its form must be this session's own.
    ///
    /// `most`: bytes of what is sent.
    func deed(
        _ path: String, _ access: RouteAccess, most: Int = FormBody.longest, lines: Set<String> = [],
        _ deed: @escaping Deed
    ) {
        let gate = gate
        book.post(path, access) { request, context in
            guard let visit = try await gate.visit(request) else { return .seeOther("/sign-in") }
            try gate.requireOwnOrigin(request)
            let form = try await FormBody(of: request, most: most, lines: lines)
            guard visit.token.isOwn(formToken: form["token"]) else { throw WebFault.foreignForm }
            try access.check(visit)
            return try await deed(form, context, visit)
        }
    }
}

extension RouteAccess {
    func admits(_ visit: Visit) -> Bool {
        switch self {
        case .everyone, .signedIn: true
        case .doing(let word): visit.may(word)
        case .roles(let roles):
            visit.person.producer == nil && !visit.person.roles.isDisjoint(with: roles)
        // Programs have routes of their own.
        case .token: false
        }
    }

    /// - Throws: ``WebFault/notForRole``.
    fileprivate func check(_ visit: Visit) throws(WebFault) {
        guard admits(visit) else { throw .notForRole }
    }
}
