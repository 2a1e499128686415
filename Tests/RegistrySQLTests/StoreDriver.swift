import Registry
import RegistrySQL
import Testing

/// The databases that the contract must hold on; a further one is a further case.
enum StoreDriver: CaseIterable, Sendable, CustomTestStringConvertible {
    case memory, file, postgres

    /// One for each schema: for what the databases themselves must refuse.
    static let schemas: [StoreDriver] = [.file, .postgres]

    /// The same for tests of many acts.
    static let quick: [StoreDriver] = [.memory, .postgres]

    var testDescription: String { "\(self)" }

    /// Opens the store that lives in the folder; again for what another process would see.
    func open(in scratch: Scratch) async throws -> AnyStore {
        switch self {
        case .memory: AnyStore(store: try scratch.memory())
        case .file:
            AnyStore(store: try await SQLiteStore(path: scratch.path("registry.sqlite"), creating: true))
        case .postgres: AnyStore(store: try await PostgresStore(scratch.database().address, creating: false))
        }
    }
}
