internal import ArgumentParser
internal import Registry

struct BoxPackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack", abstract: "Put stamped goods into a gift box.",
        discussion: """
            What goes in answers a good verdict today: activated, not recalled, not past
            its use-by day; it may be other producers'. The stamp on the box may be
            activated later, and the box says so until then. A stamp is in one box at a
            time, boxes do not nest, and one holds 100 stamps at most. To undo it: box
            unpack.

            Examples:
              tracestamp box pack 0000-00G0-0001-3X7K-C --list scanned.txt --by Hoa
              tracestamp box pack 0000-00G0-0001-3X7K-C - --dry-run --by Hoa < scanned.txt
            """)

    @Argument(help: "The label on the box.") var box: String
    @OptionGroup var stamps: ScannedTexts
    @Flag(help: "Only say what the box would be.") var dryRun = false
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let act = try await workplace.act(actor, usually: .producer, for: .boxPacked)
            let texts = try stamps.read()
            guard !texts.isEmpty else {
                throw RegistryError.box(.badCount(0, allowed: GiftBox.sizes))
            }
            let packed = try await BoxDesk(store: workplace.store).pack(
                texts, into: box, isDryRun: dryRun, by: act)
            guard let view = BoxView(packed, on: act.today, for: .office) else { return }
            try BoxLines.write(view, asJSON: json.json)
            if dryRun { BoxLines.sayDryRun() }
        }
    }
}
