/// Facts as the bytes of one JSON object, for whoever called from JavaScript.
struct FactsText {
    private(set) var bytes: [UInt8] = [UInt8(ascii: "{")]

    mutating func number(_ key: StaticString, _ value: Int64?) {
        begin(key)
        guard let value else { return append("null") }
        bytes += Array(value.description.utf8)
    }

    mutating func flag(_ key: StaticString, _ value: Bool) {
        begin(key)
        append(value ? "true" : "false")
    }

    mutating func word(_ key: StaticString, _ value: String) { text(key, Array(value.utf8)) }

    /// UTF-8; what JSON forbids in a text is escaped.
    mutating func text(_ key: StaticString, _ value: [UInt8]) {
        begin(key)
        bytes.append(UInt8(ascii: "\""))
        for byte in value {
            if byte < 0x20 {
                append("\\u00")
                bytes += FactsText.hexadecimal(byte)
            } else {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                    bytes.append(UInt8(ascii: "\\"))
                }
                bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func hex(_ key: StaticString, _ value: [UInt8]) {
        text(key, value.flatMap(FactsText.hexadecimal))
    }

    mutating func hexes(_ key: StaticString, _ values: [[UInt8]]) {
        begin(key)
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(UInt8(ascii: "\""))
            bytes += value.flatMap(FactsText.hexadecimal)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Nil writes `null`.
    mutating func object(_ key: StaticString, _ value: FactsText?) {
        begin(key)
        guard let value else { return append("null") }
        bytes += value.finished
    }

    mutating func objects(_ key: StaticString, _ values: [FactsText]) {
        begin(key)
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += value.finished
        }
        bytes.append(UInt8(ascii: "]"))
    }

    var finished: [UInt8] { bytes + [UInt8(ascii: "}")] }

    private mutating func begin(_ key: StaticString) {
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        append("\"")
        append(key)
        append("\":")
    }

    private mutating func append(_ literal: StaticString) { bytes += ascii(literal) }

    private static func hexadecimal(_ byte: UInt8) -> [UInt8] {
        let digits = ascii("0123456789abcdef")
        return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
