package import StampFormat
package import StampSnapshot

/// A gift box as someone may see it: each stamp with its verdict, and whose verdict is the box's.
package struct BoxView: Sendable {
    /// Who looks.
    package enum Viewer: Hashable, Sendable {
        /// What is inside, without any serial.
        case everyone
        /// In its own box all goods, others' without their serials; in another's box its own goods alone.
        case producer(UInt32)
        case office
    }

    package struct Line: Sendable {
        /// Nil for who may not see it.
        package let place: StampPlace?
        package let product: ProductNumber
        package let productName: String
        package let producerName: String
        /// What the stamp answers by itself; nil where what is known is too old to say that it is good.
        package let verdict: Verdict?
        /// Whether the box answers so because of it.
        package let decides: Bool
    }

    /// The stamp on the box.
    package let own: Line
    package let children: [Line]
    /// Stamps inside that are not shown.
    package let hidden: Int
    /// Whose box it is; nil where only a snapshot is known.
    package let ownProducer: UInt32?
    /// The line whose verdict is the box's, though it may be hidden.
    package let deciding: Line

    /// Nil for a stamp that is on no box.
    ///
    /// - Parameters:
    ///   - standing: of the stamp on the box.
    ///   - day: of the question.
    ///   - viewer: who looks.
    package init?(_ standing: Standing, on day: Day, for viewer: Viewer) {
        guard let box = standing.boxAnswer(on: day) else { return nil }
        own = Line(
            standing, box.own, decides: box.deciding == nil, isPlaced: viewer != .everyone)
        var shown: [Line] = []
        for (place, child) in standing.children.enumerated() {
            let isOwn = viewer == .office || viewer == .producer(child.producer.number)
            if case .producer(let number) = viewer, number != standing.producer.number, !isOwn { continue }
            shown.append(
                Line(child, box.children[place], decides: box.deciding == place, isPlaced: isOwn))
        }
        children = shown
        ownProducer = standing.producer.number
        deciding =
            box.deciding.map {
                Line(standing.children[$0], box.children[$0], decides: true, isPlaced: false)
            } ?? own
        hidden = standing.children.count - shown.count
    }

    /// What a snapshot says of a box; nil for a stamp that is on none.
    ///
    /// - `isOld`: whether it is too old to say that a stamp is good.
    package init?(_ answer: SnapshotAnswer, isOld: Bool) {
        guard let box = answer.box else { return nil }
        func line(_ answer: SnapshotAnswer, _ told: StampAnswer, decides: Bool) -> Line? {
            guard let product = answer.product else { return nil }
            return Line(
                place: nil, product: product.number, productName: product.card.name.string,
                producerName: answer.producer?.name.string ?? "",
                verdict: isOld && told.isGood ? nil : Verdict(told), decides: decides)
        }
        guard let own = line(answer, box.own, decides: box.deciding == nil) else { return nil }
        let lines = answer.children.enumerated().compactMap {
            line($0.element, $0.element.answer, decides: box.deciding == $0.offset)
        }
        self.own = own
        children = lines
        ownProducer = nil
        deciding = lines.first(where: \.decides) ?? own
        hidden = 0
    }

    /// Whether it is the viewer's matter: the office's, the packer's, or theirs whose goods are inside.
    package func concerns(_ viewer: Viewer) -> Bool {
        switch viewer {
        case .everyone: false
        case .producer(let number): ownProducer == number || !children.isEmpty
        case .office: true
        }
    }

    /// For programs; the keys are permanent.
    package var facts: [String: CanonicalJSON] {
        [
            "children": .array(children.map { .object($0.facts) }), "hidden": .integer(hidden),
            "own": .object(own.facts), "verdict": .string(deciding.word),
        ]
    }
}

extension BoxView.Line {
    fileprivate init(_ standing: Standing, _ answer: StampAnswer, decides: Bool, isPlaced: Bool) {
        self.init(
            place: isPlaced ? standing.place : nil, product: standing.product.number,
            productName: standing.product.name, producerName: standing.producer.name,
            verdict: Verdict(answer), decides: decides)
    }

    /// The verdict's stable word.
    package var word: String { verdict?.word ?? "too-old" }

    fileprivate var facts: [String: CanonicalJSON] {
        var facts: [String: CanonicalJSON] = [
            "decides": .bool(decides), "producer_name": .string(producerName),
            "product": .integer(Int(product.number)), "product_name": .string(productName),
            "verdict": .string(word),
        ]
        facts["allotment"] = place.map { .integer(Int($0.allotment.number)) }
        facts["serial"] = place.map { .integer(Int($0.serial.number)) }
        return facts
    }
}

extension RegistryReader {
    /// The box under a stamp as someone sees it today, or nil where nothing is under it.
    package func boxView(
        of parent: StampPlace, on day: Day, for viewer: BoxView.Viewer
    ) throws(RegistryError) -> BoxView? {
        try StandingReader(self, on: Moment(day: day)).standing(of: parent.serial, in: parent.allotment)
            .flatMap { BoxView($0, on: day, for: viewer) }
    }
}
