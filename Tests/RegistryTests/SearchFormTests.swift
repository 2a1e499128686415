import Foundation
import Registry
import Testing

@Suite struct SearchFormTests {
    @Test func `words are what letters and digits make, in lower case`() {
        let form = SearchForm("Diệp thanh trà – Trà xanh (hư cấu) 5*")
        #expect(form.accented == " diệp thanh trà trà xanh hư cấu 5")
        #expect(form.folded == " diep thanh tra tra xanh hu cau 5")
    }

    @Test(
        "two ways of writing a word fold alike",
        arguments: [("Hoà", "Hòa"), ("Kỳ", "Kì"), ("quý", "quí"), ("Đường", "duong"), ("THUỶ", "thủy")])
    func folding(_ one: String, _ other: String) {
        #expect(SearchForm(one).folded == SearchForm(other).folded)
    }

    @Test("a y after a vowel is no i", arguments: [("máy", "mai"), ("tây", "tai")])
    func finalY(_ one: String, _ other: String) {
        #expect(SearchForm(one).folded != SearchForm(other).folded)
    }

    @Test func `NFD and NFC have one form`() {
        let name = "Nước mắm Phú Khương"
        #expect(SearchForm(name.decomposedStringWithCanonicalMapping) == SearchForm(name))
    }

    @Test func `a text without letters looks for nothing`() {
        #expect(SearchQuery("  – % _ ") == nil)
        #expect(SearchQuery("a b c d e f g h i k")?.words.count == 8)
    }
}
