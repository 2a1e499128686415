internal import ArgumentParser
internal import Registry
internal import StampFormat

struct BoxListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Gift boxes that hold something, with their verdicts today.",
        discussion: "Example:\n  tracestamp box list --producer 3")

    @Option(help: "Only boxes of this producer, or with its goods inside.") var producer: UInt32?
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let (producer, today) = (producer, workplace.today)
            let views = try await workplace.read { reader throws(RegistryError) -> [BoxView] in
                let standings = StandingReader(reader, on: Moment(day: today))
                var views: [BoxView] = []
                for box in try reader.boxes(after: nil, of: producer, limit: Int(Int32.max)) {
                    let standing = try standings.standing(of: box.parent.serial, in: box.parent.allotment)
                    if let view = standing.flatMap({ BoxView($0, on: today, for: .office) }) {
                        views.append(view)
                    }
                }
                return views
            }
            var list = FactList(json.json, headings: ["BOX", "VERDICT", "STAMPS", "PRODUCT", "PRODUCER"])
            for view in views {
                list.add(
                    view.facts,
                    row: [
                        view.own.place?.text ?? "", view.deciding.word, "\(view.children.count)",
                        view.own.productName, view.own.producerName,
                    ])
            }
            try list.write()
        }
    }
}
