import Spreadsheets
import StampFormat
import Testing

enum Sample {
    static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    /// A list with every kind of cell, and cells that try to be more than text.
    static func table() throws -> SheetTable {
        SheetTable(
            name: "Sắp hết hạn",
            titleBlock: ["Danh sách giấy chứng nhận sắp hết hạn", "Văn phòng Điều phối NTM (demo)"],
            columns: [
                SheetColumn("Mã vạch"), SheetColumn("Sản phẩm"), SheetColumn("Số tem", isSummed: true),
                SheetColumn("Điểm"), SheetColumn("Hết hạn"),
            ],
            rows: [
                [
                    .code("0952893000001"), .text("Miến dong Bình Lư"), .integer(1200), .hundredths(6440),
                    .day(try day("2028-02-29")),
                ],
                [.empty, .text("=HYPERLINK(\"http://example.com\";\"x\")"), .integer(30), .empty, .empty],
                [.code("03390"), .text("Dòng một\nDòng \"hai\", ba"), .empty, .hundredths(-5), .empty],
            ])
    }
}
