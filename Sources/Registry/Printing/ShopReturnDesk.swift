package import StampFormat

/// Takes back a print shop's list of destroyed serials: all of it, or nothing.
package struct ShopReturnDesk<Store: RegistryStore>: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Voids the file's serials in one act, unless it has faults or `isDryRun`.
    ///
    /// The act's note holds the file's name and SHA-256.
    ///
    /// - Throws: a refusal of ``RangeTransition``, ``RegistryError/unknownAllotment(_:)`` or
    ///   ``RegistryError/wrongStage(_:needed:)``; what is wrong with the file is in the report.
    package func take(
        _ file: ImportFile, _ order: ShopReturnOrder, isDryRun: Bool, by act: Act
    ) async throws(RegistryError) -> ShopReturnReport {
        guard !isDryRun else {
            return try await store.read { reader throws(RegistryError) in
                try ShopReturnReport(file, order, reader, isSaved: false)
            }
        }
        return try await store.write { writer throws(RegistryError) in
            let report = try ShopReturnReport(file, order, writer, isSaved: true)
            guard report.isSaved else { return report }
            let range = RangeOrder(
                StampSelection(order.allotment, report.ranges), reason: order.reason.rawValue,
                paper: Paper(
                    document: order.document, note: "\(file.name) SHA-256 \(Hex.text(of: file.hash))"))
            try writer.carryOut(.void, range, to: .void, by: act)
            return report
        }
    }
}

/// Which stamps a shop destroyed, and why.
package struct ShopReturnOrder: Hashable, Sendable {
    package let allotment: AllotmentNumber
    package let reason: VoidReason
    /// Number of the minutes of destruction.
    package let document: String?

    package init(allotment: AllotmentNumber, reason: VoidReason, document: String?) {
        self.allotment = allotment
        self.reason = reason
        self.document = document
    }
}

/// What a shop's list says, and whether it was taken.
package struct ShopReturnReport: Hashable, Sendable {
    /// Rows with serials.
    package let rows: Int
    /// In order, apart from each other; only of rows without faults.
    package let ranges: [SerialRange]
    /// In the order of rows; while there is one, nothing is saved.
    package let faults: [ImportFault]
    /// Headings that were not understood and so not read.
    package let ignoredHeadings: [String]
    /// Whether the stamps are void now.
    package let isSaved: Bool

    /// Stamps of those rows.
    package var count: Int { ranges.reduce(0) { $0 + $1.count } }

    /// `isSaved`: whether a list without faults is saved.
    init(
        _ file: ImportFile, _ order: ShopReturnOrder, _ reader: any RegistryReader, isSaved: Bool
    ) throws(RegistryError) {
        let allotment = try reader.existingAllotment(order.allotment)
        try allotment.require(.closed)
        let states = try StateRanges(reader.ranges(of: allotment.number), quantity: allotment.quantity)
        let table = ImportTable(file, columns: ShopReturnReport.columns)
        var list = DestroyedSerials(states: states, quantity: allotment.quantity)
        var faults = table.faults
        for var row in table.rows {
            list.add(&row)
            faults += row.faults
        }
        if table.rows.isEmpty, faults.isEmpty {
            faults = [ImportFault(row: nil, column: nil, value: "", rule: .empty)]
        }
        rows = table.rows.count
        ranges = StampSelection(order.allotment, list.rows.map(\.serials)).ranges
        self.faults = faults
        ignoredHeadings = table.ignoredHeadings
        self.isSaved = isSaved && faults.isEmpty
    }

    private static let columns = [
        ImportColumn("serial_from", "so tem", "tu so", "so dau", "serial", isRequired: true),
        ImportColumn("serial_to", "den so", "so cuoi"),
    ]
}

/// The rows of a list so far, in the order of their serials and apart from each other.
private struct DestroyedSerials {
    let states: StateRanges
    let quantity: Int
    private(set) var rows: [(number: Int, serials: SerialRange)] = []

    init(states: StateRanges, quantity: Int) {
        self.states = states
        self.quantity = quantity
    }

    /// Reads a row, or notes in it what is wrong.
    mutating func add(_ row: inout ImportRow) {
        guard let first = row.integer("serial_from", in: 1...quantity) else { return }
        var last: Int? = first
        if !row.raw("serial_to").isEmpty { last = row.integer("serial_to", in: 1...quantity) }
        guard let last else { return }
        guard let serials = SerialRange(UInt32(first), UInt32(last)) else {
            return row.note("serial_to", .serialsReversed)
        }
        let place = rows.partitioningIndex { $0.serials.first > serials.first }
        for neighbour in rows[max(0, place - 1)..<min(rows.count, place + 1)]
        where neighbour.serials.intersection(serials) != nil {
            return row.note("serial_from", .repeatedKey(firstRow: neighbour.number))
        }
        // A shop has what was granted, handed over or printed; what is on a pack was not destroyed by it.
        let atShop: Set<RangeState> = [.reserved, .issued, .printed]
        if let other = states.parts(in: serials).first(where: { !atShop.contains($0.state) }) {
            return row.note("serial_from", .serialState(other.state))
        }
        rows.insert((row.number, serials), at: place)
    }
}

extension Array {
    /// The first index at which the condition holds; it holds for all after that.
    fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
