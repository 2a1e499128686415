/// Bars of a table's numbers, as SVG that is read without colours too: each bar has its number beside it.
struct BarChart {
    private let table: PaperTable
    private let language: PageLanguage

    // In units of the drawing, which is as wide as a phone.
    private static let width = 340
    private static let bar = 15
    private static let gap = 10
    private static let heading = 18
    /// Room for a number at a bar's end.
    private static let number = 60

    init(_ table: PaperTable, _ language: PageLanguage) {
        self.table = table
        self.language = language
    }

    /// For the template; the table below says the same to those who do not see.
    var values: [String: Any] {
        let most = max(1, rows.flatMap(\.numbers).max() ?? 1)
        var (bars, labels): ([[String: Any]], [[String: Any]]) = ([], [])
        var y = 0
        for row in rows {
            labels.append(["x": 0, "y": y + 13, "text": row.name])
            y += Self.heading
            for (place, number) in row.numbers.enumerated() where number > 0 {
                let length = max(2, (Self.width - Self.number) * number / most)
                bars.append(["series": place + 1, "y": y, "length": length, "height": Self.bar - 3])
                labels.append([
                    "x": length + 4, "y": y + 11, "text": ConsoleWords.count(number, language),
                ])
                y += Self.bar
            }
            y += Self.gap
        }
        return [
            "nothings": bars.isEmpty ? [Phrase("Chưa có số liệu.", "Nothing to show yet.")(language)] : [],
            "drawings": bars.isEmpty
                ? [] : [drawing(bars, labels, height: y)],
        ]
    }

    private func drawing(
        _ bars: [[String: Any]], _ labels: [[String: Any]], height: Int
    ) -> [String: Any] {
        [
            "chartTitle": table.title(language), "chartWidth": Self.width, "chartHeight": height,
            "bars": bars, "chartLabels": labels,
            "series": table.columns.dropFirst().enumerated().map {
                ["series": $0.offset + 1, "name": $0.element.heading(language)] as [String: Any]
            },
        ]
    }

    /// Groups without any bar are left out; the table has them.
    private var rows: [(name: String, numbers: [Int])] {
        table.rows.map { row in
            let numbers = row.cells.dropFirst().map { cell in
                if case .integer(let number) = cell { number } else { 0 }
            }
            return (row.cells.first?.shown(language) ?? "", numbers)
        }.filter { $0.1.contains { $0 > 0 } }
    }
}
