internal import Registry
internal import StampFormat

/// How a transaction begins.
///
/// Everything is set for the transaction alone: behind a pooler the next one runs elsewhere.
enum PostgresTransaction: Sendable {
    /// Sees the facts of one moment.
    case read
    /// The same, once: what was read has been passed on.
    case dump
    /// Changes facts: one at a time in the whole database, since each appends to the one ledger.
    case write
    /// The same, once: what is written comes from a stream.
    case load
    /// Stores a row that no fact depends on, beside any number of others.
    case record
    /// Holds locks for as long as a piece of work takes.
    case claim

    /// The number of the lock that writers take in turn.
    private static let writersLock = 0x5453_0001

    /// Whether its body may run again from its start.
    var isRepeatable: Bool {
        switch self {
        case .read, .write, .record: true
        case .dump, .load, .claim: false
        }
    }

    /// The statements, in one journey to the server.
    func opening(_ options: PostgresOptions) -> String {
        let limits = """
            SET LOCAL statement_timeout = \(options.statementTimeout * 1000);
            SET LOCAL lock_timeout = \(options.lockTimeout * 1000);
            """
        // A process that is stopped, or whose computer is, must not keep all others from writing.
        let awake = "SET LOCAL idle_in_transaction_session_timeout = \(options.idleTimeout * 1000);"
        switch self {
        case .read, .dump: return "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; \(limits)"
        case .write, .load:
            return """
                BEGIN ISOLATION LEVEL READ COMMITTED; \(limits) \(self.isRepeatable ? awake : "")
                \(PostgresTransaction.durable)
                SELECT pg_advisory_xact_lock(\(PostgresTransaction.writersLock));
                """
        case .record:
            return "BEGIN ISOLATION LEVEL READ COMMITTED; \(limits) \(awake) \(PostgresTransaction.durable)"
        case .claim:
            return """
                BEGIN ISOLATION LEVEL READ COMMITTED; \(limits)
                SET LOCAL idle_in_transaction_session_timeout = 0;
                """
        }
    }

    /// What was written must survive a power cut, whatever the server's default; a stricter one stays.
    private static let durable = """
        SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off';
        """

    /// Asks for a claim's lock, without waiting.
    static func question(for claim: StoreClaim) -> String {
        switch claim {
        case .signing(let number):
            "SELECT pg_try_advisory_xact_lock(\(0x5453_0002), \(Int32(bitPattern: number.number)))"
        }
    }
}
