/// Counts the set bits of many words at once: for each bit its own counter, spread over planes.
///
/// Adding four words costs about as much as counting the bits of one.
struct BitTally {
    typealias Lanes = SIMD2<UInt64>

    private var ones = Lanes.zero
    private var twos = Lanes.zero
    private var fours = Lanes.zero
    private var eights = Lanes.zero
    private var sixteens = Lanes.zero
    private var thirtyTwos = Lanes.zero
    private var sixtyFours = Lanes.zero

    /// Each bit's counter holds 127: as many words as two symbols have lines.
    @inline(__always)
    mutating func add(_ first: Lanes, _ second: Lanes, _ third: Lanes, _ fourth: Lanes) {
        let early = BitTally.carry(&ones, first, second)
        let late = BitTally.carry(&ones, third, fourth)
        var carry = BitTally.carry(&twos, early, late)
        (fours, carry) = (fours ^ carry, fours & carry)
        (eights, carry) = (eights ^ carry, eights & carry)
        (sixteens, carry) = (sixteens ^ carry, sixteens & carry)
        (thirtyTwos, carry) = (thirtyTwos ^ carry, thirtyTwos & carry)
        sixtyFours ^= carry
    }

    /// How many bits a lane, 0 or 1, has been given.
    func count(_ lane: Int) -> Int {
        let low =
            ones[lane].nonzeroBitCount + 2 * twos[lane].nonzeroBitCount + 4 * fours[lane].nonzeroBitCount
        let high =
            eights[lane].nonzeroBitCount + 2 * sixteens[lane].nonzeroBitCount
            + 4 * thirtyTwos[lane].nonzeroBitCount + 8 * sixtyFours[lane].nonzeroBitCount
        return low + 8 * high
    }

    /// Adds two bits to a plane; what it cannot hold is carried.
    @inline(__always)
    private static func carry(_ plane: inout Lanes, _ first: Lanes, _ second: Lanes) -> Lanes {
        let half = plane ^ first
        let carry = (plane & first) | (half & second)
        plane = half ^ second
        return carry
    }
}
