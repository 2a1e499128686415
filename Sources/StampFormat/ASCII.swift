/// The bytes of a literal, without String's Unicode machinery: that would be most of the WebAssembly module.
func ascii(_ literal: StaticString) -> [UInt8] { literal.withUTF8Buffer { Array($0) } }

func isASCIIDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
