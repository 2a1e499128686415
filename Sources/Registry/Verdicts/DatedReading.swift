/// What was read, and how old it may be.
package struct Dated<Value: Sendable>: Sendable {
    package let value: Value
    /// Milliseconds that the facts lag behind the register at most; 0 when the register itself was read.
    package let age: Int64

    package init(_ value: Value, age: Int64) {
        self.value = value
        self.age = age
    }

    /// In seconds, rounded up: never younger than it is.
    package var ageSeconds: Int { Int((age + 999) / 1000) }
}

/// Reading where a copy of the register will do, as for verdicts.
package protocol DatedReading: Sendable {
    /// Reads facts as of one moment, perhaps from a copy that is not too old, else from the register.
    func readDated<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Dated<Result>
}

extension DatedReading where Self: RegistryStore {
    /// Without copies the register itself answers.
    package func readDated<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Dated<Result> {
        Dated(try await read(body), age: 0)
    }
}

/// Reading a few rows, where a store may have a quicker way than for long readings.
package protocol BriefReading: Sendable {
    /// Reads as ``RegistryStore/read(_:)`` does; `body` ends after a few rows.
    ///
    /// It may run on the asker's own thread, and again when the first attempt met a locked file.
    func readBriefly<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result

    /// The same where a copy of the register will do.
    func readBrieflyDated<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Dated<Result>
}

extension BriefReading where Self: RegistryStore {
    package func readBriefly<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        try await read(body)
    }

    package func readBrieflyDated<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Dated<Result> {
        try await readDated(body)
    }
}
