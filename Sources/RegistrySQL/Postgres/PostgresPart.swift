internal import Registry
internal import StampFormat

/// One part of a table that is cut by a column: its rows from a bound on, below another.
struct PostgresPart: Hashable, Sendable {
    let name: String
    let bounds: Range<Int64>

    /// The scans of the month of Viet Nam in which an instant falls; nil for what no calendar shows.
    ///
    /// - Parameter milliseconds: since 1970-01-01T00:00:00Z.
    init?(scansAt milliseconds: Int64) {
        guard let civil = Day(unixSeconds: milliseconds / 1000)?.civil,
            let first = Day(year: civil.year, month: civil.month, day: 1),
            let next = first.adding(days: Day.length(ofMonth: civil.month, year: civil.year))
        else { return nil }
        name = "scan_\(civil.year)_" + (civil.month < 10 ? "0" : "") + "\(civil.month)"
        bounds = first.unixSeconds * 1000..<next.unixSeconds * 1000
    }

    /// The part of the ledger that holds an entry.
    init(entry number: Int) {
        let span = number / Migrations.ledgerSpan
        name = "ledger_entry_\(span)"
        bounds = Int64(span * Migrations.ledgerSpan)..<Int64((span + 1) * Migrations.ledgerSpan)
    }

    fileprivate init(_ row: SQLRow) throws(RegistryError) {
        name = try row.text(0)
        let (lower, upper) = (try row.optionalInteger(1), try row.optionalInteger(2))
        bounds = (lower.map { Int64($0) } ?? .min)..<(upper.map { Int64($0) } ?? .max)
    }
}

extension PostgresConnection {
    /// The number of the lock that those who make parts take in turn.
    private static let partsLock = 0x5453_0003

    /// The parts of a table, without the one for the rest; none for a plain table.
    func parts(of table: String) throws(RegistryError) -> [PostgresPart] {
        let query = """
            SELECT relname, CAST(substring(bound FROM 'FROM \\(''?(-?[0-9]+)') AS BIGINT),
                CAST(substring(bound FROM 'TO \\(''?(-?[0-9]+)') AS BIGINT)
            FROM (
                SELECT part.relname, pg_get_expr(part.relpartbound, part.oid) AS bound
                FROM pg_inherits JOIN pg_class part ON part.oid = inhrelid
                JOIN pg_class whole ON whole.oid = inhparent JOIN pg_namespace n ON n.oid = whole.relnamespace
                WHERE n.nspname = current_schema() AND whole.relname = $1
            ) parts WHERE bound <> 'DEFAULT' ORDER BY relname
            """
        return try rows(query, [SQLValue(table)]).map { row throws(RegistryError) in try PostgresPart(row) }
    }

    func dropParts(of table: String, below bound: Int64) throws(RegistryError) {
        for part in try parts(of: table) where part.bounds.upperBound <= bound {
            try run("DROP TABLE \(part.name)")
        }
    }

    func makeRoom(forEntry number: Int) throws(RegistryError) {
        let spans = 0...number / Migrations.ledgerSpan
        try add(
            spans.map { PostgresPart(entry: $0 * Migrations.ledgerSpan) }, to: "ledger_entry", by: "number")
    }

    /// Makes those of the parts that are not there; rows that waited for them move in.
    ///
    /// A table that is not cut yet stays as it is.
    func add(_ wanted: [PostgresPart], to table: String, by column: String) throws(RegistryError) {
        try run("SELECT pg_advisory_xact_lock(\(PostgresConnection.partsLock))")
        let present = try parts(of: table)
        guard !present.isEmpty else { return }
        let missing = wanted.filter { part in !present.contains { $0.bounds.overlaps(part.bounds) } }
        let isAwaited = try isRestHolding(missing, of: table, by: column)
        if isAwaited { try run(PostgresConnection.takingOutRest(of: table)) }
        for part in missing { try run(PostgresConnection.adding(part, to: table)) }
        if isAwaited {
            try run("INSERT INTO \(table) SELECT * FROM \(table)_waiting; DROP TABLE \(table)_waiting")
        }
    }

    /// Whether rows wait for one of the parts.
    private func isRestHolding(
        _ parts: [PostgresPart], of table: String, by column: String
    ) throws(RegistryError) -> Bool {
        let query = "SELECT 1 FROM \(table)_rest WHERE \(column) >= $1 AND \(column) < $2 LIMIT 1"
        for part in parts {
            let bounds = [SQLValue.integer(part.bounds.lowerBound), .integer(part.bounds.upperBound)]
            if try !rows(query, bounds).isEmpty { return true }
        }
        return false
    }

    private static func takingOutRest(of table: String) -> String {
        """
        ALTER TABLE \(table) DETACH PARTITION \(table)_rest;
        ALTER TABLE \(table)_rest RENAME TO \(table)_waiting;
        CREATE TABLE \(table)_rest PARTITION OF \(table) DEFAULT;
        \(guarding("\(table)_rest", as: table))
        """
    }

    /// Made by itself first: attaching stops nobody who reads or writes the table.
    private static func adding(_ part: PostgresPart, to table: String) -> String {
        """
        CREATE TABLE \(part.name) (LIKE \(table) INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE);
        \(guarding(part.name, as: table))
        ALTER TABLE \(table) ATTACH PARTITION \(part.name)
            FOR VALUES FROM (\(part.bounds.lowerBound)) TO (\(part.bounds.upperBound));
        """
    }

    /// Guards of rows come to a part by themselves, those against `TRUNCATE` do not.
    private static func guarding(_ part: String, as table: String) -> String {
        """
        DO $$ DECLARE line text; BEGIN
            FOR line IN SELECT format('CREATE TRIGGER %I BEFORE TRUNCATE ON \(part) EXECUTE FUNCTION %s()',
                tgname, CAST(tgfoid AS regproc)) FROM pg_trigger
                WHERE tgrelid = CAST('\(table)' AS regclass) AND NOT tgisinternal AND tgtype & 1 = 0
            LOOP EXECUTE line; END LOOP;
        END $$;
        """
    }
}
