internal import HTTPTypes
internal import Hummingbird
internal import Registry

/// Knows who is signed in, and lets no foreign form in.
struct ConsoleGate<Store: RegistryStore>: Sendable {
    let source: RegisterSource<Store>
    let desk: LoginDesk<Store>
    let patience = AddressPatience()
    let clients: ClientFinder
    private let base: BaseURL

    init(source: RegisterSource<Store>, base: BaseURL, clients: ClientFinder) {
        self.source = source
        self.base = base
        self.clients = clients
        desk = LoginDesk(store: source.store)
    }

    /// Who asks; nil without a living session.
    func visit(_ request: Request) async throws -> Visit? {
        guard let token = token(of: request) else { return nil }
        let moment = try source.moment()
        guard let holder = try await desk.holder(of: token, at: moment.milliseconds) else { return nil }
        return Visit(
            person: holder.person, session: holder.session, token: token, at: moment.milliseconds,
            today: moment.day, language: PageLanguage(request))
    }

    /// - Throws: ``WebFault/foreignForm`` for a form of another site.
    func requireOwnOrigin(_ request: Request) throws(WebFault) {
        guard let origin = request.headers[.origin] else {
            // Browsers that say nothing of origins at all are held by the form's token and the cookie alone.
            guard [nil, "same-origin", "none"].contains(request.headers[.fetchSite]) else {
                throw .foreignForm
            }
            return
        }
        let isTryOut = !base.isSecure && origin == "http://\(request.head.authority ?? "")"
        guard origin == base.text || isTryOut else { throw .foreignForm }
    }

    /// `Set-Cookie` of a session that begins; nil ends it.
    func cookie(_ token: SessionToken?) -> String {
        "\(cookieName)=\(token?.text ?? ""); Path=/; HttpOnly; SameSite=Lax"
            + (base.isSecure ? "; Secure" : "") + (token == nil ? "; Max-Age=0" : "")
    }

    /// With the prefix, browsers take it from this very host by TLS only.
    private var cookieName: String { base.isSecure ? "__Host-session" : "session" }

    private func token(of request: Request) -> SessionToken? {
        for pair in request.headers[values: .cookie].joined(separator: ";").split(separator: ";") {
            let parts = pair.trimmingSpaces.split(separator: "=", maxSplits: 1)
            if parts.count == 2, parts[0] == cookieName { return SessionToken(String(parts[1])) }
        }
        return nil
    }
}
