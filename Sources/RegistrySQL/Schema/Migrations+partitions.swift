extension Migrations {
    /// On PostgreSQL, scans and the ledger in parts; SQLite keeps its tables.
    ///
    /// No row is moved: the table as it is becomes the first part of a table of its name. Versions that do not
    /// know this go on: what they write finds its part, or the one for the rest.
    static let partitions = Step(
        number: 15, noun: "partitions", statements: [],
        serverStatements: [
            cut("scan", by: "at", firstUpTo: nextMonth),
            cut("ledger_entry", by: "number", firstUpTo: nextSpan),
        ])

    /// Where the month after this one, or after the last scan, begins in Viet Nam, in milliseconds since 1970.
    private static let nextMonth = """
        SELECT CAST(extract(epoch FROM date_trunc('month',
            greatest(now(), to_timestamp((SELECT max(at) FROM scan) / 1000)) AT TIME ZONE INTERVAL '7 hours')
            + INTERVAL '1 month' - INTERVAL '7 hours') AS BIGINT) * 1000
        """

    /// The first number of the span after the last entry's.
    private static let nextSpan = """
        SELECT (COALESCE(max(number), 0) / \(ledgerSpan) + 1) * \(ledgerSpan) FROM ledger_entry
        """

    /// Numbers of one part of the ledger.
    static let ledgerSpan = 1 << 20

    /// Makes a table the first part of one of its name: keys, rules and guards are said again of the whole.
    private static func cut(_ table: String, by column: String, firstUpTo bound: String) -> String {
        """
        DO $$
        DECLARE
            whole CONSTANT oid := CAST('\(table)' AS regclass);
            bound bigint;
            anew text[];
            referring text[];
            line text;
            guard record;
        BEGIN
            bound := (\(bound));
            anew := ARRAY(
                SELECT format('ALTER TABLE \(table) ADD CONSTRAINT %I %s', conname, pg_get_constraintdef(oid))
                FROM pg_constraint WHERE conrelid = whole AND contype IN ('p', 'f') ORDER BY contype DESC
            ) || ARRAY(
                SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = whole AND NOT indisprimary
            ) || ARRAY(
                SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgrelid = whole AND NOT tgisinternal
            );
            referring := ARRAY(
                SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', CAST(conrelid AS regclass), conname,
                    pg_get_constraintdef(oid))
                FROM pg_constraint WHERE confrelid = whole AND contype = 'f');
            FOR line IN SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', CAST(conrelid AS regclass), conname)
                FROM pg_constraint WHERE confrelid = whole AND contype = 'f'
            LOOP EXECUTE line; END LOOP;
            FOR line IN SELECT format('DROP TRIGGER %I ON \(table)', tgname)
                FROM pg_trigger WHERE tgrelid = whole AND NOT tgisinternal AND tgtype & 1 = 1
            LOOP EXECUTE line; END LOOP;
            ALTER TABLE \(table) RENAME TO \(table)_first;
            FOR line IN SELECT format('ALTER INDEX %s RENAME TO %I', CAST(indexrelid AS regclass),
                'first_' || relname) FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE indrelid = whole
            LOOP EXECUTE line; END LOOP;
            CREATE TABLE \(table) (
                LIKE \(table)_first INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE
            ) PARTITION BY RANGE (\(column));
            FOREACH line IN ARRAY anew LOOP EXECUTE line; END LOOP;
            EXECUTE format(
                'ALTER TABLE \(table) ATTACH PARTITION \(table)_first FOR VALUES FROM (MINVALUE) TO (%s)', bound);
            CREATE TABLE \(table)_rest PARTITION OF \(table) DEFAULT;
            FOR guard IN SELECT tgname, CAST(tgfoid AS regproc) AS name
                FROM pg_trigger WHERE tgrelid = whole AND NOT tgisinternal AND tgtype & 1 = 0
            LOOP EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON \(table)_rest EXECUTE FUNCTION %s()',
                guard.tgname, guard.name);
            END LOOP;
            FOREACH line IN ARRAY referring LOOP EXECUTE line; END LOOP;
        END $$
        """
    }
}
