internal import ArgumentParser
internal import Registry
internal import StampFormat

struct CaseListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Cases that are not closed, with what is overdue.",
        discussion: """
            Examples:
              tracestamp case list --overdue
              tracestamp case list --all --producer 3 --json
            """)

    @Flag(help: "Closed ones too.") var all = false
    @Flag(help: "Only those with a finding whose deadline has passed.") var overdue = false
    @Option(help: "Only this producer's.") var producer: UInt32?
    @Option(help: "Only this agency's.") var agency: Agency?
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let cases = try await workplace.read { reader throws(RegistryError) in try reader.cases() }
            var list = FactList(
                json.json,
                headings: ["CASE", "STAGE", "OPENED", "ORIGIN", "PRODUCER", "AGENCY", "FINDINGS", "OVERDUE"])
            for inspection in cases where isWanted(inspection, on: workplace.today) {
                list.add(
                    inspection.facts(on: workplace.today), row: inspection.row(on: workplace.today))
            }
            try list.write()
        }
    }

    private func isWanted(_ inspection: InspectionCase, on day: Day) -> Bool {
        (all || inspection.isOpen) && (!overdue || !inspection.overdue(on: day).isEmpty)
            && (producer.map { $0 == inspection.opening.producer } ?? true)
            && (agency.map { $0 == inspection.agency } ?? true)
    }
}

extension InspectionCase {
    fileprivate func row(on day: Day) -> [String] {
        [
            "\(number)", stage.rawValue, opened.recordedOn.iso, opening.origin.rawValue,
            opening.producer.map { "\($0)" } ?? "–", agency?.text ?? "–", "\(findings.count)",
            "\(overdue(on: day).count)",
        ]
    }

    /// What programs are told of a case in a list.
    func facts(on day: Day) -> [String: CanonicalJSON] {
        [
            "agency": .optional(agency?.text), "case": .integer(number),
            "findings": .integer(findings.count), "opened_on": .string(opened.recordedOn.iso),
            "origin": .string(opening.origin.rawValue), "outcome": .optional(outcome?.rawValue),
            "overdue": .integer(overdue(on: day).count),
            "producer": .optional(opening.producer.map { Int($0) }),
            "product": .optional(opening.product.map { Int($0.number) }), "stage": .string(stage.rawValue),
            "stamp": .optional(opening.stamp?.text),
        ]
    }
}

extension StampPlace {
    /// Such as `1/65`.
    var text: String { "\(allotment.number)/\(serial.number)" }
}
