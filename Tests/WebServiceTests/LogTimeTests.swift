import Testing

@testable import WebService

@Suite struct LogTimeTests {
    @Test(arguments: [
        (0, 0, "1970-01-01T00:00:00.000Z"), (1_795_150_800, 7, "2026-11-20T05:00:00.007Z"),
        (951_827_696, 999, "2000-02-29T12:34:56.999Z"), (253_402_300_799, 42, "9999-12-31T23:59:59.042Z"),
    ])
    func `a moment is written with milliseconds, in universal time`(
        _ seconds: Int, _ milliseconds: Int, _ text: String
    ) {
        #expect(LogTime.text(seconds: seconds, milliseconds: milliseconds) == text)
    }
}
