/// The code that a person types when a camera fails: `0000-0080-0001-XTNA-Q`.
///
/// Allotment (32 bits), serial (28) and the first 20 bits of the signature in sixteen Crockford base32
/// characters, then Crockford's mod-37 check symbol. Only the registry can compare the 20 bits, so a
/// typed code is never checked offline. Source: Douglas Crockford, "Base 32".
public struct TypedCode: Hashable, Sendable {
    /// The allotment it names.
    public let allotment: AllotmentNumber
    /// The serial it names.
    public let serial: Serial
    /// The first 20 bits of the stamp's signature.
    public let signatureBits: UInt32

    /// The code of a stamp.
    public init(of stamp: Stamp) {
        allotment = stamp.fields.allotment
        serial = stamp.fields.serial
        signatureBits = stamp.signature.leadingBits
    }

    /// Reads a code in any case, with or without hyphens and spaces, of at most 64 bytes; I and L count
    /// as 1, O as 0.
    ///
    /// - Throws: `malformed` with the offset of the first wrong character (of the check symbol, when that
    ///   is wrong), or ``StampFault/serialZero``.
    public init(_ text: some StringProtocol) throws(StampFault) {
        try self.init(ascii: firstBytes(of: text, limit: TypedCode.longest + 1))
    }

    init(ascii text: [UInt8]) throws(StampFault) {
        var values: [UInt8] = []
        var offset = 0
        var lastSymbol = 0
        for byte in text {
            guard offset < TypedCode.longest else { throw .malformed(offset: offset) }
            if byte != UInt8(ascii: "-") && byte != UInt8(ascii: " ") {
                let alphabet = values.count < 16 ? 32 : 37
                guard values.count < 17, let value = TypedCode.value(of: byte), value < alphabet
                else { throw .malformed(offset: offset) }
                values.append(value)
                lastSymbol = offset
            }
            offset += 1
        }
        guard values.count == 17 else { throw .malformed(offset: offset) }
        guard TypedCode.checkValue(of: values[..<16]) == values[16]
        else { throw .malformed(offset: lastSymbol) }
        var number = TypedCode.Reader(values)
        allotment = AllotmentNumber(number: UInt32(number.take(bits: 32)))
        guard let serial = Serial(number: UInt32(number.take(bits: 28))) else { throw .serialZero }
        self.serial = serial
        signatureBits = UInt32(number.take(bits: 20))
    }

    /// The code in capitals, in four groups and its check symbol.
    public var text: String { String(decoding: asciiText, as: UTF8.self) }

    /// The code in capitals without hyphens: 17 characters.
    public var compactText: String {
        String(decoding: asciiText.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
    }

    static let characterCount = 17

    var asciiText: [UInt8] {
        var writer = BitWriter(byteCount: 10)
        writer.write(UInt64(allotment.number), bits: 32)
        writer.write(UInt64(serial.number), bits: 28)
        writer.write(UInt64(signatureBits), bits: 20)
        var reader = BitReader(writer.bytes[...])
        let values = (0..<16).map { _ in UInt8(reader.read(bits: 5)) }
        var text: [UInt8] = []
        for (index, value) in values.enumerated() {
            if index > 0 && index % 4 == 0 { text.append(UInt8(ascii: "-")) }
            text.append(TypedCode.symbols[Int(value)])
        }
        text += [UInt8(ascii: "-"), TypedCode.symbols[Int(TypedCode.checkValue(of: values[...]))]]
        return text
    }

    /// Whether the code and the stamp name the same allotment, serial and signature.
    public func matches(_ stamp: Stamp) -> Bool { self == TypedCode(of: stamp) }
}

extension TypedCode {
    private static let symbols = ascii("0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U")
    private static let longest = 64

    static func value(of byte: UInt8) -> UInt8? {
        let upper = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 32 : byte
        switch upper {
        case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
        case UInt8(ascii: "O"): return 0
        default: return symbols.firstIndex(of: upper).map { UInt8($0) }
        }
    }

    static func checkValue(of values: ArraySlice<UInt8>) -> UInt8 {
        UInt8(values.reduce(0) { ($0 * 32 + Int($1)) % 37 })
    }

    /// Takes bits from base32 values, most significant first.
    private struct Reader {
        private var bits: BitReader

        init(_ values: [UInt8]) {
            var writer = BitWriter(byteCount: 10)
            for value in values.prefix(16) { writer.write(UInt64(value), bits: 5) }
            bits = BitReader(writer.bytes[...])
        }

        mutating func take(bits count: Int) -> UInt64 { bits.read(bits: count) }
    }
}
