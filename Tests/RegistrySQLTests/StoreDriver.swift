import Registry
import RegistrySQL
import Testing

/// The databases that the contract must hold on; a further one is a further case.
enum StoreDriver: CaseIterable, Sendable, CustomTestStringConvertible {
    case sqlite

    var testDescription: String { "\(self)" }

    /// Opens the store that lives in the folder; again for what another process would see.
    func open(in scratch: Scratch) async throws -> AnyStore {
        switch self {
        case .sqlite:
            AnyStore(store: try await SQLiteStore(path: scratch.path("registry.sqlite"), creating: true))
        }
    }
}
