package import StampFormat

/// Takes decisions in: one letter that recognises, or withdraws the recognition of, many products at once.
package struct DecisionDesk<Store: RegistryStore>: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Grants every line of the file or none; older certificates of the same products are superseded.
    ///
    /// - `terms`: what the file's columns do not say.
    package func grant(
        _ file: ImportFile, _ terms: DecisionTerms, isDryRun: Bool, by act: Act
    ) async throws(RegistryError) -> DecisionReport {
        try await take(.decisionGranted, isDryRun: isDryRun, by: act) { reader throws(RegistryError) in
            try DecisionPlan(granting: file, terms, reader: reader, today: act.today)
        }
    }

    /// Withdraws every line of the file or none.
    ///
    /// - `terms`: what the file's columns do not say; with a case, the proposal that is followed.
    /// - Throws: ``CaseRefusal/proposalNotDecided(_:product:)`` for a case that proposed none of the products.
    package func withdraw(
        _ file: ImportFile, _ terms: DecisionTerms, isDryRun: Bool, by act: Act
    ) async throws(RegistryError) -> DecisionReport {
        try await take(.decisionWithdrew, of: terms.inspection, isDryRun: isDryRun, by: act) {
            reader throws(RegistryError) in
            try DecisionPlan(withdrawing: file, terms, reader: reader, today: act.today)
        }
    }

    /// Puts right what was written wrongly in a certificate; its days stay, and so does the old version.
    ///
    /// - `correction`: nil parts stay as they are.
    /// - `note`: why; private in the ledger.
    /// - Throws: ``RegistryError/nothingToCorrect``, ``RegistryError/starsContradictScore(expected:)``.
    package func correct(
        _ product: ProductNumber, from day: Day, _ correction: CertificateCorrection, note: String,
        by act: Act
    ) async throws(RegistryError) -> Certificate {
        try await store.write { writer throws(RegistryError) in
            let known = try writer.certificates(of: product).first { $0.validFrom == day }
            guard let before = known else { throw .unknownCertificate(product, day) }
            let after = correction.applied(to: before)
            guard after != before else { throw .nothingToCorrect }
            let scale = try writer.scoreScales().inForce(on: after.decision.date ?? after.validFrom)
            if let expected = after.score.flatMap({ scale?.stars(forScore: $0) }), expected != after.stars {
                throw .starsContradictScore(expected: expected)
            }
            try writer.put(after)
            try writer.append(
                LedgerDraft(
                    .certificateCorrected, on: .certificate(product, day), by: act,
                    before: .object(before.facts), after: .object(after.facts), note: note))
            return after
        }
    }

    /// Opens a new reason for withdrawals.
    ///
    /// - Throws: ``RegistryError/badReasonCode(_:)`` or ``RegistryError/reasonCodeTaken(_:)``.
    package func open(_ reason: WithdrawalReason, by act: Act) async throws(RegistryError) {
        guard WithdrawalReason.isCode(reason.code) else { throw .badReasonCode(reason.code) }
        try await store.write { writer throws(RegistryError) in
            guard try !writer.withdrawalReasons().contains(where: { $0.code == reason.code }) else {
                throw .reasonCodeTaken(reason.code)
            }
            try writer.insert(reason)
            try writer.append(
                LedgerDraft(
                    .withdrawalReasonOpened, on: .withdrawalReason(reason.code), by: act,
                    after: .object([
                        "english": .string(reason.english), "source": .string(reason.source),
                        "valid_from": .string(reason.validFrom.iso), "vietnamese": .string(reason.vietnamese),
                    ])))
        }
    }

    private func take(
        _ word: ActWord, of inspection: Int? = nil, isDryRun: Bool, by act: Act,
        _ plan: @Sendable (any RegistryReader) throws(RegistryError) -> DecisionPlan
    ) async throws(RegistryError) -> DecisionReport {
        guard !isDryRun else {
            return try await store.read { reader throws(RegistryError) in
                try plan(reader).report(isSaved: false)
            }
        }
        return try await store.write { writer throws(RegistryError) in
            let plan = try plan(writer)
            guard plan.faults.isEmpty, let decision = plan.decision else {
                return plan.report(isSaved: false)
            }
            if let inspection { try writer.follow(inspection, with: decision, plan.after) }
            for certificate in plan.after { try writer.put(certificate) }
            try writer.append(
                LedgerDraft(
                    word, on: .decision(decision.number ?? decision.date?.iso ?? decision.authority), by: act,
                    reason: inspection.map { "case:\($0)" },
                    before: .array(plan.before.map { .object($0.facts) }),
                    after: .array(plan.after.map { .object($0.facts) }),
                    document: inspection.flatMap { _ in decision.number }))
            return plan.report(isSaved: true)
        }
    }
}

extension RegistryWriter {
    /// Tells a case that its proposal was followed; the decision's entry covers it.
    fileprivate func follow(
        _ number: Int, with decision: Decision, _ certificates: [Certificate]
    ) throws(RegistryError) {
        let inspection = try existingCase(.number(number))
        let word = try inspection.checked(.decided, document: decision.number)
        let product = inspection.proposal?.product
        guard certificates.contains(where: { $0.product == product }) else {
            throw .inspection(.proposalNotDecided(number, product: product))
        }
        try say(word, in: number, deviceAt: nil)
    }
}

/// What to put right in a certificate; nil stays as it is.
package struct CertificateCorrection: Hashable, Sendable {
    package var number: String?
    package var date: Day?
    package var authority: String?
    package var level: Decision.Level?
    /// In hundredths of a point.
    package var score: Int?
    package var stars: Int?

    package init() {}

    func applied(to certificate: Certificate) -> Certificate {
        let old = certificate.decision
        let decision = Decision(
            number: number ?? old.number, date: date ?? old.date, authority: authority ?? old.authority,
            level: level ?? old.level)
        return certificate.corrected(
            decision: decision, score: score ?? certificate.score, stars: stars ?? certificate.stars)
    }
}
