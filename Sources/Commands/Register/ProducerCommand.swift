internal import ArgumentParser
internal import Registry

struct ProducerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "producer", abstract: "Producers (chủ thể).", subcommands: [ProducerListCommand.self])
}

struct ProducerListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Producers in the order of the alphabet, or those whose name holds a text, best first.",
        discussion: "Example:\n  tracestamp producer list --search \"huong linh\"")

    @OptionGroup var search: SearchOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let (query, limit) = (search.query, search.limit)
            let producers = try await workplace.read { reader throws(RegistryError) in
                try reader.producers(matching: query, limit: limit)
            }
            var list = FactList(json.json, headings: ["NO", "NAME", "FORM", "COMMUNE", "PROVINCE"])
            for producer in producers {
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
