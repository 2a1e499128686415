import StampFormat
import Testing

@Suite struct StampHostTests {
    static let longest = String(repeating: "a", count: 31) + "." + String(repeating: "b", count: 31)

    @Test(
        "a lower-case host name is taken as it is",
        arguments: [
            "a", "9", "tem.example.gov.vn", "a-b.c--d.vn", "xn--tem-0na.vn", "127.0.0.1", longest,
        ])
    func accepts(_ name: String) throws {
        #expect(try #require(StampHost(name)).name == name)
    }

    @Test(
        "anything else is no host",
        arguments: [
            "", ".", "a.", ".a", "a..b", "-a", "a-", "a.-b", "a-.b", "A.vn", "a_b", "a b", "a/b", "a:1",
            "tém.vn",
            "ａ.vn", "a\0", "a\n", longest + "c",
        ])
    func refuses(_ name: String) {
        #expect(StampHost(name) == nil)
    }
}
