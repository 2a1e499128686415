import Foundation

/// Prints rows as they come, as a table or as one JSON object per line.
struct Report {
    let json: Bool

    func head() {
        guard !json else { return }
        say(line("name", "unit", "ours", "limit", "ratio", "goal", "met"))
    }

    func add(_ row: Row) {
        json ? say(Report.object(row)) : table(row)
    }

    func fault(_ text: String) {
        FileHandle.standardError.write(Data("stamp-bench: \(text)\n".utf8))
    }

    /// At once, also into a pipe: a run takes minutes.
    private func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }

    private func table(_ row: Row) {
        let goal = row.goal.map { "\($0.sign) \(Report.number($0.bound))" } ?? "-"
        let met = row.isMet.map { $0 ? "yes" : "NO" } ?? "-"
        let (ours, limit) = (Report.number(row.ours), Report.number(row.limit))
        say(line(row.name, row.unit, ours, limit, String(format: "%.3f", row.ratio), goal, met))
        if row.isMet == false { say("    limited by: \(row.limitedBy)") }
    }

    private func line(_ cells: String...) -> String {
        zip(cells, [26, 12, 10, 10, 8, 8, 4]).enumerated().map { index, cell in
            let padding = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
            return index < 2 ? cell.0 + padding : padding + cell.0
        }
        .joined(separator: " ")
    }

    /// Four significant digits, whole numbers from a hundred on.
    static func number(_ value: Double) -> String {
        value >= 100 ? String(format: "%.0f", value) : String(format: "%.4g", value)
    }

    private static func object(_ row: Row) -> String {
        let goal = row.goal.map { number($0.bound) } ?? "null"
        let better: String? = row.goal.map { if case .atLeast = $0 { "higher" } else { "lower" } }
        var members = [
            "\"name\": \"\(row.name)\"", "\"unit\": \"\(row.unit)\"", "\"ours\": \(number(row.ours))",
            "\"limit\": \(number(row.limit))", "\"ratio\": \(String(format: "%.4f", row.ratio))",
            "\"goal\": \(goal)", "\"better\": \(better.map { "\"\($0)\"" } ?? "null")",
            "\"met\": \(row.isMet.map { "\($0)" } ?? "null")",
        ]
        if row.isMet == false { members.append("\"limited_by\": \"\(row.limitedBy)\"") }
        return "{\(members.joined(separator: ", "))}"
    }
}
