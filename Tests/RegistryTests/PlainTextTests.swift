import Foundation
import Registry
import Testing

@Suite struct PlainTextTests {
    @Test func `composed and decomposed text are kept as one composed form`() {
        let composed = "Hợp tác xã Đường Lâm – Nghĩa Đàn"
        let decomposed = composed.decomposedStringWithCanonicalMapping
        #expect(Array(composed.utf8) != Array(decomposed.utf8))
        #expect(Array(PlainText.normalised(decomposed).utf8) == Array(composed.utf8))
        #expect(PlainText.folded(decomposed) == PlainText.folded(composed))
    }

    @Test(
        "a search without diacritics or capitals finds the name",
        arguments: [
            ("Đường", "duong"), ("NƯỚC MẮM", "nuoc mam"), ("Ổi Mai Sinh", "oi mai sinh"), ("Hoà", "hoa"),
            ("Hòa", "hoa"), ("Kỳ", "ky"), ("Quỳnh Lưu", "quynh luu"), ("Ưu", "uu"),
        ])
    func folded(text: String, folded: String) {
        #expect(PlainText.folded(text) == folded)
    }

    @Test(
        "spaces and invisible marks do not make another text",
        arguments: [
            "  Trà Mây ", "Trà\u{00A0}Mây", "\u{FEFF}Trà Mây", "Trà   Mây\u{200B}", "Trà\tMây\r\n",
            "Tr\u{200B}à Mây", "Tra\u{200B}\u{0300} Mây", "Trà \u{2060}Mây", "Trà\u{3000}Mây",
        ])
    func invisible(_ text: String) {
        #expect(Array(PlainText.normalised(text).utf8) == Array("Trà Mây".utf8))
    }

    @Test func `a text of nothing visible is empty`() {
        #expect(PlainText.normalised(" \u{200B}\u{FEFF}\n") == "")
    }

    @Test(
        "case, spaces and Unicode form do not make a second person",
        arguments: [
            "nguyễn thị hoa", " Nguyễn  Thị Hoa ", "Nguyễn Thị Hoa".decomposedStringWithCanonicalMapping,
            "NGUYỄN THỊ HOA", "Nguyễn\u{00A0}Thị\u{200B} Hoa",
        ])
    func samePerson(_ name: String) {
        #expect(Act.isSamePerson("Nguyễn Thị Hoa", name))
    }

    @Test func `another name is another person`() {
        #expect(!Act.isSamePerson("Nguyễn Thị Hoa", "Nguyễn Thị Huệ"))
    }
}
