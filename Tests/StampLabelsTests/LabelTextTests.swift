import Foundation
import StampFormat
import TestTools
import Testing

@testable import StampLabels

@Suite struct LabelTextTests {
    @Test func `copied text has its exact marks`() throws {
        let text = try extracted(StampSample.job(stamps: 1))
        let lines = [
            "Mật ong rừng Nậm", "HTX Nậm Xanh", "Lô: L261110A", "NSX: 10/11/2026", "HSD: 10/11/2027",
            "Thể tích thực: 500 ml", "tem.example.gov.vn", "In ở kích thước thực 100 % · Actual size",
            "Đợt 128 · L261110A", "Tem 1-1", "Trang 1/1",
        ]
        for line in lines { #expect(text.contains(bytes: line), "\(line)") }
        let code = TypedCode(of: try StampSample.stamp(1)).text
        #expect(text.contains(bytes: String(code.prefix(10))))
        #expect(text.contains(bytes: String(code.dropFirst(10))))
    }

    @Test func `decomposed input is printed composed`() throws {
        var text = StampSample.honey
        text.product = "Nước mắm".decomposedStringWithCanonicalMapping
        #expect(try extracted(StampSample.job(text, stamps: 1)).contains(bytes: "Nước mắm"))
    }

    @Test func `a mark without a composed letter is kept`() throws {
        var text = StampSample.honey
        text.product = "x\u{301}y\u{306}"
        let (pdf, _) = try StampSample.document(StampSample.job(text, stamps: 1))
        #expect(!pdf.isEmpty)
        #expect(try extracted(StampSample.job(text, stamps: 1)).contains(bytes: "x\u{301}"))
    }

    @Test func `every letter of Vietnamese is there`() throws {
        var text = StampSample.honey
        let vowels = "aăâeêioôơuưy"
        let marks = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
        let letters = vowels.map { vowel in marks.map { "\(vowel)\($0)" }.joined() }.joined(separator: " ")
        text.product = letters + " đ"
        text.producer = (letters + " đ").uppercased()
        let face = try FontFace(StampSample.fonts().regular)
        for name in [text.product, text.producer ?? ""] {
            let composed = name.precomposedStringWithCanonicalMapping
            #expect(try face.run(composed, .product).glyphs.count == composed.unicodeScalars.count)
        }
    }

    @Test func `a specimen says so`() throws {
        #expect(try extracted(StampSample.job(stamps: 1, kind: .specimen)).contains(bytes: "MẪU"))
        #expect(try !extracted(StampSample.job(stamps: 1)).contains(bytes: "MẪU"))
    }

    @Test func `missing fields leave no line behind`() throws {
        let text = try extracted(
            StampSample.job(LabelText(product: "Ổi", producer: "  ", lot: ""), stamps: 1))
        for word in ["Lô", "NSX", "HSD"] { #expect(!text.contains(bytes: word)) }
    }

    @Test func `what cannot be printed is refused by name`() throws {
        try expect(.missingGlyph("漢", .product)) { $0.product = "Trà 漢" }
        try expect(.missingGlyph("🍵", .producer)) { $0.producer = "🍵" }
        try expect(.unprintable(0x0A, .lot)) { $0.lot = "A\nB" }
        try expect(.unprintable(0x202E, .product)) { $0.product = "Trà \u{202E}" }
        try expect(.unprintable(0, .netQuantity)) { $0.netQuantity = "\0" }
        try expect(.emptyText(.product)) { $0.product = "  " }
        try expect(.textTooLong(.producer, limit: 600)) { $0.producer = String(repeating: "a", count: 601) }
    }

    @Test func `a lot that does not fit is refused, not cut`() throws {
        var text = StampSample.honey
        text.lot = String(repeating: "LÔ1234 ", count: 20)
        let job = try StampSample.job(text, stamps: 1)
        let error = #expect(throws: LabelError.self) { try StampSample.document(job) }
        #expect(error?.code == "text-too-large")
    }

    private func expect(_ error: LabelError, _ change: (inout LabelText) -> Void) throws {
        var text = StampSample.honey
        change(&text)
        let job = try StampSample.job(text, stamps: 1)
        #expect(throws: error) { try StampSample.document(job) }
    }

    private func extracted(_ job: LabelJob) throws -> String {
        let scratch = try Scratch()
        let file = try scratch.file("labels.pdf", StampSample.document(job).pdf)
        return try Tool.text("pdftotext", ["-raw", "-enc", "UTF-8", file.path, "-"])
    }
}

extension String {
    /// Looks for the very bytes: Swift's own comparison holds NFC and NFD for equal.
    fileprivate func contains(bytes other: String) -> Bool {
        Data(utf8).range(of: Data(other.utf8)) != nil
    }
}
