internal import ArgumentParser
internal import Registry

struct PersonCodeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code", abstract: "Give someone a code that opens their login in the console.",
        discussion: """
            For a first password or a forgotten one: it is typed under /start, works once
            within seven days, and takes the place of an earlier code. It is written to
            standard output and kept nowhere: hand it over, or send it closed.

            Example:
              tracestamp person code 3 --by Minh
            """)

    @Argument(help: "Person number.") var number: Int
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let code = try await LoginDesk(store: workplace.store).invite(
                number, by: try await workplace.act(actor, usually: .administrator, for: .loginInvited))
            guard json.json else { return try StandardOutput.write(code.text) }
            try StandardOutput.write(
                CanonicalJSON.object(["code": .string(code.text), "person": .integer(number)]).text)
        }
    }
}
