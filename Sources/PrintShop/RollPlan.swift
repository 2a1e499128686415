/// How a print shop winds the labels of a job onto rolls.
package struct RollPlan: Hashable, Sendable {
    /// Labels beside each other on the liner, 1 to 10.
    package let across: Int
    /// Inner diameter of the core in millimetres: 25, 40 or 76.
    package let core: Int
    /// Which way the labels leave the roll: 1 to 4 with print outside, 5 to 8 inside.
    package let wind: Int
    /// Labels of a full roll.
    package let perRoll: Int

    package static let cores = [25, 40, 76]
    /// More rolls than a job of this size is ever cut into.
    package static let mostRolls = 10_000

    /// Each argument is the property of its name.
    ///
    /// - Throws: ``ShopError/badPlan(_:)`` with the first number that no shop could work with.
    package init(across: Int, core: Int, wind: Int, perRoll: Int) throws(ShopError) {
        guard (1...10).contains(across) else { throw .badPlan(.across(across)) }
        guard RollPlan.cores.contains(core) else { throw .badPlan(.core(core)) }
        guard (1...8).contains(wind) else { throw .badPlan(.wind(wind)) }
        guard (10...100_000).contains(perRoll) else { throw .badPlan(.perRoll(perRoll)) }
        self.across = across
        self.core = core
        self.wind = wind
        self.perRoll = perRoll
    }

    /// One roll of a job.
    package struct Roll: Hashable, Sendable {
        /// From 1.
        package let number: Int
        package let first: UInt32
        package let last: UInt32
        /// Labels on it.
        package var count: Int { Int(last - first) + 1 }
    }

    /// The rolls for serials from `first` on; the last one may be shorter.
    ///
    /// - Throws: ``ShopError/badPlan(_:)`` for more than ``mostRolls``.
    func rolls(first: UInt32, count: Int) throws(ShopError) -> [Roll] {
        let number = (count + perRoll - 1) / perRoll
        guard number <= RollPlan.mostRolls else {
            throw .badPlan(.tooManyRolls(number, most: RollPlan.mostRolls))
        }
        return (0..<number).map { index in
            let start = first + UInt32(index * perRoll)
            return Roll(
                number: index + 1, first: start,
                last: start + UInt32(min(perRoll, count - index * perRoll)) - 1)
        }
    }
}

/// Which number of a roll plan no shop could work with.
package enum RollPlanFault: Hashable, Sendable {
    case across(Int)
    case core(Int)
    case wind(Int)
    case perRoll(Int)
    case tooManyRolls(Int, most: Int)
}
