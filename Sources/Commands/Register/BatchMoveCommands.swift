internal import ArgumentParser
internal import Registry
internal import StampFormat

/// A command that moves one batch along its table of transitions.
protocol BatchMoveCommand: AsyncParsableCommand {
    static var act: BatchAct { get }
    var order: BatchOrder { get }
}

/// Which batch, and the paper behind the act.
struct BatchOrder: ParsableArguments {
    @Argument(help: "Product number.") var product: ProductNumber
    @Argument(help: "Lot code.") var lot: String
    @OptionGroup var paper: PaperOptions
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
}

extension BatchMoveCommand {
    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(order.data)
            let roles = try BatchTransition.of(Self.act).roles
            let batch = try await BatchDesk(store: workplace.store).move(
                order.lot, of: order.product, Self.act, order.paper.paper,
                by: try await workplace.act(
                    order.actor, usually: roles.first ?? .clerk, among: roles))
            try StandardOutput.write("\(batch.lot)  \(batch.state.rawValue)")
        }
    }

    fileprivate static func about(_ name: String, _ abstract: String, paper: String = "")
        -> CommandConfiguration
    {
        CommandConfiguration(
            commandName: name, abstract: abstract,
            discussion: "Example:\n  tracestamp batch \(name) 5 L260916A \(paper)--by Hoa")
    }
}

struct BatchReleaseCommand: BatchMoveCommand {
    static let act = BatchAct.release
    static let configuration: CommandConfiguration = about(
        "release", "Sign a batch off: now stamps can be bound to it.")
    @OptionGroup var order: BatchOrder
}

struct BatchCloseCommand: BatchMoveCommand {
    static let act = BatchAct.close
    static let configuration: CommandConfiguration = about(
        "close", "Packing is finished; surplus stamps are settled first.")
    @OptionGroup var order: BatchOrder
}

struct BatchHoldCommand: BatchMoveCommand {
    static let act = BatchAct.hold
    static let configuration: CommandConfiguration = about(
        "hold", "Hold a batch back while it is checked.", paper: "--document BB-3 ")
    @OptionGroup var order: BatchOrder
}

struct BatchResumeCommand: BatchMoveCommand {
    static let act = BatchAct.resume
    static let configuration: CommandConfiguration = about(
        "resume", "Lift a hold: the batch is again what it was.", paper: "--document BB-4 ")
    @OptionGroup var order: BatchOrder
}

struct BatchRecallCommand: BatchMoveCommand {
    static let act = BatchAct.recall
    static let configuration: CommandConfiguration = about(
        "recall", "Recall a batch by an authority's decision; for good.", paper: "--document 90/QĐ-UBND ")
    @OptionGroup var order: BatchOrder
}

struct BatchCancelCommand: BatchMoveCommand {
    static let act = BatchAct.cancel
    static let configuration: CommandConfiguration = about(
        "cancel", "Cancel a batch that no stamp was activated for.")
    @OptionGroup var order: BatchOrder
}

struct BatchArchiveCommand: BatchMoveCommand {
    static let act = BatchAct.archive
    static let configuration: CommandConfiguration = about(
        "archive", "Put a closed batch away, a year after use-by or five after production.")
    @OptionGroup var order: BatchOrder
}
