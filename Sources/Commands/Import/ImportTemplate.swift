internal import Registry

/// An empty file of a kind: guidance, headings, three example rows.
struct ImportTemplate {
    struct Column {
        /// The column's name in the register.
        let name: String
        /// Vietnamese, as the import reads it.
        let heading: String
        let hint: String
        let examples: [String]

        init(_ name: String, _ heading: String, _ hint: String, _ examples: String...) {
            self.name = name
            self.heading = heading
            self.hint = hint
            self.examples = examples
        }
    }

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
}
