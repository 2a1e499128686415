public import StampFormat

/// What a snapshot says of one stamp.
public struct SnapshotAnswer: Equatable, Sendable {
    /// What a scan answers on that day; of a gift box the worst inside.
    public internal(set) var answer: StampAnswer
    /// The day for which it was computed: never before the snapshot's own.
    public let day: Day
    /// What happened to the serial; nil where it was never issued.
    public let state: SerialState?
    /// The stamp's product; nil where none is known.
    public let product: SnapshotProduct?
    /// Its producer.
    public let producer: SnapshotProducer?
    /// The batch it was activated for.
    public let batch: SnapshotBatch?
    /// Whose answer it is, where the stamp is that of a gift box.
    public internal(set) var box: BoxAnswer?
    /// What is in the box, in the order of its answer.
    public internal(set) var children: [SnapshotAnswer] = []

    init(
        _ answer: StampAnswer, day: Day, state: SerialState? = nil, product: SnapshotProduct? = nil,
        producer: SnapshotProducer? = nil, batch: SnapshotBatch? = nil
    ) {
        self.answer = answer
        self.day = day
        self.state = state
        self.product = product
        self.producer = producer
        self.batch = batch
    }

    /// The same of a box with these stamps inside.
    func holding(_ children: [SnapshotAnswer]) -> SnapshotAnswer {
        let box = BoxAnswer(own: answer, children: children.map { $0.answer })
        var result = self
        result.answer = box.answer
        result.box = box
        result.children = children
        return result
    }
}

extension SnapshotState {
    /// The answer on a stamp whose signature was found good.
    ///
    /// - `day`: of the question, not before that on which the snapshot was made.
    public func answer(on fields: StampFields, day: Day) -> SnapshotAnswer {
        let stamp = SnapshotPlace(fields.allotment, fields.serial)
        guard let place = allotments.place(of: fields.allotment), var known = answer(on: stamp, day: day)
        else {
            return SnapshotAnswer(.unknown, day: day)
        }
        guard allotments[place].fields(fields.serial) == fields else {
            known.answer = .notAsIssued
            return known
        }
        guard let box = boxes.place(of: stamp) else { return known }
        return known.holding(boxes[box].children.compactMap { answer(on: $0, day: day) })
    }

    /// The answer on a stamp by itself, as it was issued; nil for none.
    private func answer(on stamp: SnapshotPlace, day: Day) -> SnapshotAnswer? {
        guard let place = allotments.place(of: stamp.allotment),
            stamp.serial.number <= allotments[place].quantity
        else { return nil }
        let allotment = allotments[place]
        let position = space.starts[place] + stamp.serial.number - 1
        let product = products.place(of: allotment.product).map { products[$0] }
        let code = serials.batches[position]
        let batch = code == 0 ? nil : batches[Int(code) - 1]
        let facts = facts(of: allotment, position, product, batch)
        return SnapshotAnswer(
            allotment.kind == .specimen ? .specimen : facts.answer(on: day), day: day, state: facts.state,
            product: product,
            producer: product.flatMap { product in
                producers.place(of: product.producer).map { producers[$0] }
            }, batch: batch)
    }

    /// The answers on an allotment's stamps as runs of serials that share one, in order; empty for one that is not here.
    ///
    /// - `day`: of the question.
    public func answers(
        of allotment: AllotmentNumber, on day: Day
    ) -> [(count: UInt32, answer: StampAnswer)] {
        guard let place = allotments.place(of: allotment) else { return [] }
        let allotment = allotments[place]
        var boxed = boxes.filter { $0.parent.allotment == allotment.number }[...]
        var answers: [(count: UInt32, answer: StampAnswer)] = []
        var position = space.starts[place]
        let (first, last) = (position, position + allotment.quantity)
        while position < last {
            if let box = boxed.first, first + box.parent.serial.number - 1 == position {
                let held = allotment.fields(box.parent.serial)
                answers.append((1, answer(on: held, day: day).answer))
                boxed.removeFirst()
                position += 1
                continue
            }
            let run = run(of: allotment, at: position, on: day)
            let end = min(last, run.end, boxed.first.map { first + $0.parent.serial.number - 1 } ?? last)
            answers.append((end - position, run.answer))
            position = end
        }
        return answers
    }

    /// What the stamps from a position on answer, each by itself, and where that ends.
    private func run(
        of allotment: SnapshotAllotment, at position: UInt32, on day: Day
    ) -> (end: UInt32, answer: StampAnswer) {
        let product = products.place(of: allotment.product).map { products[$0] }
        let code = serials.batches[position]
        let facts = facts(of: allotment, position, product, code == 0 ? nil : batches[Int(code) - 1])
        let end = min(
            serials.states.end(ofRunAt: position), serials.batches.end(ofRunAt: position),
            serials.marks.end(ofRunAt: position))
        return (end, allotment.kind == .specimen ? .specimen : facts.answer(on: day))
    }

    private func facts(
        of allotment: SnapshotAllotment, _ position: UInt32, _ product: SnapshotProduct?,
        _ batch: SnapshotBatch?
    ) -> StampFacts {
        let marks = serials.marks[position]
        var facts = StampFacts(
            kind: allotment.kind, state: SerialState(rawValue: serials.states[position]) ?? .void,
            batch: batch?.facts, certificates: product?.certificates.map { $0.facts } ?? [])
        facts.isSuspended =
            marks & SerialLayers.suspendedMark != 0 || product?.marks.isSuspended == true
            || batch?.marks.isSuspended == true
        facts.isRecalled =
            marks & SerialLayers.recalledMark != 0 || product?.marks.isRecalled == true
            || batch?.marks.isRecalled == true
        facts.isCopySuspected = marks & SerialLayers.copyMark != 0
        return facts
    }
}
