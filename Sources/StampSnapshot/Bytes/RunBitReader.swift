/// Reads the bits of one group's runs, the most significant first.
struct RunBitReader {
    private var bytes: ByteReader
    private var current: UInt8 = 0
    private var unread = 0

    init(_ bytes: ByteReader) { self.bytes = bytes }

    /// What follows the group: bits that fill its last byte are zeros.
    func rest() throws(SnapshotFault) -> ByteReader {
        guard unread == 0 || current << UInt8(8 - unread) == 0 else { throw .tampered }
        return bytes
    }

    /// A run after `end`: its gap by Rice, its length by Elias gamma.
    ///
    /// - `parameter`: 0 to 31.
    mutating func run(after end: UInt32, parameter: UInt8, most: UInt32) throws(SnapshotFault) -> PositionRun
    {
        var quotient: UInt64 = 0
        while try bit() == 1 { quotient += 1 }
        // A section has far fewer bits than 2³⁰, so that nothing overflows here.
        let gap = quotient << UInt64(parameter) | UInt64(try bits(Int(parameter)))
        var width = 0
        while try bit() == 0 {
            width += 1
            guard width < 32 else { throw .tampered }
        }
        let length = UInt64(1) << UInt64(width) | UInt64(try bits(width))
        let start = UInt64(end) + gap
        guard start + length <= UInt64(most) else { throw .tampered }
        return PositionRun(start: UInt32(start), end: UInt32(start + length))
    }

    private mutating func bits(_ count: Int) throws(SnapshotFault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<count { value = value << 1 | UInt32(try bit()) }
        return value
    }

    private mutating func bit() throws(SnapshotFault) -> UInt8 {
        if unread == 0 {
            current = try bytes.byte()
            unread = 8
        }
        unread -= 1
        return current >> UInt8(unread) & 1
    }
}
