internal import StampFormat

/// Opens inspection cases and carries them through.
///
/// Each act is one transaction with its entry. With a device's key it is done once: sent again it gives the
/// same receipt, and nothing that the server holds is overwritten.
package struct CaseDesk<Store: RegistryStore>: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Opens a case.
    ///
    /// - Throws: ``CaseRefusal/caseExists(_:)`` where the stamp or the visit has one,
    ///   ``CaseRefusal/nothingToInspect(_:)``, or the refusal of a subject that is not there.
    package func open(
        _ opening: CaseOpening, _ mark: FieldMark = .none, _ paper: Paper = Paper(), by act: Act
    ) async throws(RegistryError) -> CaseReceipt {
        let asked = FieldRequest(
            "open", [.object(opening.facts), .optional(opening.place)], mark, paper, by: act)
        return try await store.write { writer throws(RegistryError) in
            if let receipt = try writer.repeated(asked) { return receipt }
            let whole = try writer.completed(opening, on: act.today)
            let number = try writer.caseCount() + 1
            try writer.insert(whole, number: number, openedBy: mark.key)
            var facts = whole.facts
            facts["device_at"] = mark.deviceAt.map { .integer(Int($0)) }
            let entry = try writer.append(
                LedgerDraft(
                    .caseOpened, on: .inspection(number), by: act, after: .object(facts),
                    note: Self.note(whole.place, paper), document: paper.document, since: paper.since))
            return try writer.kept(CaseReceipt(number: entry.number, inspection: number), asked)
        }
    }

    /// Says something in a case; what it leads to follows from its findings.
    ///
    /// - Throws: ``CaseRefusal/wrongStage(_:_:needed:)`` and the other refusals of the act.
    package func say(
        _ word: CaseWord, in reference: CaseReference, _ mark: FieldMark = .none, _ paper: Paper = Paper(),
        by act: Act
    ) async throws(RegistryError) -> CaseReceipt {
        let asked = FieldRequest(
            word.act.rawValue,
            [.string(reference.text), .object(word.facts), .optional(word.privateText)], mark, paper, by: act)
        return try await store.write { writer throws(RegistryError) in
            if let receipt = try writer.repeated(asked) { return receipt }
            let before = try writer.existingCase(reference)
            let word = try before.checked(word, document: paper.document)
            try writer.check(word, in: before, on: act.today)
            var after = before
            after.apply(word, document: paper.document)
            try writer.say(word, in: before.number, deviceAt: mark.deviceAt)
            let entry = try writer.append(
                Self.draft(of: word, from: before.stage, to: after, (mark, paper), by: act))
            let item = after.findings.count > before.findings.count ? after.findings.count : nil
            return try writer.kept(
                CaseReceipt(number: entry.number, inspection: before.number, item: item), asked)
        }
    }

    /// Adds a piece of evidence, in any stage: what a device took may arrive late.
    ///
    /// A file must be in the data folder before, so that no entry names one that is not there.
    package func add(
        _ matter: EvidenceMatter, to reference: CaseReference, _ mark: FieldMark = .none,
        _ paper: Paper = Paper(), by act: Act
    ) async throws(RegistryError) -> CaseReceipt {
        let asked = FieldRequest(
            CaseAct.addEvidence.rawValue, [.string(reference.text), .object(matter.facts)], mark, paper,
            by: act)
        return try await store.write { writer throws(RegistryError) in
            if let receipt = try writer.repeated(asked) { return receipt }
            let inspection = try writer.existingCase(reference)
            if case .stamp(let place) = matter { try writer.requirePresent(place) }
            let item = try writer.evidence(of: inspection.number).count + 1
            guard item <= EvidenceItem.most else {
                throw .inspection(.tooMany("evidence", most: EvidenceItem.most))
            }
            try writer.insert(matter, number: item, of: inspection.number, deviceAt: mark.deviceAt)
            var facts = matter.facts
            facts["item"] = .integer(item)
            facts["device_at"] = mark.deviceAt.map { .integer(Int($0)) }
            let entry = try writer.append(
                LedgerDraft(
                    .caseEvidenceAdded, on: .inspection(inspection.number), by: act, after: .object(facts),
                    note: paper.note, document: paper.document))
            return try writer.kept(
                CaseReceipt(number: entry.number, inspection: inspection.number, item: item), asked)
        }
    }

    /// Opens a new reason for findings.
    ///
    /// - Throws: ``RegistryError/badReasonCode(_:)`` or ``RegistryError/reasonCodeTaken(_:)``.
    package func open(_ reason: FindingReason, by act: Act) async throws(RegistryError) {
        guard WithdrawalReason.isCode(reason.code) else { throw .badReasonCode(reason.code) }
        guard (1...200).contains(reason.legalBasis.count) else {
            throw .inspection(.badText("legal-basis", most: 200))
        }
        try await store.write { writer throws(RegistryError) in
            guard try !writer.findingReasons().contains(where: { $0.code == reason.code }) else {
                throw .reasonCodeTaken(reason.code)
            }
            try writer.insert(reason)
            try writer.append(
                LedgerDraft(
                    .findingReasonOpened, on: .findingReason(reason.code), by: act,
                    after: .object([
                        "english": .string(reason.english), "legal_basis": .string(reason.legalBasis),
                        "valid_from": .string(reason.validFrom.iso), "vietnamese": .string(reason.vietnamese),
                    ])))
        }
    }

    private static func draft(
        of word: CaseWord, from stage: CaseStage, to after: InspectionCase, _ slip: (FieldMark, Paper),
        by act: Act
    ) throws(RegistryError) -> LedgerDraft {
        let (mark, paper) = slip
        var facts = word.facts
        facts["stage"] = .string(after.stage.rawValue)
        facts["device_at"] = mark.deviceAt.map { .integer(Int($0)) }
        return LedgerDraft(
            try CaseTransition.of(word.act).word, on: .inspection(after.number), by: act,
            before: .object(["stage": .string(stage.rawValue)]), after: .object(facts),
            note: note(word.privateText, paper), document: paper.document, since: paper.since)
    }

    private static func note(_ text: String?, _ paper: Paper) -> String? {
        let parts = [text, paper.note].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}

