/// The answer to a request that was done, kept so that a repeat of it is answered and not done again.
package struct KeptAnswer: Hashable, Sendable {
    /// SHA-256 of what was asked: method, address and body.
    package let requestHash: [UInt8]
    /// Of HTTP, 200 to 299.
    package let status: Int
    /// JSON.
    package let body: String
    /// The address of what came to be; nil where nothing did.
    package let location: String?
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package let at: Int64

    /// Milliseconds for which it is kept: a day.
    package static let life: Int64 = 86_400_000

    package init(requestHash: [UInt8], status: Int, body: String, location: String?, at: Int64) {
        self.requestHash = requestHash
        self.status = status
        self.body = body
        self.location = location
        self.at = at
    }
}

/// One request of a token, under a key of the program's choice.
package struct KeyedRequest: Sendable {
    package typealias Answering =
        @Sendable (any Sendable, any RegistryReader) throws(RegistryError) -> KeptAnswer?
    package typealias Condition = @Sendable (any RegistryReader) throws(RegistryError) -> Void

    package let token: Int
    package let key: String
    package let hash: [UInt8]
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package let at: Int64
    /// What must still hold when it is done.
    package let condition: Condition
    /// The answer to what the act's transaction gave; nil when nothing was done.
    package let answer: Answering

    package init(
        token: Int, key: String, hash: [UInt8], at: Int64, condition: @escaping Condition,
        answer: @escaping Answering
    ) {
        self.token = token
        self.key = key
        self.hash = hash
        self.at = at
        self.condition = condition
        self.answer = answer
    }
}

/// A store in which an act leaves its answer in the act's own transaction.
///
/// Desks work on it as on any other. Whatever happens between, a request was done with its answer kept, or not
/// at all; of two that come at once the store lets one write first, and the other finds its answer.
package struct KeyedStore<Base: RegistryStore>: RegistryStore {
    private let base: Base
    private let request: KeyedRequest

    package init(_ base: Base, _ request: KeyedRequest) {
        self.base = base
        self.request = request
    }

    package func read<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        try await base.read(body)
    }

    /// - Throws: what `body` throws; ``TokenRefusal/doneAlready`` or ``TokenRefusal/keyReused`` for a key that
    ///   was used, and whatever the condition throws, before anything is done.
    package func write<Result: Sendable>(
        _ body: @Sendable (any RegistryWriter) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        let request = request
        return try await base.write { writer throws(RegistryError) in
            if let kept = try writer.keptAnswer(of: request.token, key: request.key, at: request.at) {
                throw .token(kept.requestHash == request.hash ? .doneAlready : .keyReused)
            }
            try request.condition(writer)
            let result = try body(writer)
            if let answer = try request.answer(result, writer) {
                try writer.keep(answer, of: request.token, key: request.key)
            }
            return result
        }
    }

    package func record<Result: Sendable>(
        _ body: @Sendable (any RegistryRecorder) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        try await base.record(body)
    }

    package func exclusively<Result: Sendable>(
        _ claim: StoreClaim, _ body: @Sendable () async throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        try await base.exclusively(claim, body)
    }
}
