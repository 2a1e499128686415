import Foundation
import StampFormat
import StampSymbol
import TestTools
import Testing

@testable import StampLabels

@Suite struct LabelInkTests {
    private static let long =
        "Nước mắm cốt cá cơm than ủ chượp truyền thống mười hai tháng Ổi Ẵẫ gỗ bời lời đặc biệt Phú Khương Kỳ Xuân Hà Tĩnh ạỵ"
    private static let unbroken = String(repeating: "NƯỚCMẮMỄ", count: 15)

    /// Names, and whether they fit uncut.
    static let names: [(product: String, producer: String, isWhole: Bool)] = [
        ("Diệp thanh trà – Trà xanh Shan tuyết cổ thụ Tủa Chùa", "Công ty TNHH Hương Linh", true),
        ("Bột nhung hươu Viet Gold", "Công ty CP Sản xuất và Thương mại Nhung hươu Việt", true),
        ("Nhung hươu Hương Sơn – Pantotrichum HS", "HTX dịch vụ và chăn nuôi Sơn Diệm", true),
        (long, long, false), (unbroken, unbroken, false),
        ("Ổ", "Ẫỵ", true),
    ]

    @Test(arguments: names.indices)
    func `ink stays a millimetre inside the labels`(row: Int) throws {
        let (product, producer, isWhole) = LabelInkTests.names[row]
        var text = StampSample.honey
        (text.product, text.producer, text.netQuantity) = (product, producer, "KLT: 500 g")
        try expectInkInside(StampSample.job(text, stamps: 12), shortens: !isWhole)
    }

    @Test func `every name of the demo register is shown whole`() throws {
        for product in try DemoRegister.column("products.csv", 2) {
            var text = StampSample.honey
            (text.product, text.netQuantity) = (product, "KLT: 100 g")
            #expect(
                try StampSample.document(StampSample.job(text, stamps: 1)).report.shortened == [],
                "\(product)")
        }
        for producer in try DemoRegister.column("producers.csv", 1) {
            var text = StampSample.honey
            (text.producer, text.netQuantity) = (producer, "KLT: 100 g")
            #expect(
                try StampSample.document(StampSample.job(text, stamps: 1)).report.shortened == [],
                "\(producer)")
        }
    }

    @Test func `ink stays inside with the longest host and with little text`() throws {
        let host = String(repeating: "tem.", count: 15) + "vn"
        try expectInkInside(StampSample.job(stamps: 3, host: host, level: .medium), shortens: true)
        try expectInkInside(StampSample.job(LabelText(product: "Ổi"), stamps: 3), shortens: false)
        try expectInkInside(StampSample.job(stamps: 3, kind: .specimen), shortens: false)
    }

    private func expectInkInside(_ job: LabelJob, shortens: Bool) throws {
        let scratch = try Scratch()
        let (pdf, report) = try StampSample.document(job)
        #expect(report.shortened.isEmpty != shortens, "\(report.shortened)")
        let file = try scratch.file("labels.pdf", pdf)
        let page = try #require(GreyPicture.pages(of: file, dpi: 300, in: scratch).first)
        var allowed = [Bool](repeating: false, count: page.pixels.count)
        for cell in 0..<job.stampCount {
            // A pixel of 0.085 mm may be touched on its far side.
            let (columns, rows) = CellBox(job.sheet, cell, dpi: 300).pixels(inset: 0.9)
            for row in rows { for column in columns { allowed[row * page.width + column] = true } }
        }
        // The strip's line has 8 mm of the page's foot.
        let foot = page.height - 94
        let stray = page.pixels.indices.filter {
            page.pixels[$0] < 200 && !allowed[$0] && $0 / page.width < foot
        }
        #expect(stray.isEmpty, "\(stray.prefix(3).map { ($0 % page.width, $0 / page.width) })")
    }
}

/// The demo data as plain columns; its names hold no commas.
enum DemoRegister {
    static func column(_ file: String, _ index: Int) throws -> [String] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let url = root.deletingLastPathComponent().appendingPathComponent("Demo/\(file)")
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
        return lines.map { String($0.split(separator: ",", omittingEmptySubsequences: false)[index]) }
    }
}
