import Registry
import StampFormat
import Testing

@Suite struct StampInputTests {
    private let stamp: Stamp
    private let url: StampURL

    init() throws {
        stamp = try Sample.stamp()
        url = StampURL(host: try #require(StampHost("tem.example.gov.vn")), stamp: stamp)
    }

    @Test(
        "spaces at either end do not count",
        arguments: [("", ""), (" ", ""), ("", "\n"), ("\t", "\r\n"), ("\u{00A0}", " \u{3000}")])
    func spaces(before: String, after: String) {
        let code = TypedCode(of: stamp)
        #expect(StampInput(before + url.text + after) == .url(url))
        #expect(StampInput(before + stamp.digits + after) == .digits(stamp))
        #expect(StampInput(before + code.text + after) == .typedCode(code))
    }

    @Test func `a typed code is read in small letters and without hyphens`() {
        let code = TypedCode(of: stamp)
        #expect(StampInput(code.text.lowercased()) == .typedCode(code))
        #expect(StampInput(code.text.filter { $0 != "-" }) == .typedCode(code))
        #expect(StampInput(code.text.replacing("-", with: " ")) == .typedCode(code))
    }

    @Test func `edge case 15: a very small label's link is a typed code with a host`() throws {
        let short = ShortURL(host: url.host, code: TypedCode(of: stamp))
        #expect(StampInput(short.text) == .shortURL(short))
        #expect(StampInput(short.text).host == url.host)
        #expect(StampInput(short.text).stamp == nil)
    }

    @Test func `only a URL and digits hold a stamp themselves`() {
        #expect(StampInput(url.text).stamp == stamp)
        #expect(StampInput(stamp.digits).stamp == stamp)
        #expect(StampInput(TypedCode(of: stamp).text).stamp == nil)
        #expect(StampInput("x").stamp == nil)
    }

    @Test(
        "what is neither is malformed",
        arguments: [
            "", " ", "\0", "x", "0", "http://tem.example.gov.vn/1", "https://", "https:///", "ftp://a/1",
            "０000-0080-0001-5NXM-K", "Mật ong", "0000-0080-0001-5NXM-J", "https://tem.example.gov.vn",
        ])
    func malformed(_ text: String) {
        guard case .unreadable(let fault) = StampInput(text) else {
            Issue.record("read \(text)")
            return
        }
        #expect(fault.word == "malformed")
    }

    @Test func `digits with a space, a NUL or another script's digit inside are malformed`() {
        let digits = stamp.digits
        for wrong in [" ", "\0", "٥", "５"] {
            let text = digits.prefix(100) + wrong + digits.dropFirst(101)
            #expect(StampInput(text) == .unreadable(.malformed(offset: 100)))
        }
    }

    @Test func `10 MB of anything is refused quickly`() {
        let clock = ContinuousClock()
        let texts = [
            String(repeating: "7", count: 10_000_000),
            stamp.digits + String(repeating: "7", count: 10_000_000),
            url.text + String(repeating: "7", count: 10_000_000),
            "https://" + String(repeating: "a", count: 10_000_000),
        ]
        for text in texts {
            let time = clock.measure {
                guard case .unreadable = StampInput(text) else {
                    Issue.record("read 10 MB")
                    return
                }
            }
            #expect(time < .seconds(5))
        }
    }
}
