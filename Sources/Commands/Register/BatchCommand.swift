internal import ArgumentParser
internal import Registry
internal import StampFormat

struct BatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch", abstract: "Batches (lô).",
        subcommands: [
            BatchListCommand.self, BatchShowCommand.self, BatchDeclareCommand.self, BatchReleaseCommand.self,
            BatchCloseCommand.self, BatchHoldCommand.self, BatchResumeCommand.self, BatchRecallCommand.self,
            BatchCancelCommand.self, BatchSplitCommand.self, BatchArchiveCommand.self,
        ])
}

struct BatchListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All batches, or those of one product.",
        discussion: "Example:\n  tracestamp batch list --product 5")

    @Option(help: "Product number.") var product: ProductNumber?
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let batches = try await workplace.read { reader throws(RegistryError) in try reader.batches() }
            var list = FactList(
                json.json, headings: ["PRODUCT", "LOT", "PRODUCED", "USE BY", "PACKS", "STATE"])
            for batch in batches where product == nil || batch.product == product {
                list.add(
                    batch.facts,
                    row: [
                        "\(batch.product.number)", batch.lot, batch.producedOn.iso, batch.useBy?.iso ?? "–",
                        "\(batch.packs)", batch.state.rawValue,
                    ])
            }
            try list.write()
        }
    }
}

struct BatchShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One batch, with the stamps granted and activated for it.",
        discussion: "Example:\n  tracestamp batch show 5 L260916A")

    @Argument(help: "Product number.") var product: ProductNumber
    @Argument(help: "Lot code.") var lot: String
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let (number, lot) = (product, lot)
            let facts = try await workplace.read { reader throws(RegistryError) in
                var facts = try reader.existingBatch(lot, of: number).facts
                facts["granted"] = .integer(
                    try reader.grantedQuantity(of: number, lot: lot, since: nil, besides: nil))
                facts["activated"] = .integer(try reader.activatedCount(lot: lot, of: number))
                return facts
            }
            guard !json.json else { return try StandardOutput.write(CanonicalJSON.object(facts).text) }
            for (key, value) in facts.sorted(by: { $0.key < $1.key }) {
                try StandardOutput.write("\(key): \(value.plain)")
            }
        }
    }
}

extension Batch {
    fileprivate var facts: [String: CanonicalJSON] {
        [
            "lot": .string(lot), "packs": .integer(packs), "produced_on": .string(producedOn.iso),
            "product": .integer(Int(product.number)), "state": .string(state.rawValue),
            "use_by": .optional(useBy?.iso),
        ]
    }
}
