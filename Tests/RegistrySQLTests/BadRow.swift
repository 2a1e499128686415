import Registry
import Testing

/// The demo's first row of one kind with one value made wrong, and the fault that it must give.
struct BadRow: Sendable, CustomTestStringConvertible {
    let kind: ImportFileKind
    let expected: FaultLine
    private let column: String
    private let value: String

    init(
        _ kind: ImportFileKind, _ column: String, _ value: String, _ code: String, faultColumn: String? = nil
    ) {
        self.kind = kind
        self.column = column
        self.value = value
        let shown = faultColumn == nil ? String(value.prefix(80)) : ""
        expected = FaultLine(2, faultColumn ?? column, shown, code)
    }

    var testDescription: String { "\(kind.rawValue) \(expected.column ?? "") \(expected.code)" }

    func file() throws -> [UInt8] {
        let headings = BadRow.good[kind]?.map(\.0) ?? []
        let fields = BadRow.good[kind]?.map { $0.0 == column ? value : $0.1 } ?? []
        return Array((headings.joined(separator: "\t") + "\n" + fields.joined(separator: "\t")).utf8)
    }

    /// A row of each kind that is right and known to the demo register.
    private static let good: [ImportFileKind: [(String, String)]] = [
        .producers: [
            ("producer", "8"), ("name", "HTX Trái Tim"), ("legal_form", "cooperative"),
            ("commune_code", "03394"),
            ("commune", "Xã Sin Suối Hồ"), ("province", "Lai Châu"), ("address_on_label", "Xã Sin Suối Hồ"),
            ("tax_code", "0101234567-001"),
        ],
        .products: [
            ("product", "30"), ("producer", "7"), ("name", "Bánh ram"), ("group", "food"), ("gtin", ""),
            ("net_quantity", "500"), ("unit", "g"), ("shelf_life_days", "90"),
        ],
        .certificates: [
            ("product", "10"), ("authority", "UBND"), ("level", "province"), ("score", "64,4"),
            ("stars", "3"),
            ("valid_from", "12/11/2025"), ("valid_to", "11/11/2028"), ("status", "valid"), ("reason", ""),
        ],
        .testReports: [
            ("product", "10"), ("report_number", "KN-9"), ("laboratory", "Trung tâm"),
            ("result_on", "2026-09-21"), ("result", "đạt"),
        ],
        .batches: [
            ("lot", "L1"), ("product", "10"), ("produced_on", "2026-11-14"), ("use_by", "2027-11-14"),
            ("packs", "65"),
        ],
    ]
}
