internal import Registry
internal import StampFormat

/// What is wrong with a file, for programs: where, what stands there, the rule's stable word, and a sentence for people.
struct FaultLines: Sendable {
    /// Faults of a file that are told; the report counts them all.
    static let most = 1000

    let works: any OfficeWorks

    func facts(of report: ImportReport) -> CanonicalJSON {
        .object([
            "added": .integer(report.added), "changed": .integer(report.changed),
            "fault_count": .integer(report.faults.count), "faults": .array(facts(of: report.faults)),
            "import": .optional(report.number), "kind": .string(report.kind.rawValue),
            "same": .integer(report.unchanged), "saved": .bool(report.isSaved),
            "warnings": .array(facts(of: report.warnings)),
        ])
    }

    /// At most ``most`` of them.
    func facts(of faults: [ImportFault]) -> [CanonicalJSON] { faults.prefix(Self.most).map(facts) }

    private func facts(of fault: ImportFault) -> CanonicalJSON {
        let sentence = sentence(of: fault)
        return .object([
            "column": .optional(fault.column), "english": .string(sentence.en), "row": .optional(fault.row),
            "rule": .string(fault.rule.code), "value": .string(fault.value),
            "vietnamese": .string(sentence.vi),
        ])
    }

    /// The place and the rule, such as “Row 3, column stars, “9”: must be 3 to 5”.
    private func sentence(of fault: ImportFault) -> Phrase {
        let words = works.words(of: fault.rule)
        let value = fault.value.isEmpty ? nil : "“\(fault.value)”"
        func sentence(_ place: [String?], _ rule: String) -> String {
            [place.compactMap(\.self).joined(separator: ", "), rule].filter { !$0.isEmpty }
                .joined(separator: ": ")
        }
        return Phrase(
            sentence([fault.row.map { "Dòng \($0)" }, fault.column.map { "cột \($0)" }, value], words.vi),
            sentence([fault.row.map { "Row \($0)" }, fault.column.map { "column \($0)" }, value], words.en))
    }
}
