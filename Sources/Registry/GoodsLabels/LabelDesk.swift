package import StampFormat

/// Goods labels on their way to approval: entered by one person, approved by another.
package struct LabelDesk<Store: RegistryStore>: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Keeps a draft as the product's next version, with whatever is wrong with it.
    package func add(_ draft: LabelDraft, of product: ProductNumber, by act: Act) async throws(RegistryError)
        -> LabelVersion
    {
        try await store.write { writer throws(RegistryError) in
            let known = try writer.labelVersions(of: writer.existingProduct(product).number)
            let version = LabelVersion(
                product: product, version: known.count + 1, draft: draft, addedBy: act.actor,
                addedOn: act.today)
            try writer.insert(version)
            try writer.append(
                LedgerDraft(
                    .labelAdded, on: .labelVersion(product, version.version), by: act, after: version.facts)
            )
            return version
        }
    }

    /// Approves a version that breaks no binding rule; from now on stamps may be granted.
    ///
    /// - Throws: ``RegistryError/labelHasFaults(_:)``; ``RegistryError/samePerson`` for who entered it, unless
    ///   the regulation knows an office of one; ``RegistryError/labelApproved(on:)``.
    package func approve(_ number: Int, of product: ProductNumber, by act: Act) async throws(RegistryError)
        -> LabelVersion
    {
        try await store.write { writer throws(RegistryError) in
            let known = try writer.labelVersions(of: writer.existingProduct(product).number)
            guard let before = known.first(where: { $0.version == number }) else {
                throw .unknownLabelVersion(number)
            }
            if let day = before.approvedOn { throw .labelApproved(on: day) }
            let regulation = try writer.regulation(on: act.today)
            guard regulation.singleOfficer || !Act.isSamePerson(before.addedBy, act.actor) else {
                throw .samePerson
            }
            let faults = before.findings.map(\.rule).filter(\.isBinding)
            guard faults.isEmpty else { throw .labelHasFaults(faults) }
            var after = before
            after.approvedBy = act.actor
            after.approvedOn = act.today
            try writer.update(after)
            try writer.append(
                LedgerDraft(
                    .labelApproved, on: .labelVersion(product, number), by: act, before: before.facts,
                    after: after.facts))
            return after
        }
    }

    /// Ends an approval: no stamps are granted on its account from now on; those granted stay.
    ///
    /// - Throws: ``RegistryError/unknownLabelVersion(_:)``; ``RegistryError/labelNotApproved`` for a version that
    ///   was not approved or whose approval has ended; ``RegistryError/badName(_:)`` for a reason of no or over
    ///   200 characters.
    package func retire(
        _ number: Int, of product: ProductNumber, reason: String, by act: Act
    ) async throws(RegistryError) -> LabelVersion {
        let reason = PlainText.normalised(reason)
        guard (1...200).contains(reason.count) else { throw .badName(reason) }
        return try await store.write { writer throws(RegistryError) in
            let known = try writer.labelVersions(of: writer.existingProduct(product).number)
            guard let before = known.first(where: { $0.version == number }) else {
                throw .unknownLabelVersion(number)
            }
            guard before.isInUse else { throw .labelNotApproved }
            var after = before
            after.retirement = LabelRetirement(person: act.actor, day: act.today, reason: reason)
            try writer.update(after)
            try writer.append(
                LedgerDraft(
                    .labelRetired, on: .labelVersion(product, number), by: act, reason: reason,
                    before: before.facts, after: after.facts))
            return after
        }
    }
}
