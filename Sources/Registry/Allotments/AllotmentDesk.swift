package import StampFormat

/// Requests for stamps and their decision.
package struct AllotmentDesk<Store: RegistryStore>: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Takes a request in, after every gate; its number is the next one, without gaps.
    ///
    /// - `isConfirmed`: whether the number was looked at again, where ``UsualQuantity`` asks back.
    /// - Throws: the first gate's refusal, then ``RegistryError/quantityUnusual(asked:most:)``; nothing is recorded
    ///   then.
    package func request(
        _ request: AllotmentRequest, isConfirmed: Bool = false, by act: Act
    ) async throws(RegistryError) -> Allotment {
        try await store.write { writer throws(RegistryError) in
            _ = try writer.checkGates(of: request, besides: nil, today: act.today)
            if !isConfirmed { try writer.checkUsual(request) }
            let allotment = Allotment(
                number: try writer.nextAllotmentNumber(), kind: request.kind, product: request.product,
                lot: request.lot, quantity: request.quantity, stage: .requested,
                requestedBy: act.actor, requestedOn: act.today, replaces: request.replaces)
            try writer.insert(allotment)
            try writer.append(
                LedgerDraft(
                    .allotmentRequested, on: .allotment(allotment.number), by: act, after: allotment.facts))
            return allotment
        }
    }

    /// Grants a request; from here its serials exist.
    ///
    /// - Throws: ``RegistryError/samePerson`` when the requester approves, unless the regulation knows an
    ///   office of one; a gate's refusal when facts changed since the request.
    package func approve(_ number: AllotmentNumber, by act: Act) async throws(RegistryError) -> Allotment {
        try await store.write { writer throws(RegistryError) in
            let before = try writer.existingAllotment(number)
            try before.require(.requested)
            let regulation = try writer.regulation(on: act.today)
            guard regulation.singleOfficer || !Act.isSamePerson(before.requestedBy, act.actor) else {
                throw .samePerson
            }
            _ = try writer.checkGates(of: before.request, besides: number, today: act.today)
            var after = before
            after.stage = .approved
            after.approvedBy = act.actor
            after.approvedOn = act.today
            try writer.update(after)
            try writer.insertReservedRange(of: after)
            try writer.append(
                LedgerDraft(
                    .allotmentApproved, on: .allotment(number), by: act, before: before.facts,
                    after: after.facts))
            return after
        }
    }

    /// Turns a request down; its number is never used again.
    ///
    /// `note`: why, in the officer's words; who sent the request reads it, in the ledger it is private.
    ///
    /// - Throws: ``RegistryError/refusalUnexplained`` for none or more than 200 characters.
    package func refuse(_ number: AllotmentNumber, note: String, by act: Act) async throws(RegistryError)
        -> Allotment
    {
        guard (1...200).contains(note.unicodeScalars.count) else { throw .refusalUnexplained }
        return try await store.write { writer throws(RegistryError) in
            let before = try writer.existingAllotment(number)
            try before.require(.requested)
            var after = before
            after.stage = .refused
            after.refusal = note
            try writer.update(after)
            try writer.append(
                LedgerDraft(
                    .allotmentRefused, on: .allotment(number), by: act, before: before.facts,
                    after: after.facts,
                    note: note))
            return after
        }
    }
}

extension RegistryReader {
    /// Specimens have a limit of their own, and replacements what was spoiled.
    fileprivate func checkUsual(_ request: AllotmentRequest) throws(RegistryError) {
        guard request.kind != .specimen, request.replaces == nil else { return }
        let product = try existingProduct(request.product)
        try UsualQuantity(
            largestEarlier: try largestRequest(of: product.producer), yearlyCapacity: product.yearlyCapacity
        ).check(request.quantity)
    }
}

extension Allotment {
    /// What was asked for.
    package var request: AllotmentRequest {
        AllotmentRequest(product: product, kind: kind, quantity: quantity, lot: lot, replaces: replaces)
    }

    /// What the ledger states of it in public: no names.
    var facts: CanonicalJSON {
        var facts: [String: CanonicalJSON] = [
            "kind": .string(kind.word), "product": .integer(Int(product.number)),
            "quantity": .integer(quantity),
            "stage": .string(stage.rawValue),
        ]
        facts["lot"] = lot.map { .string($0) }
        facts["replaces"] = replaces.map { .integer(Int($0.number)) }
        if let issue {
            facts["key"] = .integer(Int(issue.key.number))
            facts["issued_on"] = .string(issue.issuedOn.day.iso)
            facts["certified_until"] = issue.certifiedUntil.map { .string($0.day.iso) }
            facts["use_by"] = issue.useBy.map { .string($0.day.iso) }
        }
        facts["merkle_root"] = merkleRoot.map { .string(Hex.text(of: $0)) }
        return .object(facts)
    }
}
