import StampFormat
import Testing

@testable import WebService

@Suite struct PageLanguageTests {
    @Test(
        "the best known language of a browser's list counts",
        arguments: [
            ("", PageLanguage.vi), ("vi-VN,vi;q=0.9,en;q=0.8", .vi), ("en-US,en;q=0.9", .en),
            ("fr,en;q=0.4", .en),
            ("fr", .vi), ("en;q=0.2,vi;q=0.3", .vi), ("en;q=0,vi;q=0", .vi), ("EN-gb", .en), ("*", .vi),
            ("end,vi", .vi), ("en;q=x", .en), (";;;,,,q=1", .vi),
        ])
    func preferred(header: String, language: PageLanguage) {
        #expect(PageLanguage(preferred: header) == language)
    }

    @Test func `days are written as people of the language write them`() throws {
        let day = try #require(Day(iso: "2026-11-05"))
        #expect(PageLanguage.vi.day(day) == "05/11/2026")
        #expect(PageLanguage.en.day(day) == "5 November 2026")
    }
}
