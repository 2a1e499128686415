import Foundation
import Registry
import Testing

@Suite struct CanonicalJSONTests {
    @Test func `members are sorted by their bytes, without spaces`() {
        let value = CanonicalJSON.object([
            "b": .integer(-7), "a": .array([.null, .bool(true), .bool(false)]), "Đ": .string("Trà"),
            "aa": .object([:]), "": .integer(0),
        ])
        #expect(value.text == #"{"":0,"a":[null,true,false],"aa":{},"b":-7,"Đ":"Trà"}"#)
    }

    @Test func `only what must be escaped is, in its shortest form`() {
        let value = CanonicalJSON.string("\"\\/\n\r\t\u{08}\u{0C}\0\u{1F}\u{7F}é𝓉")
        #expect(value.text == #""\"\\/\n\r\t\b\f\u0000\u001f"# + "\u{7F}é𝓉\"")
    }

    @Test func `every control character reads back as itself`() throws {
        let text = String(String.UnicodeScalarView((0..<256).compactMap { Unicode.Scalar($0) }))
        let data = Data(CanonicalJSON.array([.string(text)]).text.utf8)
        #expect(try JSONDecoder().decode([String].self, from: data) == [text])
    }

    @Test func `the largest integers keep every digit`() {
        #expect(CanonicalJSON.integer(.max).text == "9223372036854775807")
        #expect(CanonicalJSON.integer(.min).text == "-9223372036854775808")
    }
}
