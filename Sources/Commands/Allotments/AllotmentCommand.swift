internal import ArgumentParser
internal import Registry
internal import StampFormat

struct AllotmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "allotment", abstract: "Allotments (đợt cấp tem): request, approve, sign.",
        subcommands: [
            AllotmentRequestCommand.self, AllotmentApproveCommand.self, AllotmentRefuseCommand.self,
            AllotmentSignCommand.self, AllotmentListCommand.self, AllotmentShowCommand.self,
            AllotmentExtendCommand.self,
        ])
}

struct AllotmentRequestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "request", abstract: "Ask for stamps; prints the allotment's number.",
        discussion: """
            Kinds: recognised (certificate needed), participating (no stars), plaque
            (services), specimen (MẪU).

            A number far above the usual is asked back: more than \(UsualQuantity.fold) times the producer's
            largest request before, or more than half of the yearly capacity declared for
            the product, unless it is \(UsualQuantity.small) or fewer. Look again, then add --confirm.

            Examples:
              tracestamp allotment request --product 5 --count 130 --lot L260916A --by Lan
              tracestamp allotment request --product 5 --count 10 --kind specimen --by Lan
              tracestamp allotment request --product 5 --count 7 --replaces 1 --by Lan
            """)

    @Option(help: "Product number.") var product: ProductNumber
    @Option(help: "How many stamps.") var count: Int
    @Option(help: "Lot code; without it the stamps are roll stock, bound to a batch when activated.") var lot:
        String?
    @Option(help: "An allotment whose spoiled stamps these replace (cấp bù); counts against no quota.")
    var replaces: AllotmentNumber?
    @Option(help: "What the stamps are (default: recognised).") var kind: StampKind?
    @Flag(help: "The number is right, though far above the usual.") var confirm = false
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let request = AllotmentRequest(
                product: product, kind: kind ?? .recognisedProduct, quantity: count, lot: lot,
                replaces: replaces)
            let act = try await workplace.act(actor, usually: .clerk, for: .allotmentRequested)
            let allotment = try await AllotmentDesk(store: workplace.store).request(
                request, isConfirmed: confirm, by: act)
            try AllotmentFacts.write(allotment, asJSON: json.json)
        }
    }
}

struct AllotmentApproveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Grant a request; never the one who asked.",
        discussion: "Example:\n  tracestamp allotment approve 1 --by Minh")

    @Argument(help: "Allotment number.") var number: AllotmentNumber
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let act = try await workplace.act(actor, usually: .approver, for: .allotmentApproved)
            let allotment = try await AllotmentDesk(store: workplace.store).approve(number, by: act)
            try AllotmentFacts.write(allotment, asJSON: json.json)
        }
    }
}

struct AllotmentRefuseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse", abstract: "Turn a request down; its number is never used again.",
        discussion: "Example:\n  tracestamp allotment refuse 2 --by Minh --note \"lô chưa đóng gói\"")

    @Argument(help: "Allotment number.") var number: AllotmentNumber
    @Option(help: "Why, in your own words: the requester reads it.") var note: String
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let act = try await workplace.act(actor, usually: .approver, for: .allotmentRefused)
            let desk = AllotmentDesk(store: workplace.store)
            let allotment = try await desk.refuse(number, note: PlainText.normalised(note), by: act)
            try AllotmentFacts.write(allotment, asJSON: json.json)
        }
    }
}
