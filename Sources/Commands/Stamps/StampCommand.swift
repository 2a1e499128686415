internal import ArgumentParser

struct StampCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stamp", abstract: "Issued stamps: from the printer to the pack, and out of use.",
        subcommands: [
            StampListCommand.self, StampPrintedCommand.self, StampActivateCommand.self,
            StampUndoCommand.self, StampWasteCommand.self, StampReturnCommand.self, StampLostCommand.self,
            StampStolenCommand.self, StampVoidCommand.self, StampShopReturnCommand.self,
            StampExpireCommand.self, StampScratchCommand.self,
        ])
}
