import StampFormat
import Testing

@Suite struct StampURLTests {
    @Test(
        "a URL is read back as it was written", arguments: ["a", "t.vn", Sample.host, StampHostTests.longest])
    func roundTrip(_ name: String) throws {
        let url = StampURL(host: try #require(StampHost(name)), stamp: try Sample.stamp())
        #expect(try StampURL(url.text) == url)
        #expect(url.text == "https://\(name)/\(url.stamp.digits)")
    }

    @Test(
        "a wrong scheme is refused at its first wrong letter",
        arguments: [
            ("", 0), ("h", 1), ("https:/", 7), ("http://tem.vn/", 4), ("HTTPS://tem.vn/", 0),
            ("httpS://tem.vn/", 4),
            ("https:\\\\tem.vn/", 6), (" https://tem.vn/", 0), ("\u{FEFF}https://tem.vn/", 0),
            ("ftp://tem.vn/", 0),
        ])
    func scheme(prefix: String, offset: Int) throws {
        let tail = prefix.utf8.count < 8 ? "" : try Sample.stamp().digits
        #expect(throws: StampFault.malformed(offset: offset)) { try StampURL(prefix + tail) }
    }

    @Test func `each letter of the scheme counts`() throws {
        let text = Sample.prefix + (try Sample.stamp().digits)
        for offset in 0..<8 {
            let wrong = String(text.prefix(offset)) + "x" + text.dropFirst(offset + 1)
            #expect(throws: StampFault.malformed(offset: offset)) { try StampURL(wrong) }
        }
    }

    @Test(
        "a wrong host is refused at its first wrong byte",
        arguments: [
            ("", 8), ("Tem.vn", 8), ("tem.Vn", 12), ("tem.vn:443", 14), ("a@tem.vn", 9), ("tem_vn", 11),
            (".vn", 8),
            ("tem..vn", 12), ("tem.vn.", 15), ("-tem.vn", 8), ("tem-.vn", 12), ("tem.vn-", 15), ("tém.vn", 9),
            ("tem.vn?", 14), ("tem.vn#", 14), ("[::1]", 8), ("tem.vn\0", 14), ("tem vn", 11),
            (StampHostTests.longest + "a", 8 + 63),
        ])
    func host(name: String, offset: Int) throws {
        let text = "https://\(name)/" + (try Sample.stamp().digits)
        #expect(throws: StampFault.malformed(offset: offset)) { try StampURL(text) }
    }

    @Test(
        "anything but digits after the host is refused where it starts",
        arguments: [
            ("/", ""), ("?", ""), ("s/", ""), ("", "/"), ("", "?a=1"), ("", "#top"), ("", "\n"), ("", "\r\n"),
            ("", "\0"), ("", " "), ("", "%30"),
        ])
    func path(before: String, after: String) throws {
        let text = Sample.prefix + before + (try Sample.stamp().digits) + after
        let offset = Sample.prefix.utf8.count + (before.isEmpty ? Stamp.digitCount : 0)
        #expect(throws: StampFault.malformed(offset: offset)) { try StampURL(text) }
    }

    @Test func `every wrong digit is reported from the start of the URL`() throws {
        let text = Sample.prefix + (try Sample.stamp().digits)
        for offset in Sample.prefix.utf8.count..<text.utf8.count {
            let wrong = String(text.prefix(offset)) + "x" + text.dropFirst(offset + 1)
            #expect(throws: StampFault.malformed(offset: offset)) { try StampURL(wrong) }
        }
    }

    @Test func `a URL cut anywhere is refused at its end`() throws {
        let text = Sample.prefix + (try Sample.stamp().digits)
        for count in 0..<text.utf8.count {
            #expect(throws: StampFault.malformed(offset: count)) { try StampURL(text.prefix(count)) }
        }
    }

    @Test func `one digit too many is refused behind the longest host too`() throws {
        let text = "https://\(StampHostTests.longest)/" + (try Sample.stamp().digits)
        #expect(throws: StampFault.malformed(offset: text.utf8.count)) { try StampURL(text + "0") }
    }

    @Test func `a host that never ends is refused after 63 bytes`() {
        let text = "https://" + String(repeating: "a", count: 10_000_000)
        #expect(throws: StampFault.malformed(offset: 8 + 63)) { try StampURL(text) }
    }
}
