internal import Registry
internal import StampFormat

/// The answer about one stamp, for programs; the keys are permanent.
enum VerdictFacts {
    /// - `text`: as it was asked; shown back to tell answers apart.
    /// - `day`: of the question.
    /// - `words`: whether the sentence that a person would read comes with it.
    static func facts(of report: StampReport, text: String, on day: Day, words: Bool) -> CanonicalJSON {
        var facts: [String: CanonicalJSON] = [
            "check": .string(report.checkWord), "good": .bool(report.isGood),
            "input": .string(text),
            "verdict": .string(report.verdict?.word ?? Verdict.unknown.word),
        ]
        if case .format1(.unreadable(.malformed(let offset))) = report.check {
            facts["offset"] = .integer(offset)
        }
        facts["slip"] = StampInput.slip(in: text)?.facts
        if let host = report.input.host { facts["host"] = .string(host.name) }
        if let stamp = report.stamp {
            facts["fields"] = fields(stamp.fields)
            facts["typed_code"] = .string(TypedCode(of: stamp).text)
        }
        if let standing = report.standing, report.check == .format1(.authentic) {
            facts["product_name"] = .string(standing.product.name)
            facts["producer_name"] = .string(standing.producer.name)
            if report.box != nil {
                facts["box"] = BoxView(standing, on: day, for: .everyone).map { .object($0.facts) }
            }
            facts["batch"] = standing.batch.map { batch($0, standing.taxStamps) }
        }
        if words {
            let phrases = VerdictPhrases(report, of: text)
            facts["message"] = .object([
                "en": .string("\(phrases.title.en). \(phrases.meaning.en)"),
                "vi": .string("\(phrases.title.vi). \(phrases.meaning.vi)"),
            ])
        }
        for (name, detail) in details(report.verdict) { facts[name] = detail }
        return .object(facts)
    }

    /// Characters (code points) of a text that is asked about; the longest URL of a stamp has 275.
    static let longestText = 320

    private static func details(_ verdict: Verdict?) -> [String: CanonicalJSON] {
        switch verdict {
        case .valid(let stars, let now):
            ["stars": .integer(stars), "stars_now": now.map { .integer($0) }].compactMapValues { $0 }
        case .certificateEnded(let day, let stars):
            ["certificate_ended_on": .string(day.iso), "stars": .integer(stars)]
        case .useByPassed(let day): ["use_by_passed_on": .string(day.iso)]
        case .notRecognised(let day?): ["certificate_withdrawn_on": .string(day.iso)]
        default: [:]
        }
    }

    /// As the published vectors name them.
    private static func fields(_ fields: StampFields) -> CanonicalJSON {
        let key = String(fields.key.number, radix: 16)
        return .object([
            "allotment": .integer(Int(fields.allotment.number)),
            "certified_until": .optional(fields.certifiedUntil?.day.iso),
            "issued_on": .string(fields.issuedOn.day.iso),
            "key": .string(String(repeating: "0", count: 6 - key.count) + key),
            "kind": .string(fields.kind.word), "product": .integer(Int(fields.product.number)),
            "serial": .integer(Int(fields.serial.number)), "use_by": .optional(fields.useBy?.day.iso),
        ])
    }

    private static func batch(_ batch: Batch, _ taxStamps: String?) -> CanonicalJSON {
        var facts: [String: CanonicalJSON] = [
            "lot": .string(batch.lot), "produced_on": .string(batch.producedOn.iso),
            "use_by": .optional(batch.useBy?.iso),
        ]
        facts["tax_stamps"] = taxStamps.map { .string($0) }
        return .object(facts)
    }
}
