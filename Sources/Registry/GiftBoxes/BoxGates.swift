internal import StampFormat
internal import StampSnapshot

/// A stamp that somebody names for a box, with what is known of it.
struct NamedStamp {
    /// Its typed code: the first characters of two links are the same.
    let shown: String
    let standing: Standing
    /// The box that it is in.
    let holder: StampPlace?

    var place: StampPlace { standing.place }
}

/// What must hold before goods go into a box: goods that may be sold, under a stamp that may.
struct BoxGates {
    let parent: NamedStamp
    /// What is in the box already.
    let inside: [StampPlace]
    let today: Day

    /// Checks the box itself, then each child, then how many there would be.
    func check(_ children: [NamedStamp]) throws(RegistryError) {
        try checkKind(parent)
        guard parent.holder == nil else { throw .box(.nested(parent.shown)) }
        try checkBox()
        for child in children { try check(child) }
        let count = Set(inside + children.map(\.place)).count
        guard GiftBox.sizes.contains(count) else { throw .box(.badCount(count, allowed: GiftBox.sizes)) }
    }

    /// The box may be packed before its own stamp is activated, and answers so until then.
    private func checkBox() throws(RegistryError) {
        let answer = parent.standing.answer(on: today)
        let isWaiting = answer == .notActivated && parent.standing.range.state != .reserved
        guard answer.isGood || isWaiting else { throw .box(.badBox(Verdict(answer))) }
    }

    private func check(_ child: NamedStamp) throws(RegistryError) {
        try checkKind(child)
        guard child.place != parent.place else { throw .box(.itself(child.shown)) }
        guard child.standing.children.isEmpty else { throw .box(.nested(child.shown)) }
        guard child.holder == nil || child.holder == parent.place else { throw .box(.elsewhere(child.shown)) }
        let answer = child.standing.answer(on: today)
        guard answer.isGood else { throw .box(.badChild(child.shown, Verdict(answer))) }
    }

    private func checkKind(_ stamp: NamedStamp) throws(RegistryError) {
        let kind = stamp.standing.allotment.kind
        guard kind == .recognisedProduct || kind == .participatingProduct else {
            throw .box(.badKind(stamp.shown, kind))
        }
    }
}

extension Standing {
    /// Allotment and serial.
    package var place: StampPlace { StampPlace(allotment.number, stored.fields.serial) }
}
