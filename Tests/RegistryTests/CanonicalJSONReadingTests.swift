import Registry
import Testing

@Suite struct CanonicalJSONReadingTests {
    @Test(
        "what is written reads back as itself",
        arguments: [
            CanonicalJSON.null, .bool(true), .bool(false), .integer(.min), .integer(.max), .string(""),
            .string("Đường \"Hòa\" \\ / \n\r\t\u{08}\u{0C}\u{00}\u{1F} 🎋 e\u{301}"), .array([]), .object([:]),
            .array([.null, .array([.object(["a": .array([])])])]),
            .object(["": .null, "b": .integer(-7), "a": .object(["c": .string("d")])]),
        ])
    func roundTrip(_ value: CanonicalJSON) {
        #expect(CanonicalJSON(text: value.text) == value)
    }

    @Test func `spaces and other escapes are read too`() {
        let text = #" { "b" : [ 1 , -2 ] , "a" : "\u0041\/" } "#
        #expect(
            CanonicalJSON(text: text)
                == .object(["b": .array([.integer(1), .integer(-2)]), "a": .string("A/")]))
    }

    @Test(
        "anything else is refused",
        arguments: [
            "", " ", "{", "}", "[1", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
            "{\"a\":1,\"a\":2}", "1.5", "1e3", "--1", "99999999999999999999", "nul", "\"", "\"\\", "\"\\x\"",
            "\"\\ud83c\"", "\"\\u12\"", "\"\n\"", "1 1", "null null", "[]x",
            String(repeating: "[", count: 100_000),
        ])
    func refused(_ text: String) {
        #expect(CanonicalJSON(text: text) == nil)
    }
}
