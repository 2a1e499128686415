internal import ArgumentParser
internal import Registry
internal import StampFormat

struct BoxShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "What is in a gift box, with verdicts and history.",
        discussion: """
            The label may be the one on the box or one of those inside.

            Example:
              tracestamp box show 0000-00G0-0001-3X7K-C
            """)

    @Argument(help: "A label: URL, digits or typed code.") var text: String
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let (text, today) = (text, workplace.today)
            let (view, events) = try await workplace.read { reader throws(RegistryError) in
                let parent = try reader.boxParent(of: text, today: today)
                guard let view = try reader.boxView(of: parent, on: today, for: .office) else {
                    throw .box(.noBox(parent.text))
                }
                return (view, try reader.boxEvents(of: parent.allotment).filter { $0.box == parent })
            }
            try BoxLines.write(view, events, asJSON: json.json)
        }
    }
}
