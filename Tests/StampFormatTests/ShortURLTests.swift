import StampFormat
import Testing

@Suite struct ShortURLTests {
    @Test(
        "a link is read back as it was written",
        arguments: ["a", "t.vn", Sample.host, StampHostTests.longest])
    func roundTrip(_ name: String) throws {
        let code = TypedCode(of: try Sample.stamp())
        let url = ShortURL(host: try #require(StampHost(name)), code: code)
        #expect(try ShortURL(url.text) == url)
        #expect(url.text == "https://\(name)/\(code.text.filter { $0 != "-" })")
        #expect(url.text.utf8.count == 8 + name.utf8.count + 1 + 17)
    }

    @Test func `a wrong letter is named by its place`() throws {
        let url = ShortURL(host: try #require(StampHost("tem.vn")), code: TypedCode(of: try Sample.stamp()))
        let text = url.text
        for offset in text.utf8.indices {
            var wrong = Array(text.utf8)
            let place = text.utf8.distance(from: text.utf8.startIndex, to: offset)
            wrong[place] = UInt8(ascii: "!")
            #expect(throws: StampFault.malformed(offset: place)) {
                try ShortURL(String(decoding: wrong, as: UTF8.self))
            }
        }
    }

    @Test func `a longer or shorter path is none`() throws {
        let text = ShortURL(host: try #require(StampHost("tem.vn")), code: TypedCode(of: try Sample.stamp()))
            .text
        #expect(throws: StampFault.malformed(offset: text.utf8.count)) { try ShortURL(text + "0") }
        #expect(throws: StampFault.malformed(offset: text.utf8.count - 1)) { try ShortURL(text.dropLast()) }
        #expect(throws: StampFault.self) { try ShortURL("https://tem.vn/0000-0080-0001-XTNA-Q") }
        #expect(throws: StampFault.self) { try ShortURL(Sample.prefix + Sample.stamp().digits) }
    }
}
