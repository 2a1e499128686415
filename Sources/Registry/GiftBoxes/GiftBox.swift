package import StampFormat

/// A gift box (giỏ quà): the stamp on it, and those of what is inside.
package struct GiftBox: Hashable, Sendable {
    package let parent: StampPlace
    /// In order of allotments and serials.
    package let children: [StampPlace]

    package init(parent: StampPlace, children: [StampPlace]) {
        self.parent = parent
        self.children = children
    }

    /// How many stamps a box may hold; what a page shows, and a hand unpacks.
    package static let sizes = 1...100
}

/// Something was put into a box, or taken out of it.
package struct BoxEvent: Hashable, Sendable {
    package let box: StampPlace
    package let child: StampPlace
    package let isIn: Bool
    package let record: HistoryRecord

    package init(box: StampPlace, child: StampPlace, isIn: Bool, _ record: HistoryRecord) {
        self.box = box
        self.child = child
        self.isIn = isIn
        self.record = record
    }
}

extension Sequence<BoxEvent> {
    /// What is in the box that the events are about, at a moment; in order of allotments and serials.
    ///
    /// `moment`: nil for the present.
    package func inside(on moment: Moment?) -> [StampPlace] {
        var inside: Set<StampPlace> = []
        let told = filter { event in moment.map { event.record.holds(on: $0) } ?? true }
        for event in told.sorted(by: { $0.record.entry < $1.record.entry }) {
            if event.isIn { inside.insert(event.child) } else { inside.remove(event.child) }
        }
        return inside.sorted()
    }
}

/// Boxes in the store.
package protocol BoxReading {
    /// All boxes that hold something, in order of their stamps.
    func boxes() throws(RegistryError) -> [GiftBox]
    /// The same after a stamp, at most `limit`; of one producer only those whose box or whose goods are its own.
    func boxes(
        after parent: StampPlace?, of producer: UInt32?, limit: Int
    ) throws(RegistryError) -> [GiftBox]
    /// What is under the stamp; empty for no box.
    func children(of parent: StampPlace) throws(RegistryError) -> [StampPlace]
    /// The box that a stamp is in.
    func box(holding child: StampPlace) throws(RegistryError) -> StampPlace?
    /// What was ever put into boxes under an allotment's stamps, and taken out, in order of entries.
    func boxEvents(of allotment: AllotmentNumber) throws(RegistryError) -> [BoxEvent]
    /// The same of all boxes.
    func boxEvents() throws(RegistryError) -> [BoxEvent]
}

/// Changes of boxes; the next ledger entry gives their history its number and days.
package protocol BoxWriting {
    func pack(_ child: StampPlace, into box: StampPlace) throws(RegistryError)
    func unpack(_ child: StampPlace, from box: StampPlace) throws(RegistryError)
}
