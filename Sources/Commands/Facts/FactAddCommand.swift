internal import ArgumentParser
internal import Registry
internal import StampFormat
internal import StampSigning

struct FactAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Record a document or fact; prints its number.",
        discussion: """
            Of the file only its SHA-256 is kept: keep the file itself with the
            dossier. A newer document takes the place of an older one with
            --supersedes. A batch's raw-material lot names its area with --refers.

            Examples:
              tracestamp fact add officer --product 5 --title "Lò Thị Mai" --by "Lan"
              tracestamp fact add trade-mark --producer 3 --title "Nhãn hiệu ĐIÊN" \\
                --number 4-0123 --to 2034-01-15 --file nhan-hieu.pdf --by "Lan"
              tracestamp fact add raw-material-lot --product 5 --lot L260916A \\
                --title "Dong riềng bản Hoa" --refers 12 --by "Lan"
            """)

    @Argument(help: "Kind; see: tracestamp fact kinds.") var kind: String
    @OptionGroup var subject: FactSubjectOption
    @Option(help: "What it is, in 1 to 200 characters.") var title: String
    @Option(help: "The document's number.") var number: String?
    @Option(help: "Who issued it.") var issuer: String?
    @Option(help: "First valid day (YYYY-MM-DD).") var from: Day?
    @Option(help: "Last valid day (YYYY-MM-DD).") var to: Day?
    @Option(help: "The document's file; its SHA-256 is kept.") var file: String?
    @Option(help: "A number, word, address or small JSON, as the kind asks.") var value: String?
    @Option(help: "A note.") var note: String?
    @Option(help: "The fact that it points at.") var refers: Int?
    @Option(help: "The fact whose place it takes.") var supersedes: Int?
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            var statement = FactStatement(subject: try subject.subject(), kind: kind, title: title)
            statement.documentNumber = number.map { PlainText.normalised($0) }
            statement.issuer = issuer.map { PlainText.normalised($0) }
            (statement.validFrom, statement.validTo) = (from, to)
            statement.fileHash = try file.map { SHA256.digest(of: try FileBytes.contents(of: $0)) }
            statement.value = value.map { PlainText.normalised($0) }
            statement.note = note.map { PlainText.normalised($0) }
            (statement.refersTo, statement.supersedes) = (refers, supersedes)
            let workplace = try await Workplace(data)
            let fact = try await FactDesk(store: workplace.store).record(
                statement, by: await workplace.act(actor, usually: .clerk, for: .factRecorded))
            try FactFacts.write([fact], on: workplace.today, asJSON: json.json)
        }
    }
}

/// What a fact is about: exactly one of a producer, a product, a batch, or the office.
struct FactSubjectOption: ParsableArguments {
    @Option(help: "About this producer.") var producer: UInt32?
    @Option(help: "About this product.") var product: ProductNumber?
    @Option(help: "With --product: about this batch of it.") var lot: String?
    @Flag(help: "About the office or the whole province.") var office = false

    var isGiven: Bool { producer != nil || product != nil || lot != nil || office }

    func subject() throws -> FactSubject {
        switch (producer, product, lot, office) {
        case (let producer?, nil, nil, false): return .producer(producer)
        case (nil, let product?, nil, false): return .product(product)
        case (nil, let product?, let lot?, false): return .batch(product, lot: PlainText.normalised(lot))
        case (nil, nil, nil, true): return .office
        default:
            throw Failure(
                "which-subject",
                Bilingual(
                    "phải ghi đúng một đối tượng", "exactly one subject is needed"),
                next: Bilingual(
                    "--producer SỐ, --product SỐ, --product SỐ --lot MÃ, hoặc --office",
                    "--producer N, --product N, --product N --lot CODE, or --office"),
                exit: .refused)
        }
    }
}
