/// The bytes of a literal, without String's Unicode machinery: that would be most of the WebAssembly module.
func ascii(_ literal: StaticString) -> [UInt8] { literal.withUTF8Buffer { Array($0) } }

func isASCIIDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

/// The first `limit` UTF-8 bytes of a text, or all of a shorter one.
func firstBytes(of text: some StringProtocol, limit: Int) -> [UInt8] {
    // A substring's view copies byte by byte, which costs more than all of the parsing.
    text.utf8.withContiguousStorageIfAvailable { Array($0.prefix(limit)) } ?? Array(text.utf8.prefix(limit))
}
