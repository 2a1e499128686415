internal import ArgumentParser
internal import Registry
internal import StampFormat

struct ImportListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All imports that were saved, the last one first.",
        discussion: "Example:\n  tracestamp import list")

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let imports = try await workplace.read { reader throws(RegistryError) in try reader.imports() }
            var list = FactList(
                json.json, headings: ["NO", "KIND", "FILE", "ON", "BY", "NEW", "CHANGED", "UNDONE ON"])
            for record in imports {
                list.add(
                    [
                        "added": .integer(record.added), "by": .string(record.takenBy),
                        "changed": .integer(record.changed), "file": .string(record.fileName),
                        "import": .integer(record.number), "kind": .string(record.kind.rawValue),
                        "on": .string(record.takenOn.iso), "undone_on": .optional(record.undoneOn?.iso),
                    ],
                    row: [
                        "\(record.number)", record.kind.rawValue, record.fileName, record.takenOn.iso,
                        record.takenBy, "\(record.added)", "\(record.changed)", record.undoneOn?.iso ?? "–",
                    ])
            }
            try list.write()
        }
    }
}
