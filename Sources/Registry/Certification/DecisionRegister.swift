internal import StampFormat

/// The decisions that the certificates speak of, each with its lines.
package struct DecisionRegister: Sendable {
    /// One decision and what it did.
    package struct Entry: Hashable, Sendable {
        package let decision: Decision
        package let granted: [Certificate]
        package let withdrawn: [Certificate]
    }

    /// By date, then number; those without a date come first.
    package let entries: [Entry]

    package init(_ certificates: [Certificate]) {
        let granted = Dictionary(grouping: certificates, by: \.decision)
        let withdrawn = Dictionary(
            grouping: certificates.filter { $0.withdrawnBy != nil }, by: \.withdrawnBy)
        let decisions = Set(granted.keys).union(withdrawn.keys.compactMap(\.self))
        entries = decisions.map { decision in
            Entry(
                decision: decision, granted: granted[decision] ?? [], withdrawn: withdrawn[decision] ?? [])
        }.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    }

    /// The decisions with this number; authorities number their letters apart.
    ///
    /// - Throws: ``RegistryError/unknownDecision(_:)``.
    package func entries(numbered number: String) throws(RegistryError) -> [Entry] {
        let wanted = PlainText.folded(number)
        let found = entries.filter { $0.decision.number.map(PlainText.folded) == wanted }
        guard !found.isEmpty else { throw .unknownDecision(number) }
        return found
    }
}

extension DecisionRegister.Entry {
    fileprivate var order: [String] {
        [decision.date?.iso ?? "", decision.number ?? "", decision.authority, decision.level.rawValue]
    }
}
