internal import Registry

/// Findings about a goods label, for people and for programs.
enum LabelFindingLines {
    /// `place`: file and row; nil for a draft of options.
    static func write(_ findings: [LabelFinding], place: String?, asJSON: Bool) throws {
        for finding in findings {
            try StandardOutput.write(asJSON ? facts(of: finding, place).text : line(of: finding, place))
        }
        if findings.isEmpty && !asJSON {
            try StandardOutput.write(
                [place, "đúng / no findings"].compactMap(\.self).joined(separator: ": "))
        }
    }

    private static func line(of finding: LabelFinding, _ place: String?) -> String {
        let words = LabelRuleWords.words(of: finding.rule)
        let value = finding.value.map { " “\($0)”" } ?? ""
        let corrected = finding.corrected.map { " → \($0)" } ?? ""
        let head = [place, finding.field.rawValue].compactMap(\.self).joined(separator: ": ")
        return
            "\(head):\(value) \(words.vi) / \(words.en)\(corrected) [\(finding.rule.source)] (\(finding.rule.rawValue))"
    }

    private static func facts(of finding: LabelFinding, _ place: String?) -> CanonicalJSON {
        let words = LabelRuleWords.words(of: finding.rule)
        return .object([
            "binding": .bool(finding.rule.isBinding), "corrected": .optional(finding.corrected),
            "english": .string(words.en), "field": .string(finding.field.rawValue),
            "place": .optional(place), "rule": .string(finding.rule.rawValue),
            "source": .string(finding.rule.source), "value": .optional(finding.value),
            "vietnamese": .string(words.vi),
        ])
    }
}
