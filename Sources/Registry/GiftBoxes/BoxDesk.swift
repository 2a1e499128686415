package import StampFormat

/// Packs gift boxes and unpacks them.
///
/// Stamps are named by what is on their labels, never by number alone: whoever packs holds the goods.
package struct BoxDesk<Store: RegistryStore>: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Puts goods into a box; what is in it already stays, and is not asked about again.
    ///
    /// - Parameters:
    ///   - texts: scanned labels or typed codes of what goes in, of any producer; twice the same counts once.
    ///   - box: the same of the stamp on the box.
    ///   - isDryRun: whether it is only looked whether it may be done.
    ///   - act: who does it: the producer whose stamp is on the box, or the office.
    /// - Returns: the box as it is then, or would be.
    /// - Throws: ``RegistryError/box(_:)``, ``RegistryError/unknownStamp(_:)``, ``RegistryError/rights(_:)``.
    package func pack(
        _ texts: [String], into box: String, isDryRun: Bool = false, by act: Act
    ) async throws(RegistryError) -> Standing {
        try checkCount(of: texts)
        return try await store.write { writer throws(RegistryError) in
            let parent = try writer.named(box, today: act.today)
            try writer.require(.boxPacked, on: .box(parent.place), by: act)
            var children: [NamedStamp] = []
            for text in texts { children.append(try writer.named(text, today: act.today)) }
            let inside = parent.standing.children.map(\.place)
            try BoxGates(parent: parent, inside: inside, today: act.today).check(children)
            var after = parent.standing
            for child in children where !after.children.contains(where: { $0.place == child.place }) {
                after.children.append(child.standing)
            }
            after.children.sort { $0.place < $1.place }
            let places = after.children.map(\.place)
            guard !isDryRun, places != inside else { return after }
            for place in places where !inside.contains(place) { try writer.pack(place, into: parent.place) }
            try writer.append(
                LedgerDraft(
                    .boxPacked, on: .box(parent.place), by: act, before: inside.facts, after: places.facts))
            return after
        }
    }

    /// Takes goods out of whatever box they are in.
    ///
    /// The producer whose stamp is on a box empties it; another one takes its own goods out of it.
    ///
    /// - Parameters:
    ///   - texts: scanned labels or typed codes of what comes out.
    ///   - isDryRun: whether it is only looked whether it may be done.
    ///   - act: who does it.
    /// - Returns: the boxes as they were before, each with what came out of it.
    /// - Throws: as ``pack(_:into:isDryRun:by:)``.
    package func unpack(
        _ texts: [String], isDryRun: Bool = false, by act: Act
    ) async throws(RegistryError) -> [GiftBox] {
        try checkCount(of: texts)
        return try await store.write { writer throws(RegistryError) in
            var out: [StampPlace: Set<StampPlace>] = [:]
            for text in texts {
                let child = try writer.named(text, today: act.today)
                guard let box = child.holder else { throw .box(.notInside(child.shown)) }
                out[box, default: []].insert(child.place)
            }
            guard !out.isEmpty else { throw .box(.badCount(0, allowed: GiftBox.sizes)) }
            let boxes = out.map { GiftBox(parent: $0.key, children: $0.value.sorted()) }
                .sorted { $0.parent < $1.parent }
            for box in boxes { try writer.takeOut(box, isDryRun: isDryRun, by: act) }
            return boxes
        }
    }

    /// Takes everything out of a box.
    ///
    /// - Throws: ``BoxRefusal/noBox(_:)`` for a stamp that nothing is under, and as ``unpack(_:isDryRun:by:)``.
    package func empty(
        _ text: String, isDryRun: Bool = false, by act: Act
    ) async throws(RegistryError) -> GiftBox {
        let parent = try await store.read { reader throws(RegistryError) in
            try reader.named(text, today: act.today).place
        }
        return try await empty(parent, isDryRun: isDryRun, by: act)
    }

    /// The same of a box whose place is known.
    package func empty(
        _ parent: StampPlace, isDryRun: Bool = false, by act: Act
    ) async throws(RegistryError) -> GiftBox {
        try await store.write { writer throws(RegistryError) in
            let box = GiftBox(parent: parent, children: try writer.children(of: parent))
            guard !box.children.isEmpty else { throw .box(.noBox(parent.text)) }
            try writer.require(.boxUnpacked, on: .box(box.parent), by: act)
            try writer.takeOut(box, isDryRun: isDryRun, by: act)
            return box
        }
    }

    private func checkCount(of texts: [String]) throws(RegistryError) {
        guard texts.count <= Self.mostTexts else {
            throw .box(.badCount(texts.count, allowed: GiftBox.sizes))
        }
    }

    /// Beyond a full box, each label scanned twice: whoever sends more has another list in hand.
    private static var mostTexts: Int { 200 }
}

extension RegistryReader {
    /// The stamp on the box that a label is on or in.
    ///
    /// - Throws: ``BoxRefusal/noBox(_:)``, ``RegistryError/unknownStamp(_:)``.
    package func boxParent(of text: String, today: Day) throws(RegistryError) -> StampPlace {
        let stamp = try named(text, today: today)
        if let holder = stamp.holder { return holder }
        guard !stamp.standing.children.isEmpty else { throw .box(.noBox(stamp.shown)) }
        return stamp.place
    }

    /// A stamp with what is known of it today.
    ///
    /// - Throws: ``RegistryError/unknownStamp(_:)`` unless it is, to the last byte, a stamp that was issued.
    func named(_ text: String, today: Day) throws(RegistryError) -> NamedStamp {
        let shown = String(text.prefix(60))
        let (number, serial) = try place(of: StampInput(text), shown)
        guard let serial = Serial(number: serial),
            let standing = try StandingReader(self, on: Moment(day: today)).standing(of: serial, in: number)
        else { throw .unknownStamp(shown) }
        return NamedStamp(
            shown: TypedCode(of: standing.stored).text, standing: standing,
            holder: try box(holding: StampPlace(number, serial)))
    }

    /// Whether someone acts for the whole box, and not for own goods in another's alone.
    fileprivate func mayTakeOutAll(of box: StampPlace, by act: Act) throws(RegistryError) -> Bool {
        do throws(RegistryError) {
            try require(.boxUnpacked, on: .box(box), by: act)
            return true
        } catch {
            guard case .rights(.notOwn) = error else { throw error }
            return false
        }
    }
}

extension RegistryWriter {
    /// One entry for the box, or one for each of the own goods that are taken out of another's.
    fileprivate func takeOut(
        _ box: GiftBox, isDryRun: Bool, by act: Act
    ) throws(RegistryError) {
        let inside = try children(of: box.parent)
        guard try mayTakeOutAll(of: box.parent, by: act) else {
            for child in box.children {
                let subject = try child.subject
                try require(.boxUnpacked, on: subject, by: act)
                guard !isDryRun else { continue }
                try unpack(child, from: box.parent)
                try append(
                    LedgerDraft(.boxUnpacked, on: subject, by: act, before: .string("box:\(box.parent.text)"))
                )
            }
            return
        }
        guard !isDryRun else { return }
        for child in box.children { try unpack(child, from: box.parent) }
        try append(
            LedgerDraft(
                .boxUnpacked, on: .box(box.parent), by: act, before: inside.facts,
                after: inside.filter { !box.children.contains($0) }.facts))
    }
}

extension [StampPlace] {
    fileprivate var facts: CanonicalJSON { .array(map { .string($0.text) }) }
}
