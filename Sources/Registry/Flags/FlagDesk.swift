package import StampFormat

/// Sets and clears flags: stored once where they belong, found by every verdict below.
package struct FlagDesk<Store: RegistryStore>: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Sets a flag.
    ///
    /// - Returns: its number, by which it is cleared.
    /// - Throws: ``RightsRefusal/notAllowed(_:_:allowed:)``, or the refusal of a subject that is not there.
    package func set(
        _ kind: FlagKind, on subject: FlagSubject, _ reason: FlagReason, _ paper: Paper, by act: Act
    ) async throws(RegistryError) -> Int {
        try act.require(.flagSet, in: kind.roles)
        guard let document = paper.document else { throw .documentRequired }
        return try await store.write { writer throws(RegistryError) in
            try writer.requirePresent(subject)
            let since = paper.since ?? act.today
            guard since <= act.today else { throw .dayInFuture(since) }
            try writer.setFlag(kind, on: subject, reason)
            return try writer.append(
                LedgerDraft(
                    .flagSet, on: .flagged(subject), by: act, reason: reason.rawValue,
                    after: .object(["flag": .string(kind.rawValue)]), note: paper.note, document: document,
                    since: since)
            ).number
        }
    }

    /// Takes a flag away; what it reached says again what its state says.
    ///
    /// - Throws: ``RegistryError/unknownFlag(_:)`` for one that is not there or was cleared.
    package func clear(_ number: Int, _ paper: Paper, by act: Act) async throws(RegistryError) -> FlagRecord {
        try await store.write { writer throws(RegistryError) in
            guard let flag = try writer.flags().first(where: { $0.number == number }), flag.cleared == nil
            else {
                throw .unknownFlag(number)
            }
            try act.require(.flagCleared, in: flag.kind.roles)
            guard let document = paper.document else { throw .documentRequired }
            let since = paper.since ?? act.today
            guard since <= act.today else { throw .dayInFuture(since) }
            guard flag.raised.validFrom <= since else { throw .dayBeforeHistory(flag.raised.validFrom) }
            try writer.clearFlag(number)
            let flagged: CanonicalJSON = .object(["flag": .string(flag.kind.rawValue)])
            try writer.append(
                LedgerDraft(
                    .flagCleared, on: .flag(number), by: act, before: flagged, note: paper.note,
                    document: document, since: since))
            return flag
        }
    }
}

/// What stands behind an act on paper.
package struct Paper: Hashable, Sendable {
    /// Number of a decision, of minutes or of an incident.
    package let document: String?
    /// The day from which it holds, when it is told late; nil for the day of the act.
    package let since: Day?
    /// Free text; private.
    package let note: String?

    package init(document: String? = nil, since: Day? = nil, note: String? = nil) {
        self.document = document
        self.since = since
        self.note = note
    }
}

extension RegistryReader {
    fileprivate func requirePresent(_ subject: FlagSubject) throws(RegistryError) {
        switch subject {
        case .product(let number): _ = try existingProduct(number)
        case .batch(let product, let lot): _ = try existingBatch(lot, of: product)
        case .serials(let number, let serials):
            _ = try existingAllotment(number).serials(from: serials.first, to: serials.last)
        case .certificate(let product, let day):
            guard try certificates(of: product).contains(where: { $0.validFrom == day }) else {
                throw .noCertificate
            }
        case .decision(let number):
            guard try certificates().contains(where: { $0.decision.number == number }) else {
                throw .noCertificate
            }
        }
    }
}
