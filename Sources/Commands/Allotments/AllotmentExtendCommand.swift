internal import ArgumentParser
internal import Registry
internal import StampFormat

struct AllotmentExtendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extend", abstract: "Prolong the time in which an allotment's stamps may be activated.",
        discussion:
            "Example:\n  tracestamp allotment extend 1 --until 2027-08-31 --document 12/VP --by Minh")

    @Argument(help: "Allotment number.") var number: AllotmentNumber
    @Option(help: "The last day (YYYY-MM-DD).") var until: Day
    @OptionGroup var paper: PaperOptions
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            try await RangeDesk(store: workplace.store).extend(
                number, until: until, paper.paper,
                by: try await workplace.act(actor, usually: .approver, for: .allotmentExtended))
            try StandardOutput.write("\(number.number)  until \(until.iso)")
        }
    }
}
