internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Registry
internal import StampFormat
internal import StampSigning

/// One act that a program asks for: who asks, with what, and the key that makes it happen once.
struct TokenAct<Store: RegistryStore>: Sendable {
    /// What is asked of `If-Match`.
    enum Matching: Sendable {
        /// Heeded where it is sent.
        case honoured
        /// The act decides on what was read, so it says which form of it that was.
        case needed
    }

    /// What may come with an act: members of a JSON object, or a file where those are nil.
    struct Body: Sendable {
        let fields: [String]?
        let matching: Matching
        /// Whether it needs no key: nothing is kept of a question.
        var isQuestion = false
    }

    let visit: TokenVisit
    let act: Act
    let store: Store
    /// The members of the body; none of a file.
    let fields: BodyFields
    /// The bytes of a body that is a file.
    let file: [UInt8]
    let request: Request
    private let context: ServiceContext
    let key: String
    private let hash: [UInt8]

    /// - `act`: who does it, in which role.
    /// - `body`: what may come with it.
    ///
    /// - Throws: ``WebFault/keyMissing``, ``WebFault/tagMissing``, or what is wrong with the body.
    init(
        _ request: Request, _ context: ServiceContext, by caller: (visit: TokenVisit, act: Act),
        _ store: Store, _ body: Body
    ) async throws {
        (self.request, self.context, self.store) = (request, context, store)
        (visit, act) = caller
        key = body.isQuestion ? "" : try IdempotencyKey(request).text
        if body.matching == .needed, request.headers[values: .ifMatch].isEmpty { throw WebFault.tagMissing }
        let most = body.fields == nil ? RequestLimits.file : RequestLimits.body
        let bytes = Array(try await request.body(upTo: most).readableBytesView)
        guard body.fields != nil || !bytes.isEmpty else { throw WebFault.malformedBody("body") }
        fields =
            try body.fields.map { known throws(WebFault) in
                try BodyFields(bytes, request, known: known)
            } ?? .none
        file = body.fields == nil ? bytes : []
        let asked = "\(request.method.rawValue) \(request.uri.string)\n"
        hash = SHA256.digest(of: Array(asked.utf8) + bytes)
    }

    /// A part of the path.
    func part(_ name: String) throws(WebFault) -> String { try request.part(name, context) }

    /// The allotment that the path names; 404 also for another producer's.
    func allotment() async throws -> Allotment {
        try await visit.allotment(part("allotment"), store).allotment
    }

    /// The product that the path names; 404 also for another producer's.
    func product() async throws -> Product { try await visit.product(part("number"), store) }

    /// The answer to the same request, where it was done.
    ///
    /// - Throws: ``TokenRefusal/keyReused`` for another request under the key.
    func kept() async throws -> Answer? {
        let kept = try await store.read { reader throws(RegistryError) in
            try reader.keptAnswer(of: visit.token.number, key: key, at: visit.at)
        }
        guard let kept else { return nil }
        guard kept.requestHash == hash else { throw RegistryError.token(.keyReused) }
        return Answer(kept)
    }

    /// What `If-Match` says; empty where it was not sent.
    var tags: [String] { request.headers[values: .ifMatch] }

    /// The store for an act that changes something; it answers with its new form.
    func store(changing resource: Resource) -> KeyedStore<Store> {
        let tags = tags
        return keyed { reader throws(RegistryError) in
            if !tags.isEmpty, try !resource.tag(reader).isIn(tags) { throw .token(.changedSince) }
        } answer: { _, _ in
            (.ok, resource)
        }
    }

    /// The store for an act whose transaction gives a value: what came of it, or nil when nothing was done.
    ///
    /// Answers `status` with its address, or 200 for what has none.
    func store<Made: Sendable>(
        status: HTTPResponse.Status = .created, making resource: @escaping @Sendable (Made) -> Resource?
    ) -> KeyedStore<Store> {
        keyed { _ throws(RegistryError) in
        } answer: { made, _ throws(RegistryError) in
            guard let made = made as? Made else { throw .corrupt("answer to an act") }
            return resource(made).map { ($0.path == nil ? .ok : status, $0) }
        }
    }

    /// For an act whose file is made elsewhere: what its transaction leaves under the key.
    func keyedRequest<Made: Sendable>(
        noting facts: @escaping @Sendable (Made) -> CanonicalJSON
    ) -> KeyedRequest {
        let (hash, at) = (hash, visit.at)
        return KeyedRequest(token: visit.token.number, key: key, hash: hash, at: at) {
            _ throws(RegistryError) in
        } answer: { made, _ throws(RegistryError) in
            guard let made = made as? Made else { throw .corrupt("answer to an act") }
            return KeptAnswer(
                requestHash: hash, status: HTTPResponse.Status.ok.code, body: facts(made).text, location: nil,
                at: at)
        }
    }

    /// The store for an act under a condition.
    ///
    /// - `answer`: what came of it, nil when nothing was done.
    func keyed(
        _ condition: @escaping KeyedRequest.Condition,
        answer:
            @escaping @Sendable (any Sendable, any RegistryReader) throws(RegistryError) -> (
                status: HTTPResponse.Status, resource: Resource
            )?
    ) -> KeyedStore<Store> {
        let (hash, at) = (hash, visit.at)
        return KeyedStore(
            store,
            KeyedRequest(token: visit.token.number, key: key, hash: hash, at: at, condition: condition) {
                made, reader throws(RegistryError) in
                guard let (status, resource) = try answer(made, reader) else { return nil }
                return KeptAnswer(
                    requestHash: hash, status: status.code, body: try resource.facts(reader).text,
                    location: status == .ok ? nil : resource.path, at: at)
            })
    }
}

extension Answer {
    fileprivate init(_ kept: KeptAnswer) {
        let body = Array(kept.body.utf8)
        self.init(
            status: HTTPResponse.Status(code: kept.status), "application/json", body, .none)
        headers[.eTag] = EntityTag(of: body).text
        headers[.location] = kept.location
    }
}