extension RegistryWriter {
    /// Keeps the receipt of a request with a key.
    fileprivate func kept(_ receipt: CaseReceipt, _ request: FieldRequest?) throws(RegistryError)
        -> CaseReceipt
    {
        if let request {
            try keep(KeptReceipt(receipt, contentHash: request.contentHash), of: request.key)
        }
        return receipt
    }

    /// What the register must know of an event.
    fileprivate func check(
        _ word: CaseWord, in inspection: InspectionCase, on day: Day
    ) throws(RegistryError) {
        switch word {
        case .found(let finding): try finding.check(try findingReasons(), on: day)
        case .withdrawalProposed(let proposal):
            let product = try existingProduct(proposal.product)
            guard product.producer == inspection.opening.producer else {
                throw .inspection(.productElsewhere(proposal.product))
            }
            let open = try withdrawalReasons().filter { $0.isOpen(on: day) }.map(\.code)
            guard open.contains(proposal.reason) else {
                throw .reasonNotAllowed(proposal.reason, allowed: open)
            }
        case .assigned(_, let officer):
            guard (officer?.count ?? 0) <= 80 else { throw .inspection(.badText("officer", most: 80)) }
        case .visited, .remedied, .verified, .rejected, .decided, .transferred, .accepted, .takenBack,
            .closed, .reopened:
            break
        }
    }

    fileprivate func requirePresent(_ place: StampPlace) throws(RegistryError) {
        _ = try existingAllotment(place.allotment).serials(
            from: place.serial.number, to: place.serial.number)
    }
}
