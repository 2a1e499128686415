internal import ArgumentParser
internal import Registry

struct FlagClearCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clear", abstract: "Take a flag away by its number.",
        discussion: "Example:\n  tracestamp flag clear 17 --document BB-4 --by Minh")

    @Argument(help: "The flag's number.") var number: Int
    @OptionGroup var paper: PaperOptions
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let flag = try await FlagDesk(store: workplace.store).clear(
                number, paper.paper, by: try await workplace.act(actor, usually: .approver, for: .flagCleared)
            )
            try StandardOutput.write("\(flag.number)  cleared  \(flag.subject)")
        }
    }
}
