/// Writes the bits of one group's runs, the most significant first.
struct RunBitWriter {
    private(set) var bytes: [UInt8] = []
    private var free = 0

    /// `parameter`: of the Rice code of gaps, 0 to 31.
    mutating func run(gap: UInt32, length: UInt32, parameter: UInt8) {
        for _ in 0..<(gap >> UInt32(parameter)) { bit(1) }
        bit(0)
        bits(gap, Int(parameter))
        let width = 31 - length.leadingZeroBitCount
        for _ in 0..<width { bit(0) }
        bits(length, width + 1)
    }

    /// The parameter with which the gaps take the fewest bits; the smallest of several.
    static func parameter(for gaps: [UInt32]) -> UInt8 {
        var best: (parameter: UInt8, bits: UInt64) = (0, .max)
        for parameter in UInt8(0)...31 {
            var bits = UInt64(gaps.count) * UInt64(parameter)
            for gap in gaps { bits += UInt64(gap >> UInt32(parameter)) }
            if bits < best.bits { best = (parameter, bits) }
        }
        return best.parameter
    }

    private mutating func bits(_ value: UInt32, _ count: Int) {
        var place = count
        while place > 0 {
            place -= 1
            bit(UInt8(truncatingIfNeeded: value >> UInt32(place)) & 1)
        }
    }

    private mutating func bit(_ bit: UInt8) {
        if free == 0 {
            bytes.append(0)
            free = 8
        }
        free -= 1
        bytes[bytes.count - 1] |= bit << UInt8(free)
    }
}
