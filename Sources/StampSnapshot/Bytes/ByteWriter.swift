internal import StampFormat

/// Writes a snapshot's section.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func byte(_ byte: UInt8) { bytes.append(byte) }

    mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    mutating func number(_ number: some FixedWidthInteger & UnsignedInteger) {
        var rest = UInt64(number)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// `count`: not negative.
    mutating func count(_ count: Int) { number(UInt64(count)) }

    mutating func day(_ day: Day) { number(ZigZag.number(day.number)) }

    mutating func optionalDay(_ day: Day?) {
        number(day.map { ZigZag.number($0.number) + 1 } ?? 0)
    }

    mutating func text(_ text: SnapshotText) {
        count(text.bytes.count)
        append(text.bytes)
    }

    mutating func keyID(_ id: KeyID) {
        for shift in [UInt32(16), 8, 0] { byte(UInt8(truncatingIfNeeded: id.number >> shift)) }
    }
}
