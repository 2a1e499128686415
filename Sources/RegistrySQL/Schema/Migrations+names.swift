/// What the steps bring, by name, from their own text.
extension Migrations {
    /// All tables, each after those that it refers to.
    static var tables: [String] { tables(afterSteps: steps.count) }

    /// The tables that are there once the first `count` steps were applied.
    static func tables(afterSteps count: Int) -> [String] { names("TABLE", afterSteps: count) }

    /// The triggers that guard the tables when all steps were applied.
    static var triggers: [String] { names("TRIGGER", afterSteps: steps.count) }

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
