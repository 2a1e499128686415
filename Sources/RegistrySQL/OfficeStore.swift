package import Registry

/// The store of an office, on whichever database it lives.
package enum OfficeStore: RegistryStore {
    case file(SQLiteStore)
    case server(PostgresStore)

    /// Opens a register, or makes it; see the two stores.
    ///
    /// - Throws: ``DatabaseRefusal/badReplica(_:)`` for a replica of a file, or of something else.
    package init(
        at address: DatabaseAddress, creating: Bool, replica: ReplicaAddress? = nil
    ) async throws(RegistryError) {
        switch address {
        case .file(let path):
            guard replica == nil else { throw .database(.badReplica(.notAServer)) }
            self = .file(try await SQLiteStore(path: path, creating: creating))
        case .postgres(let address):
            self = .server(try await PostgresStore(address, creating: creating, replica: replica))
        }
    }

    /// A replica whose register does not answer, for verdicts alone.
    package init(standingIn replica: ReplicaAddress) async throws(RegistryError) {
        self = .server(try await PostgresStore(standingIn: replica))
    }

    package func read<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        switch self {
        case .file(let store): try await store.read(body)
        case .server(let store): try await store.read(body)
        }
    }

    package func readDated<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Dated<Result> {
        switch self {
        case .file(let store): try await store.readDated(body)
        case .server(let store): try await store.readDated(body)
        }
    }

    package func readBriefly<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        switch self {
        case .file(let store): try await store.readBriefly(body)
        case .server(let store): try await store.read(body)
        }
    }

    package func readBrieflyDated<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Dated<Result> {
        switch self {
        case .file(let store): try await store.readBrieflyDated(body)
        case .server(let store): try await store.readDated(body)
        }
    }

    package func write<Result: Sendable>(
        _ body: @Sendable (any RegistryWriter) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        switch self {
        case .file(let store): try await store.write(body)
        case .server(let store): try await store.write(body)
        }
    }

    package func record<Result: Sendable>(
        _ body: @Sendable (any RegistryRecorder) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        switch self {
        case .file(let store): try await store.record(body)
        case .server(let store): try await store.record(body)
        }
    }

    package func append(_ scans: [Scan]) async throws(RegistryError) {
        switch self {
        case .file(let store): try await store.append(scans)
        case .server(let store): try await store.append(scans)
        }
    }

    package func exclusively<Result: Sendable>(
        _ claim: StoreClaim, _ body: @Sendable () async throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        switch self {
        case .file(let store): try await store.exclusively(claim, body)
        case .server(let store): try await store.exclusively(claim, body)
        }
    }

    /// What is wrong with the database itself: its pages, where it is a file, and the triggers that guard it.
    package func integrityFaults() async throws(RegistryError) -> [String] {
        switch self {
        case .file(let store): try await store.integrityFaults()
        case .server(let store): try await store.integrityFaults()
        }
    }

    /// Writes all facts as of one moment to a descriptor, in the form that ``restored(to:from:)`` reads.
    ///
    /// `now`: milliseconds since 1970, for the backup's head.
    ///
    /// - Throws: ``RegistryError/storageFailed`` when the descriptor takes no more.
    package func backUp(to descriptor: Int32, at now: Int64) async throws(RegistryError) -> BackupSummary {
        switch self {
        case .file(let store): try await store.backUp(to: descriptor, at: now)
        case .server(let store): try await store.backUp(to: descriptor, at: now)
        }
    }

    /// Fills an empty database from a backup, in one transaction, and compares every table's hash.
    ///
    /// - Throws: ``DatabaseRefusal/notEmpty`` or a ``BackupRefusal``; nothing was stored then.
    package static func restored(
        to address: DatabaseAddress, from descriptor: Int32
    ) async throws(RegistryError) -> BackupSummary {
        switch address {
        case .file(let path): try await SQLiteStore.restored(to: path, from: descriptor)
        case .postgres(let address): try await PostgresStore.restored(to: address, from: descriptor)
        }
    }

    /// The steps that the database lacks, by their nouns; nothing is changed.
    package static func missingSteps(at address: DatabaseAddress) async throws(RegistryError) -> [String] {
        switch address {
        case .file(let path): try await SQLiteStore.missingSteps(path: path)
        case .postgres(let address): try await PostgresStore.missingSteps(address)
        }
    }
}
