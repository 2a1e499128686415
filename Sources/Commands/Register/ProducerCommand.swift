internal import ArgumentParser
internal import Registry

struct ProducerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "producer", abstract: "Producers (chủ thể).", subcommands: [ProducerListCommand.self])
}

struct ProducerListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All producers, or those whose name holds a text.",
        discussion: "Example:\n  tracestamp producer list --search \"huong linh\"")

    @Option(help: "Part of the name; case and diacritics do not matter.") var search: String?
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let producers = try await workplace.read { reader throws(RegistryError) in try reader.producers()
            }
            var list = FactList(json.json, headings: ["NO", "NAME", "FORM", "COMMUNE", "PROVINCE"])
            for producer in producers where SearchText(search).matches(producer.name) {
                list.add(
                    [
                        "commune": .string(producer.commune),
                        "legal_form": .string(producer.legalForm.rawValue),
                        "name": .string(producer.name), "producer": .integer(Int(producer.number)),
                        "province": .string(producer.province), "suspended": .bool(producer.isSuspended),
                    ],
                    row: [
                        "\(producer.number)", producer.name, producer.legalForm.rawValue, producer.commune,
                        producer.province,
                    ])
            }
            try list.write()
        }
    }
}

/// What someone looks for; nothing finds everything.
struct SearchText {
    private let folded: String

    init(_ text: String?) { folded = PlainText.folded(text ?? "") }

    func matches(_ name: String) -> Bool { folded.isEmpty || PlainText.folded(name).contains(folded) }
}
