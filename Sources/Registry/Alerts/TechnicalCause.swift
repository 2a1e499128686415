package import StampFormat

/// Why scans were made that say nothing of a copy: told beforehand or afterwards, and never counted.
package struct TechnicalCause: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// Goods on a stand, scanned by everyone who passes.
        case fair
        /// A picture in an online shop or a newspaper, with its code legible.
        case listing
        /// Inspectors' own scans.
        case inspection
        /// Packs of a producer for showing.
        case demo
    }

    package let kind: Kind
    package let allotment: AllotmentNumber
    package let serials: SerialRange
    /// Nil for everywhere.
    package let province: Province?
    package let first: Day
    /// Included.
    package let last: Day

    package init(
        _ kind: Kind, _ allotment: AllotmentNumber, _ serials: SerialRange, in province: Province? = nil,
        from first: Day, to last: Day
    ) {
        self.kind = kind
        self.allotment = allotment
        self.serials = serials
        self.province = province
        self.first = first
        self.last = last
    }

    /// Whether a scan was made because of it.
    package func explains(_ scan: Scan) -> Bool {
        guard let day = scan.day, first <= day, day <= last, scan.place.allotment == allotment else {
            return false
        }
        let isHere = province == nil || scan.province == province
        return isHere && (serials.first...serials.last).contains(scan.place.serial.number)
    }
}
