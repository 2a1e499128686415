internal import Registry
internal import StampFormat

/// The decisions that certificates speak of, why certificates may be withdrawn, and how scores become stars.
struct DecisionReading<Store: RegistryStore>: Sendable {
    func add(to book: TokenBook<Store>) {
        book.read("/v1/decisions", .readCertification, .office) { asked in
            try await asked.page("/v1/decisions").answer("decisions", from: asked.store, by: \.decision) {
                reader, last, limit throws(RegistryError) in
                try reader.decisions(after: last, limit: limit)
            } facts: {
                DecisionLines.facts(of: $0)
            }
        }
        book.read("/v1/decisions/:decision", .readCertification, .office) { asked in
            let (number, day) = (try asked.part("decision"), asked.visit.today)
            let entries = try await asked.store.read { reader throws(RegistryError) in
                try DecisionRegister(try reader.certificates()).entries(numbered: number)
            }
            return Answer(
                json: .object([
                    "decisions": .array(entries.map { .object(DecisionLines.facts(of: $0, on: day)) })
                ]), .revalidated)
        }
        book.read("/v1/decisions/scales", .readCertification, .own) { asked in
            let scales = try await asked.store.read { reader throws(RegistryError) in
                try reader.scoreScales()
            }
            return Answer(
                json: .object(["scales": .array(scales.map { DecisionLines.facts(of: $0) })]), .revalidated)
        }
        addReasons(to: book)
    }

    private func addReasons(to book: TokenBook<Store>) {
        book.read("/v1/decisions/reasons", .readCertification, .own) { asked in
            let reasons = try await asked.store.read { reader throws(RegistryError) in
                try reader.withdrawalReasons()
            }
            return try asked.page("/v1/decisions/reasons").answer("reasons", of: reasons, by: \.code) {
                DecisionLines.facts(of: $0)
            }
        }
        book.act(
            "/v1/decisions/reasons", .writeCertification, .withdrawalReasonOpened,
            fields: ["code", "vietnamese", "english", "source", "valid_from"]
        ) { asked in
            let reason = WithdrawalReason(
                code: try asked.fields.text("code", most: 40),
                vietnamese: try asked.fields.text("vietnamese"), english: try asked.fields.text("english"),
                source: try asked.fields.text("source"),
                validFrom: try asked.fields.optionalDay("valid_from") ?? asked.visit.today, validTo: nil)
            let store = asked.store { (_: Void) in
                Resource(nil) { _ throws(RegistryError) in .object(DecisionLines.facts(of: reason)) }
            }
            try await DecisionDesk(store: store).open(reason, by: asked.act)
        }
    }
}

/// Decisions for programs.
enum DecisionLines {
    static func facts(of count: DecisionCount) -> [String: CanonicalJSON] {
        var facts = facts(of: count.decision)
        facts["granted"] = .integer(count.granted)
        facts["withdrawn"] = .integer(count.withdrawn)
        return facts
    }

    private static func facts(of decision: Decision) -> [String: CanonicalJSON] {
        [
            "authority": .string(decision.authority), "date": .optional(decision.date?.iso),
            "level": .string(decision.level.rawValue), "number": .optional(decision.number),
        ]
    }

    /// With the certificates themselves.
    static func facts(of entry: DecisionRegister.Entry, on day: Day) -> [String: CanonicalJSON] {
        var facts = facts(of: entry.decision)
        facts["granted"] = .array(
            entry.granted.map { .object(CertificateLines.facts(of: $0, on: day)) })
        facts["withdrawn"] = .array(
            entry.withdrawn.map { .object(CertificateLines.facts(of: $0, on: day)) })
        return facts
    }

    static func facts(of scale: ScoreScale) -> CanonicalJSON {
        .object([
            "lowest_hundredths": .array(scale.lowest.map { .integer($0) }), "source": .string(scale.source),
            "valid_from": .string(scale.validFrom.iso),
            "weights": .array(scale.weights.map { .integer($0) }),
        ])
    }

    static func facts(of reason: WithdrawalReason) -> [String: CanonicalJSON] {
        [
            "code": .string(reason.code), "english": .string(reason.english),
            "source": .string(reason.source), "valid_from": .string(reason.validFrom.iso),
            "valid_to": .optional(reason.validTo?.iso), "vietnamese": .string(reason.vietnamese),
        ]
    }
}
