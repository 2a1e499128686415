internal import ArgumentParser

struct FlagCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "flag", abstract: "Flags on goods: suspended (tạm dừng) and recalled (thu hồi).",
        subcommands: [FlagSetCommand.self, FlagClearCommand.self, FlagListCommand.self])
}
