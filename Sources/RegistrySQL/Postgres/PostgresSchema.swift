internal import Registry

/// SQLite's words for tables, types and triggers in PostgreSQL's.
///
/// - `INTEGER` is `BIGINT`, `BLOB` is `BYTEA`; `TEXT` is compared by its bytes in every database, as SQLite does.
/// - `STRICT` falls away: PostgreSQL is never otherwise.
/// - A trigger that stops a statement becomes a function of its own name and a trigger that calls it; one that
///   stops `DELETE` stops `TRUNCATE` as well, which SQLite does not have.
enum PostgresSchema {
    static func statements(for statement: String) throws(RegistryError) -> [String] {
        let plain = withoutComments(statement)
        if plain.hasPrefix("CREATE TRIGGER") {
            guard let trigger = StoppingTrigger(plain) else { throw .corrupt("schema: \(plain)") }
            return trigger.statements
        }
        if let drop = plain.wholeMatch(of: #/DROP TRIGGER (\w+)/#) {
            return ["DROP FUNCTION \(drop.1)() CASCADE"]
        }
        return [translated(plain)] + largeColumns(of: plain)
    }

    /// Parts of a large value are read without the others only where it is kept uncompressed.
    private static func largeColumns(of statement: String) -> [String] {
        SQLLargeColumn.all.filter { statement.hasPrefix("CREATE TABLE \($0.table) ") }.map {
            "ALTER TABLE \($0.table) ALTER COLUMN \($0.name) SET STORAGE EXTERNAL"
        }
    }

    private static func withoutComments(_ statement: String) -> String {
        statement.split(separator: "\n").map { line in
            String(line.firstRange(of: "--").map { line[..<$0.lowerBound] } ?? line)
        }.joined(separator: "\n")
    }

    /// Every second piece stands between quotes, where words are data.
    static func translated(_ statement: String) -> String {
        var pieces = statement.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
        for place in stride(from: 0, to: pieces.count, by: 2) {
            pieces[place] = types(pieces[place])
            guard place + 1 < pieces.count, let mark = pieces[place].firstMatch(of: #/\bx$/#) else {
                continue
            }
            pieces[place].removeSubrange(mark.range)
            pieces[place + 1] = "\\x" + pieces[place + 1]
            pieces[place + 2] = "::bytea" + pieces[place + 2]
        }
        return pieces.joined(separator: "'")
    }

    private static func types(_ text: String) -> String {
        text.replacing(#/\)\s*STRICT\s*$/#, with: ")")
            .replacing(#/\bINTEGER\b/#, with: "BIGINT")
            .replacing(#/\bBLOB\b/#, with: "BYTEA")
            .replacing(#/\b(AS )?TEXT\b/#) { $0.1 == nil ? "TEXT COLLATE \"C\"" : "AS TEXT" }
    }
}

/// A trigger that stops statements on a table, always or under a condition.
private struct StoppingTrigger {
    private let name, verb, table: Substring
    private let columns, condition: Substring?
    private let reason: Substring

    init?(_ statement: String) {
        let form =
            #/
            CREATE\ TRIGGER\ (?<name>\w+)\ BEFORE\ (?<verb>INSERT|UPDATE|DELETE)(?:\ OF\ (?<columns>[\w,\s]+?))?
            \ ON\ (?<table>\w+)\s+(?:WHEN\ (?<condition>.+?)\s+)?
            BEGIN\s+SELECT\ RAISE\(ABORT,\s*'(?<reason>[^']*)'\)(?:\s+WHERE\ (?<clause>.+?))?;\s*END\s*
            /#.dotMatchesNewlines()
        guard let match = statement.wholeMatch(of: form) else { return nil }
        (name, verb, table) = (match.name, match.verb, match.table)
        (columns, reason) = (match.columns, match.reason)
        condition = match.condition ?? match.clause
    }

    var statements: [String] {
        let columns = columns.map { " OF \($0)" } ?? ""
        var all = [
            function,
            """
            CREATE TRIGGER \(name) BEFORE \(verb)\(columns) ON \(table)
            FOR EACH ROW EXECUTE FUNCTION \(name)()
            """,
        ]
        if verb == "DELETE" {
            all.append(
                """
                CREATE TRIGGER \(name)_truncate BEFORE TRUNCATE ON \(table)
                FOR EACH STATEMENT EXECUTE FUNCTION \(name)()
                """)
        }
        return all
    }

    private var function: String {
        let condition = condition.map { PostgresSchema.translated(String($0)) } ?? "true"
        return """
            CREATE FUNCTION \(name)() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF \(condition) THEN
                    RAISE EXCEPTION '\(reason)' USING ERRCODE = 'integrity_constraint_violation',
                        CONSTRAINT = '\(name)';
                END IF;
                RETURN \(verb == "DELETE" ? "OLD" : "NEW");
            END $$
            """
    }
}
