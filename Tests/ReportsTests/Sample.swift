import Foundation
import Registry
import StampLabels
import Testing

/// Frozen reports, as the store would hold them.
enum Sample {
    /// `rows`: producers, each with its own numbers.
    static func report(rows: Int = 2, version: Int = 1, correction: String? = nil) throws -> PeriodReport {
        let reason = correction.map { "\"\($0)\"" } ?? "null"
        let content = """
            {"certificates":{"expired":[],"expiring":[\(certificate)],"granted":[],"withdrawn":[]},"correction":\(reason),
            "layout":1,"ledger":{"entries":15,"root":"\(String(repeating: "ab", count: 32))"},"made_on":"2026-12-01",
            "office":"Văn phòng Điều phối nông thôn mới tỉnh Lai Châu","period":"2026-11",
            "recalls":[{"lot":"LÔ-Ạ7","name":"Rượu ngô Sùng Phài","packs":1200,"product":9}],
            "rows":[\((0..<rows).map(row).joined(separator: ","))],"version":\(version)}
            """
        return try PeriodReport(content: content)
    }

    static func fonts() throws -> LabelFonts {
        let folder = URL(fileURLWithPath: "/usr/share/fonts/truetype/noto")
        return LabelFonts(
            regular: Array(try Data(contentsOf: folder.appendingPathComponent("NotoSans-Regular.ttf"))),
            bold: Array(try Data(contentsOf: folder.appendingPathComponent("NotoSans-Bold.ttf"))))
    }

    private static let certificate = """
        {"day":"2026-12-04","decision":"DEMO-077/QĐ-UBND","name":"Điểm du lịch Sin Suối Hồ","producer":"HTX Trái Tim",
        "product":15,"reason":null,"stars":3}
        """

    private static func row(_ place: Int) -> String {
        """
        {"flows":{"activated":100,"granted":1234567,"issued":130,"lost":2,"printed":130,"returned":1,"unused-expired":0,
        "void":3,"wasted":4},"name":"Hợp tác xã Nông nghiệp và Dịch vụ Bình Lư số \(place + 1), tổ dân phố Thống Nhất",
        "producer":\(place + 1)}
        """
    }
}
