internal import StampFormat

/// Reads a snapshot's section; nothing in any bytes makes it read past their end.
struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// Bytes that are left.
    var left: Int { bytes.endIndex - position }

    mutating func byte() throws(SnapshotFault) -> UInt8 {
        guard left >= 1 else { throw .tampered }
        position += 1
        return bytes[position - 1]
    }

    mutating func take(_ count: Int) throws(SnapshotFault) -> ArraySlice<UInt8> {
        guard count >= 0, left >= count else { throw .tampered }
        position += count
        return bytes[position - count..<position]
    }

    /// A varint of at most `most`.
    mutating func number(most: UInt64) throws(SnapshotFault) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try byte()
            let part = UInt64(byte & 0x7F)
            guard shift < 63 || (shift == 63 && part <= 1) else { throw .tampered }
            value |= part << shift
            if byte & 0x80 == 0 { break }
            shift += 7
        }
        guard value <= most else { throw .tampered }
        return value
    }

    mutating func number32(most: UInt32 = .max) throws(SnapshotFault) -> UInt32 {
        UInt32(try number(most: UInt64(most)))
    }

    /// A count that the memory of a reader allows.
    mutating func count(most: Int) throws(SnapshotFault) -> Int { Int(try number(most: UInt64(most))) }

    mutating func day() throws(SnapshotFault) -> Day {
        guard let day = Day(number: ZigZag.value(try number32(most: 1 << 20))) else { throw .tampered }
        return day
    }

    mutating func optionalDay() throws(SnapshotFault) -> Day? {
        let number = try number32(most: 1 << 20)
        guard number > 0 else { return nil }
        guard let day = Day(number: ZigZag.value(number - 1)) else { throw .tampered }
        return day
    }

    mutating func stampDay() throws(SnapshotFault) -> StampDay {
        guard let day = StampDay(number: UInt16(try number32(most: UInt32(StampDay.last)))) else {
            throw .tampered
        }
        return day
    }

    mutating func text() throws(SnapshotFault) -> SnapshotText {
        SnapshotText(bytes: Array(try take(try count(most: SnapshotLimits.text))))
    }

    mutating func keyID() throws(SnapshotFault) -> KeyID {
        guard let id = KeyID(digest: Array(try take(3))) else { throw .tampered }
        return id
    }

    mutating func product() throws(SnapshotFault) -> ProductNumber {
        guard let number = ProductNumber(number: try number32()) else { throw .tampered }
        return number
    }
}

/// Signed numbers as unsigned ones: 0, −1, 1, −2 as 0, 1, 2, 3, and so on.
enum ZigZag {
    static func value(_ number: UInt32) -> Int {
        number & 1 == 0 ? Int(number >> 1) : -Int(number >> 1) - 1
    }

    static func number(_ value: Int) -> UInt64 {
        value >= 0 ? UInt64(value) << 1 : UInt64(-(value + 1)) << 1 | 1
    }
}
