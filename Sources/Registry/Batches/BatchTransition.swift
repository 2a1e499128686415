/// What can be done to a batch.
package enum BatchAct: String, CaseIterable, Sendable {
    case declare, release, close, hold, resume, recall, split, cancel, archive
}

/// One line of the table of a batch's transitions.
package struct BatchTransition: Hashable, Sendable {
    package let act: BatchAct
    package let from: Set<BatchState>
    /// Two for `resume`: the state before the hold.
    package let to: Set<BatchState>
    package let roles: [Act.Role]
    /// Whether a number of a document must be given.
    package let needsDocument: Bool

    private init(
        _ act: BatchAct, _ from: Set<BatchState>, _ to: Set<BatchState>, _ roles: [Act.Role],
        needsDocument: Bool = false
    ) {
        self.act = act
        self.from = from
        self.to = to
        self.roles = roles
        self.needsDocument = needsDocument
    }

    /// The whole table; `batch_transition` in the database holds the same pairs.
    ///
    /// Recalled, split, cancelled and archived batches stay what they are.
    package static let all: [BatchTransition] = [
        BatchTransition(.declare, [.draft], [.declared], makers),
        BatchTransition(.release, [.declared], [.released], makers),
        BatchTransition(.close, [.released], [.closed], makers),
        BatchTransition(
            .hold, [.released, .closed], [.onHold], makers + [.approver, .inspector], needsDocument: true),
        BatchTransition(
            .resume, [.onHold], [.released, .closed], [.approver, .administrator], needsDocument: true),
        BatchTransition(
            .recall, [.declared, .released, .closed, .onHold], [.recalled], [.approver, .administrator],
            needsDocument: true),
        BatchTransition(.split, [.released, .closed], [.split], makers),
        BatchTransition(.cancel, [.draft, .declared, .released], [.cancelled], makers + [.approver]),
        BatchTransition(.archive, [.closed], [.archived], [.clerk, .approver, .administrator]),
    ]

    /// States in which a file or a declaration may enter a batch.
    package static let entries: Set<BatchState> = [.draft, .declared, .released, .closed]

    /// The line of an act.
    package static func of(_ act: BatchAct) throws(RegistryError) -> BatchTransition {
        guard let line = all.first(where: { $0.act == act }) else { throw .corrupt("transition \(act)") }
        return line
    }

    /// - Throws: ``RightsRefusal/notAllowed(_:_:allowed:)``, ``RegistryError/wrongBatchState(_:lot:)`` or
    ///   ``RegistryError/documentRequired``.
    package func check(_ batch: Batch, document: String?, by act: Act) throws(RegistryError) {
        try act.require(word, in: roles)
        guard from.contains(batch.state) else { throw .wrongBatchState(batch.state, lot: batch.lot) }
        guard !needsDocument || document != nil else { throw .documentRequired }
    }

    /// The word of the act, for a refusal; what is lifted or moved is told by the state that it ends in.
    private var word: ActWord {
        switch act {
        case .declare: .batchDeclared
        case .release, .resume: .batchReleased
        case .close: .batchClosed
        case .hold: .batchOnHold
        case .recall: .batchRecalled
        case .split: .batchSplit
        case .cancel: .batchCancelled
        case .archive: .batchArchived
        }
    }

    /// A producer signs its own batches; the office enters it for those without a computer.
    package static let makers: [Act.Role] = [.producer, .clerk, .administrator]
}
