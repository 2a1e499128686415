internal import CPostgres
internal import Registry
internal import StampSigning

/// One connection to a PostgreSQL server, used by one thread at a time.
///
/// Calls block: ``PostgresSession`` keeps them on a thread of their own.
final class PostgresConnection: SQLConnection {
    let dialect = SchemaDialect.postgres
    private let handle: OpaquePointer
    private let host: String
    /// Prepared statements by their text.
    private var names: [String: String] = [:]
    private let usesNames: Bool
    /// What ended the transaction: after it the server takes nothing but its end.
    private(set) var fault: PostgresFault?

    /// Statements that one connection keeps prepared at most.
    private static let mostNames = 256

    /// - Throws: a ``DatabaseRefusal``.
    init(_ address: PostgresAddress, usesNames: Bool) throws(RegistryError) {
        handle = try PostgresConnection.connected(address)
        host = address.host
        self.usesNames = usesNames
    }

    deinit { PQfinish(handle) }

    func rows(_ sql: String, _ arguments: [SQLValue]) throws(RegistryError) -> [SQLRow] {
        let parameters = PostgresParameters(arguments)
        let name = try usesNames ? self.name(of: sql) : nil
        let (count, lengths, formats) = (Int32(arguments.count), parameters.lengths, parameters.formats)
        let answer = parameters.withPointers { pointers in
            guard let name else {
                return PQexecParams(handle, sql, count, nil, pointers, lengths, formats, 1)
            }
            return PQexecPrepared(handle, name, count, pointers, lengths, formats, 1)
        }
        let result = PostgresResult(answer)
        try check(result)
        return try result.rows()
    }

    func bytes(
        _ range: Range<Int>, of column: SQLLargeColumn, _ arguments: [SQLValue]
    ) throws(RegistryError) -> [UInt8]? {
        let places = (arguments.count + 1, arguments.count + 2)
        let sql = """
            SELECT substring(\(column.name) FROM CAST($\(places.0) AS INTEGER) FOR CAST($\(places.1) AS INTEGER))
            FROM \(column.table) WHERE \(column.condition)
            """
        let part = [SQLValue(range.lowerBound + 1), SQLValue(range.count)]
        guard let bytes = try rows(sql, arguments + part).first?.optionalBlob(0) else { return nil }
        return bytes.count == range.count ? bytes : nil
    }

    /// Runs statements without parameters in one journey; their rows are dropped.
    ///
    /// - Returns: what the server says of the last of them.
    @discardableResult
    func run(_ statements: String) throws(RegistryError) -> String {
        let result = PostgresResult(PQexec(handle, statements))
        try check(result)
        return result.tag
    }

    /// Forgets the fault of the transaction before.
    func begin(_ statements: String) throws(RegistryError) {
        fault = nil
        try run(statements)
    }

    /// Undoes what followed a savepoint, and forgets the fault that came after it.
    func rollBack(toSavepoint name: String) throws(RegistryError) {
        fault = nil
        try run("ROLLBACK TO SAVEPOINT \(name)")
    }

    /// Ends the transaction as if it had not been; false when the connection is of no more use.
    func rollBack() -> Bool { PostgresResult(PQexec(handle, "ROLLBACK")).isGood }

    private func name(of sql: String) throws(RegistryError) -> String {
        if let name = names[sql] { return name }
        if names.count == PostgresConnection.mostNames {
            try run("DEALLOCATE ALL")
            names = [:]
        }
        // From the text: should a pooler lend us a connection where the name is taken, it means the same.
        let name = Hex.text(of: SHA256.digest(of: Array(sql.utf8)).prefix(16))
        try check(PostgresResult(PQprepare(handle, name, sql, 0, nil)))
        names[sql] = name
        return name
    }

    /// Begins a copy; the server reads rows from here on.
    func startCopy(_ statement: String) throws(RegistryError) {
        let result = PostgresResult(PQexec(handle, statement))
        guard !result.isCopying else { return }
        try check(result)
        throw .storageFailed
    }

    /// False when the connection takes no more.
    func sendCopy(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes {
            PQputCopyData(
                handle, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count)) == 1
        }
    }

    /// Ends a copy.
    ///
    /// - Throws: what the server refused of it, or that the connection broke on the way.
    func endCopy() throws(RegistryError) {
        _ = PQputCopyEnd(handle, nil)
        var refusal: RegistryError?
        while let answer = PQgetResult(handle) {
            let result = PostgresResult(answer)
            do throws(RegistryError) {
                try check(result)
            } catch {
                refusal = refusal ?? error
            }
            if result.isCopying { break }
        }
        if let refusal { throw refusal }
    }

    /// Ends a copy whose rows could not be had; the transaction is lost with it.
    func abandonCopy(because refusal: RegistryError) {
        _ = PQputCopyEnd(handle, "no more rows")
        while let answer = PQgetResult(handle) {
            if PostgresResult(answer).isCopying { break }
        }
        fault = fault ?? PostgresFault(refusal)
    }

    private func check(_ result: borrowing PostgresResult) throws(RegistryError) {
        guard !result.isGood else { return }
        let state = result.field(CPostgres_sqlstate)
        let isLost = PQstatus(handle) != CONNECTION_OK || state == nil
        let fault =
            isLost
            ? PostgresFault(lostAt: host)
            : PostgresFault(state: state ?? "", constraint: result.field(CPostgres_constraint))
        self.fault = self.fault ?? fault
        throw fault.refusal
    }
}
