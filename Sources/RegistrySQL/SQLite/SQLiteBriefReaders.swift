internal import GRDB
internal import Registry
internal import Synchronization

/// Connections on which a few rows are read at once, on the asker's own thread.
///
/// The pool's readers live on threads of their own: going there and back costs more than one stamp's rows. Here
/// nobody waits: where no connection is idle, or the file is locked, the pool is to be asked.
final class SQLiteBriefReaders: Sendable {
    private struct State {
        var idle: [SQLiteBriefReader] = []
        var made = 0
    }

    private let path: String
    private let state = Mutex(State())
    /// As many as threads could ask at once on a large machine; each is made when it is first needed.
    private static let most = 16

    init(path: String) { self.path = path }

    /// Nil where the pool is to be asked.
    func read<Result>(
        _ body: (any RegistryReader) throws(RegistryError) -> Result
    ) throws(RegistryError) -> Result? {
        guard let reader = taken() else { return nil }
        defer { state.withLock { $0.idle.append(reader) } }
        do {
            return try reader.read(body)
        } catch RegistryError.busy {
            return nil
        }
    }

    private func taken() -> SQLiteBriefReader? {
        let (reader, mayMake) = state.withLock { state -> (SQLiteBriefReader?, Bool) in
            if let reader = state.idle.popLast() { return (reader, false) }
            guard state.made < Self.most else { return (nil, false) }
            state.made += 1
            return (nil, true)
        }
        if let reader { return reader }
        guard mayMake else { return nil }
        do {
            return try SQLiteBriefReader(path: path)
        } catch {
            // The pool meets the same file and says what is wrong with it.
            state.withLock { $0.made -= 1 }
            return nil
        }
    }
}

/// One connection that only reads, and what is known of the state that it read last.
///
/// Unchecked because one asker has it at a time: ``SQLiteBriefReaders`` hands it out.
private final class SQLiteBriefReader: @unchecked Sendable {
    private let queue: DatabaseQueue
    private var memory = StandingMemory()
    private var version: Int?

    init(path: String) throws {
        var configuration = SQLiteStore.configuration(creating: false)
        configuration.readonly = true
        configuration.busyMode = .immediateError
        queue = try DatabaseQueue(path: path, configuration: configuration)
    }

    func read<Result>(
        _ body: (any RegistryReader) throws(RegistryError) -> Result
    ) throws(RegistryError) -> Result {
        do {
            return try queue.unsafeRead { database in
                let control = SQLiteConnection(database)
                _ = try control.rows("BEGIN", [])
                // Nothing was written: what is left is to let go of the state that was read.
                defer { _ = try? control.rows("COMMIT", []) }
                try refresh(control)
                return try body(RegistryTransaction(SQLiteConnection(database), memory: memory))
            }
        } catch {
            throw SQLiteFault.refusal(for: error)
        }
    }

    /// Forgets what was read of another state than this transaction's; SQLite numbers them for each connection.
    private func refresh(_ control: SQLiteConnection) throws(RegistryError) {
        let version = try control.rows("PRAGMA data_version", []).first?.integer(0)
        guard version == nil || version != self.version else { return }
        self.version = version
        memory = StandingMemory()
    }
}
