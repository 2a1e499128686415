import Foundation
import Synchronization

/// A folder of one test's own, and a database of its own for each driver that needs one; gone when the test ends.
final class Scratch: Sendable {
    let folder: URL
    private let held = Mutex<(memory: MemoryStore?, database: TestDatabase?)>((nil, nil))

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "tracestamp-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// The one store in memory, made when it is first asked for.
    func memory() throws -> MemoryStore {
        try held.withLock { held in
            if let store = held.memory { return store }
            let store = try MemoryStore()
            held.memory = store
            return store
        }
    }

    /// The one database on the server, likewise.
    func database() throws -> TestDatabase {
        try held.withLock { held in
            if let database = held.database { return database }
            let database = try TestDatabase()
            held.database = database
            return database
        }
    }
}
