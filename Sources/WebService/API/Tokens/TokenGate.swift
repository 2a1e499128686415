internal import HTTPTypes
internal import Hummingbird
internal import Registry

/// Knows which program asks, by the token in `Authorization` (RFC 6750), and holds it to its share.
struct TokenGate<Store: RegistryStore>: Sendable {
    let source: RegisterSource<Store>
    private let clients: ClientFinder
    private let desk: TokenDesk<Store>
    /// The shares of addresses, which wrong tokens come out of.
    private let lookups: LookupLimit
    private let requests = LookupLimit(perMinute: 0)
    /// Lookups that a wrong token costs its address.
    private static var priceOfWrong: Int { 10 }

    init(source: RegisterSource<Store>, clients: ClientFinder, lookups: LookupLimit) {
        self.source = source
        self.clients = clients
        self.lookups = lookups
        desk = TokenDesk(store: source.store)
    }

    /// The program that asks.
    ///
    /// `cost`: requests that this one counts for.
    ///
    /// - Throws: ``WebFault/tokenMissing``, ``WebFault/tokenUnknown``, or ``WebFault/tooMany(seconds:)`` for a
    ///   token beyond its share and for an address with many wrong ones; right ones are never held up by those.
    func visit(
        _ request: Request, _ context: some RemoteAddressRequestContext, cost: Int = 1
    ) async throws -> TokenVisit {
        let fields = request.headers[values: .authorization]
        guard !fields.isEmpty else { throw WebFault.tokenMissing }
        let moment = try source.moment()
        guard fields.count == 1, let secret = TokenGate.secret(in: fields[0]),
            let holder = try await desk.holder(of: secret, at: moment.milliseconds)
        else {
            try lookups.take(
                Self.priceOfWrong, of: clients.client(of: request, context), at: moment.milliseconds)
            throw WebFault.tokenUnknown
        }
        try requests.take(
            cost, key: Array("\(holder.token.number)".utf8), perMinute: holder.token.perMinute,
            at: moment.milliseconds)
        return TokenVisit(
            token: holder.token, person: holder.person, at: moment.milliseconds, today: moment.day)
    }

    private static func secret(in field: String) -> TokenSecret? {
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return TokenSecret(String(parts[1].trimmingSpaces))
    }
}
