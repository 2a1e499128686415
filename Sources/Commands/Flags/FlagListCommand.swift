internal import ArgumentParser
internal import Registry
internal import StampFormat

struct FlagListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Flags that stand, with what each one holds.",
        discussion: "Example:\n  tracestamp flag list --all")

    @Flag(help: "Cleared ones too.") var all = false
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let flags = try await workplace.read { reader throws(RegistryError) in try reader.flags() }
            var list = FactList(
                json.json, headings: ["NO", "FLAG", "SUBJECT", "REASON", "DOCUMENT", "SINCE", "CLEARED"])
            for flag in flags where all || flag.cleared == nil {
                list.add(
                    flag.facts,
                    row: [
                        "\(flag.number)", flag.kind.rawValue, flag.subject, flag.reason.rawValue,
                        flag.document,
                        flag.raised.validFrom.iso, flag.cleared?.validFrom.iso ?? "–",
                    ])
            }
            try list.write()
        }
    }
}

extension FlagRecord {
    fileprivate var facts: [String: CanonicalJSON] {
        [
            "cleared_on": .optional(cleared?.validFrom.iso), "document": .string(document),
            "flag": .integer(number), "kind": .string(kind.rawValue), "reason": .string(reason.rawValue),
            "recorded_on": .string(raised.recordedOn.iso), "since": .string(raised.validFrom.iso),
            "subject": .string(subject),
        ]
    }
}
