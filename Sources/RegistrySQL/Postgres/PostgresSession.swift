internal import Dispatch
internal import Glibc
internal import Registry

/// One connection with a thread of its own: the calls of libpq block that thread and no other.
actor PostgresSession {
    private let thread = SessionThread()
    private let address: PostgresAddress
    private var connection: PostgresConnection?
    private var usesNames: Bool
    /// What the database refused in the last transaction.
    private var fault: PostgresFault?

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    /// How often a transaction that met others starts over before its caller is told to try again.
    private static let mostAttempts = 6

    init(_ address: PostgresAddress) {
        self.address = address
        usesNames = !address.own.isPooledByTransaction
    }

    /// Runs `body` in one transaction; when others were in its way, or the connection broke, once more from its start.
    ///
    /// - Throws: ``DatabaseRefusal/outcomeUnknown`` when the connection broke while the end was on its way.
    func run<Result: Sendable>(
        _ kind: PostgresTransaction,
        _ body: @Sendable (PostgresConnection) throws(RegistryError) -> Result
    ) throws(RegistryError) -> Result {
        for attempt in 1... {
            do throws(RegistryError) {
                return try once(kind, body)
            } catch {
                guard kind.isRepeatable, attempt < PostgresSession.mostAttempts, recover(from: error) else {
                    throw error
                }
                // Those that met shall not meet again: 1 to 8 ms, and more each time.
                usleep(useconds_t(attempt) * useconds_t.random(in: 1000...8000))
            }
        }
        throw .busy
    }

    /// Opens a transaction and leaves it open; its locks hold until ``release()``.
    ///
    /// - Returns: whether `question`, which answers with one boolean, was answered with yes.
    func hold(_ question: String) throws(RegistryError) -> Bool {
        // A new one: what is held may not hang on a connection that broke unnoticed.
        let connection = try PostgresConnection(address, usesNames: false)
        self.connection = connection
        try connection.begin(PostgresTransaction.claim.opening(address.own))
        let isHeld = try connection.rows(question, []).first?.integer(0) == 1
        if !isHeld { release() }
        return isHeld
    }

    /// Ends what ``hold(_:)`` opened.
    func release() { connection = nil }

    private func once<Result>(
        _ kind: PostgresTransaction, _ body: (PostgresConnection) throws(RegistryError) -> Result
    ) throws(RegistryError) -> Result {
        fault = nil
        let connection = try connected()
        let result: Result
        do throws(RegistryError) {
            try connection.begin(kind.opening(address.own))
            result = try body(connection)
            // The server has dropped what follows a fault, even one that nobody minded.
            if let fault = connection.fault { throw fault.refusal }
        } catch {
            fault = connection.fault
            if !connection.rollBack() { self.connection = nil }
            throw error
        }
        try commit(connection)
        return result
    }

    private func commit(_ connection: PostgresConnection) throws(RegistryError) {
        do throws(RegistryError) {
            guard try connection.run("COMMIT") == "COMMIT" else { throw .storageFailed }
        } catch {
            fault = connection.fault
            guard case .reconnect = fault?.remedy else { throw error }
            self.connection = nil
            throw .database(.outcomeUnknown)
        }
    }

    /// Does what helps against the fault; false when nothing does.
    private func recover(from error: RegistryError) -> Bool {
        guard let fault, fault.refusal == error else { return false }
        switch fault.remedy {
        case .none: return false
        case .again: return true
        case .withoutNames:
            usesNames = false
            connection = nil
        case .reconnect: connection = nil
        }
        return true
    }

    private func connected() throws(RegistryError) -> PostgresConnection {
        if let connection { return connection }
        let connection = try PostgresConnection(address, usesNames: usesNames)
        self.connection = connection
        return connection
    }
}

/// The thread of one session.
private final class SessionThread: SerialExecutor {
    private let queue = DispatchQueue(label: "tracestamp.postgres")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
