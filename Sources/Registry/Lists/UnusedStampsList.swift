package import StampFormat

/// Stamps of an allotment that were handed over and not activated in the regulation's months.
package struct UnusedStampsLine: Hashable, Sendable {
    package let line: ProductLine
    package let allotment: AllotmentNumber
    package let issuedOn: Day
    /// The last day on which they might be activated.
    package let lastDay: Day
    /// Stamps that no batch has.
    package let count: Int

    /// Allotments whose months are over on `day`, the oldest first; service plaques have no batch and never count.
    package static func list(_ reader: any RegistryReader, on day: Day) throws(RegistryError)
        -> [UnusedStampsLine]
    {
        let products = try reader.productLines()
        let regulation = try reader.regulation(on: day)
        var lines: [UnusedStampsLine] = []
        for allotment in try reader.allotments() where allotment.kind != .servicePlaque {
            guard let issuedOn = allotment.issue?.issuedOn.day,
                let lastDay = issuedOn.adding(months: regulation.unusedMonths), lastDay < day,
                let line = products[allotment.product]
            else { continue }
            let unused = try reader.ranges(of: allotment.number).filter {
                [.reserved, .issued, .printed].contains($0.state)
            }
            let count = unused.reduce(0) { $0 + $1.serials.count }
            guard count > 0 else { continue }
            lines.append(
                UnusedStampsLine(
                    line: line, allotment: allotment.number, issuedOn: issuedOn, lastDay: lastDay,
                    count: count))
        }
        return lines.sorted {
            ($0.lastDay.number, $0.allotment.number) < ($1.lastDay.number, $1.allotment.number)
        }
    }
}
