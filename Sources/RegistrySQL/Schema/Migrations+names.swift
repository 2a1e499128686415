/// What the steps bring, by name, from their own text.
extension Migrations {
    /// All tables, each after those that it refers to.
    static var tables: [String] { tables(afterSteps: steps.count) }

    /// The tables that are there once the first `count` steps were applied, each after those that it refers to.
    static func tables(afterSteps count: Int) -> [String] {
        var (ordered, seen): ([String], Set<String>) = ([], [])
        let references = references(afterSteps: count)
        func add(_ table: String) {
            guard seen.insert(table).inserted else { return }
            for other in references[table] ?? [] { add(other) }
            ordered.append(table)
        }
        for table in names("TABLE", afterSteps: count) { add(table) }
        return ordered
    }

    /// The triggers that guard the tables when all steps were applied.
    static var triggers: [String] { names("TRIGGER", afterSteps: steps.count) }

    /// The tables that a backup holds: what waits a day to be fetched is made again.
    static func keptTables(afterSteps count: Int) -> [String] {
        tables(afterSteps: count).filter { $0 != "label_piece" }
    }

    /// For each table those that it refers to; some got such a column by a later step.
    private static func references(afterSteps count: Int) -> [String: [String]] {
        var references: [String: [String]] = [:]
        for statement in steps.prefix(count).flatMap(\.statements) {
            guard let table = statement.prefixMatch(of: #/(?:CREATE|ALTER) TABLE (\w+)/#) else { continue }
            references[String(table.1), default: []] += statement.matches(of: #/REFERENCES (\w+)/#).map {
                String($0.1)
            }
        }
        return references
    }

    private static func names(_ kind: String, afterSteps count: Int) -> [String] {
        var names: [String] = []
        for statement in steps.prefix(count).flatMap(\.statements) {
            let words = statement.split(whereSeparator: \.isWhitespace).prefix(3).map(String.init)
            guard words.count == 3, words[1] == kind else { continue }
            if words[0] == "CREATE" { names.append(words[2]) }
            if words[0] == "DROP" { names.removeAll { $0 == words[2] } }
        }
        return names
    }
}
