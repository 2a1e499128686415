internal import ArgumentParser

struct BoxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "box", abstract: "Gift boxes (giỏ quà): one stamp on the box, others on what is inside.",
        discussion: """
            A scan of the box answers with the worst verdict of its own stamp and of all
            inside. Stamps are named by their labels (URL, digits or typed code), never
            by number alone: whoever packs has the goods in hand.
            """,
        subcommands: [
            BoxPackCommand.self, BoxUnpackCommand.self, BoxShowCommand.self, BoxListCommand.self,
        ])
}
