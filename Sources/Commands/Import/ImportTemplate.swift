internal import Registry
internal import Spreadsheets

/// An empty file of a kind: guidance, headings, three example rows.
struct ImportTemplate {
    struct Column {
        /// The column's name in the register.
        let name: String
        /// Vietnamese, as the import reads it.
        let heading: String
        let hint: String
        let examples: [String]
        /// What it may hold, where that is a short list.
        private(set) var choices: [String] = []

        init(_ name: String, _ heading: String, _ hint: String, _ examples: String...) {
            self.name = name
            self.heading = heading
            self.hint = hint
            self.examples = examples
        }

        func choosing(_ choices: String...) -> Column {
            var column = self
            column.choices = choices
            return column
        }
    }

    static let sheetName = "Dữ liệu"

    let columns: [Column]
    private let kind: ImportFileKind

    init(_ kind: ImportFileKind) {
        self.kind = kind
        columns =
            switch kind {
            case .units: ImportTemplate.units
            case .producers: ImportTemplate.producers
            case .products: ImportTemplate.products
            case .certificates: ImportTemplate.certificates
            case .testReports: ImportTemplate.testReports
            case .batches: ImportTemplate.batches
            }
    }

    /// The whole file; guidance rows begin with `#`.
    var rows: [[String]] {
        let needed = Set(kind.columns.filter(\.isRequired).map(\.name))
        let guidance = columns.map { column in
            let note = needed.contains(column.name) ? " (bắt buộc)" : ""
            return ["# \(column.heading)\(note): \(column.hint)"]
        }
        let examples = (0..<3).map { place in columns.map { $0.examples[place] } }
        return [
            [
                "# Hướng dẫn: định dạng các cột mã là Văn bản; xoá ba dòng ví dụ; dòng bắt đầu bằng # không được đọc."
            ]
        ]
            + guidance + [columns.map(\.heading)] + examples
    }

    /// Headings and examples for Excel: every column is text, closed lists are offered.
    var sheet: SheetTable {
        SheetTable(
            name: ImportTemplate.sheetName,
            columns: columns.map { column in
                var own = SheetColumn(column.heading)
                own.choices = column.choices
                own.keepsText = true
                return own
            }, rows: (0..<3).map { place in columns.map { .text($0.examples[place]) } })
    }

    /// What each column means.
    var guide: SheetTable {
        let needed = Set(kind.columns.filter(\.isRequired).map(\.name))
        return SheetTable(
            name: "Hướng dẫn",
            titleBlock: [
                "Nhập “\(kind.rawValue)” vào sổ",
                "Điền vào trang “\(ImportTemplate.sheetName)”; xoá ba dòng ví dụ.",
                "Fill in the sheet “\(ImportTemplate.sheetName)”; delete its three examples.",
            ],
            columns: ["Cột", "Column", "Bắt buộc", "Quy tắc", "Ví dụ"].map { SheetColumn($0) },
            rows: columns.map { column in
                [
                    .text(column.heading), .text(column.name),
                    .text(needed.contains(column.name) ? "có" : ""), .text(column.hint),
                    .text(column.examples.first ?? ""),
                ]
            })
    }
}
