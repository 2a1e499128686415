package import StampFormat

/// A product's packs of one calendar year against what its maker declared it can make.
package struct Capacity: Hashable, Sendable {
    package let product: Product
    package let year: Int
    /// Stamps asked for or granted in the year; replacements apart.
    package let granted: Int
    /// Stamps that went onto packs in the year, less those taken back.
    package let activated: Int
    /// The stamps that the declared packs allow, with the regulation's waste allowance; nil when not declared.
    package let mostStamps: Int?

    /// Whether more was granted, or more packs stamped, than declared.
    package var isExceeded: Bool {
        granted > mostStamps ?? .max || activated > product.yearlyCapacity ?? .max
    }
}

extension RegistryReader {
    /// The product's capacity in the calendar year of `today`.
    ///
    /// `own`: an allotment not to count.
    package func capacity(
        of product: Product, besides own: AllotmentNumber?, today: Day
    ) throws(RegistryError) -> Capacity {
        let year = today.civil.year
        guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31)
        else {
            throw .corrupt("year \(year)")
        }
        let regulation = try regulation(on: today)
        let numbers = Set(try allotments().filter { $0.product == product.number }.map(\.number))
        let moved = try accountFlows(from: first, to: last).filter { numbers.contains($0.allotment) }
        let period = AccountPeriod(earlier: [], moved: moved)
        // What leaves a pack's stamp as waste or loss was still a pack: only undone activations count back.
        let undone = moved.filter { $0.from == .activated && [.issued, .printed].contains($0.to) }
        return Capacity(
            product: product, year: year,
            granted: try grantedQuantity(of: product.number, lot: nil, since: first, besides: own),
            activated: period.entering(.activated) - undone.reduce(0) { $0 + $1.count },
            mostStamps: product.yearlyCapacity.map { regulation.mostStamps(forPacks: $0) })
    }

    /// - Throws: ``RegistryError/capacityExceeded(left:)`` for a request beyond the year's capacity.
    func checkCapacity(
        of product: Product, for request: AllotmentRequest, besides own: AllotmentNumber?, today: Day
    ) throws(RegistryError) {
        guard product.yearlyCapacity != nil, request.kind.isForPacks else { return }
        let capacity = try capacity(of: product, besides: own, today: today)
        let left = (capacity.mostStamps ?? .max) - capacity.granted
        guard request.quantity <= left else { throw .capacityExceeded(left: max(0, left)) }
    }

    /// Packs of the year's capacity that have no stamp yet, below 0 once it is passed; nil when none is declared.
    func capacityLeft(of product: Product, today: Day) throws(RegistryError) -> Int? {
        guard let most = product.yearlyCapacity else { return nil }
        return most - (try capacity(of: product, besides: nil, today: today).activated)
    }
}
