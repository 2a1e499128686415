internal import ArgumentParser
internal import Registry
internal import StampFormat

struct BoxUnpackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unpack", abstract: "Take goods out of their gift box again.",
        discussion: """
            Each stamp comes out of whatever box it is in; with --all the labels are those
            on boxes, and everything comes out. A producer empties its own boxes, and takes
            its own goods out of others'. The history stays: verify --known answers as
            before.

            Examples:
              tracestamp box unpack 0000-0080-0001-XTNA-Q --by Hoa
              tracestamp box unpack --all 0000-00G0-0001-3X7K-C --by Hoa
            """)

    @OptionGroup var stamps: ScannedTexts
    @Flag(help: "The labels are those on boxes: take everything out.") var all = false
    @Flag(help: "Only say what would come out.") var dryRun = false
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let act = try await workplace.act(actor, usually: .producer, for: .boxUnpacked)
            let desk = BoxDesk(store: workplace.store)
            let texts = try stamps.read()
            if all {
                // Each is told as it is done: the next label may be refused.
                for text in texts { try write(await desk.empty(text, isDryRun: dryRun, by: act)) }
            } else {
                for box in try await desk.unpack(texts, isDryRun: dryRun, by: act) { try write(box) }
            }
            if dryRun { BoxLines.sayDryRun() }
        }
    }

    private func write(_ box: GiftBox) throws {
        let stamps = box.children.map(\.text)
        try StandardOutput.write(
            json.json
                ? CanonicalJSON.object([
                    "box": .string(box.parent.text), "unpacked": .array(stamps.map { .string($0) }),
                ]).text
                : "\(box.parent.text)  unpacked  \(stamps.joined(separator: " "))")
    }
}
