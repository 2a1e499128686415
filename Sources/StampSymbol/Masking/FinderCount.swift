/// Counts what looks like a finder pattern in a line: dark, light, dark, light, dark runs of 1:1:3:1:1.
///
/// libqrencode counts it at every scale, and once whether one side or both have the light run of four units.
/// A light run that reaches the symbol's edge is long enough at any length.
struct FinderCount {
    private var first = 0
    private var second = 0

    /// How many there were under the first mask, 0, or the second, 1.
    func count(_ lane: Int) -> Int { lane == 0 ? first : second }

    /// Takes a line of both symbols.
    @inline(__always)
    mutating func look(at line: BitTally.Lanes) {
        let three = line & line &<< 1 & line &<< 2
        let light1 = line &<< 1 | line &<< 5 | line &<< 7 | line &>> 1
        let single = line & three &<< 2 & line &<< 6 & ~light1
        // Few lines have more than this, the middle of a larger one: six dark between pairs of light.
        let six = three & three &<< 3
        let light2 = line &<< 6 | line &<< 7 | line &>> 1 | line &>> 2
        let larger = six & (~light2 | three &<< 6)
        let found = single | larger
        guard found != .zero else { return }
        if found[0] != 0 { first += FinderCount.finders(in: line[0]) }
        if found[1] != 0 { second += FinderCount.finders(in: line[1]) }
    }

    /// All scales in turn, as far as a middle of three units is there.
    private static func finders(in line: UInt64) -> Int {
        var count = 0
        var unit: UInt64 = 1
        while 7 * unit <= 61 {
            let middle = all(line, 3 * unit)
            if middle == 0 { break }
            count += starts(in: line, unit, middle: middle).nonzeroBitCount
            unit += 1
        }
        return count
    }

    /// Where patterns of one scale begin.
    private static func starts(in line: UInt64, _ unit: UInt64, middle: UInt64) -> UInt64 {
        let dark = all(line, unit)
        let light = any(line, unit)
        let outside = line << (7 * unit) | line >> 1
        let pattern =
            dark & ~(light << unit) & middle << (2 * unit) & ~(light << (5 * unit))
            & dark << (6 * unit) & ~outside
        let darkAfter = any(line, 4 * unit) << (7 * unit)
        let darkBefore = (1...4 * unit).reduce(0) { $0 | line >> $1 }
        return pattern & ~(darkBefore & darkAfter)
    }

    /// Where `count` dark modules begin.
    private static func all(_ line: UInt64, _ count: UInt64) -> UInt64 {
        (1..<count).reduce(line) { $0 & line << $1 }
    }

    /// Where one of the next `count` modules is dark, this one included.
    private static func any(_ line: UInt64, _ count: UInt64) -> UInt64 {
        (1..<count).reduce(line) { $0 | line << $1 }
    }
}
