internal import ArgumentParser
internal import Registry
internal import StampFormat

struct BatchSplitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Split a batch into parts with its code and a letter.",
        discussion: """
            Each --part gives its packs and the activated stamps that go with them, as
            ALLOTMENT/FIRST-LAST. Packs and stamps must sum up to the batch's. The batch
            itself stays as the parts' origin: a flag on it reaches them.

            Example:
              tracestamp batch split 5 L260916A --part 80:1/1-65 --part 50:1/66-100 --by Hoa
            """)

    @Argument(help: "Product number.") var product: ProductNumber
    @Argument(help: "Lot code.") var lot: String
    @Option(
        help: "PACKS, or PACKS:ALLOTMENT/FIRST-LAST with more ranges after commas.", transform: PartText.part)
    var part: [BatchPart]
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let batches = try await BatchDesk(store: workplace.store).split(
                lot, of: product, into: part,
                by: try await workplace.act(actor, usually: .producer, for: .batchSplit))
            for batch in batches {
                try StandardOutput.write("\(batch.lot)  \(batch.packs)  \(batch.state.rawValue)")
            }
        }
    }
}

private enum PartText {
    static func part(_ text: String) throws -> BatchPart {
        let halves = text.split(separator: ":", omittingEmptySubsequences: false)
        guard halves.count <= 2, let packs = Int(halves[0]), packs > 0 else { throw wrong(text) }
        guard halves.count == 2 else { return BatchPart(packs: packs, stamps: []) }
        var ranges: [AllotmentNumber: [SerialRange]] = [:]
        for piece in halves[1].split(separator: ",", omittingEmptySubsequences: false) {
            let numbers = piece.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
                .map { UInt32($0) }
            guard numbers.count == 3, let allotment = numbers[0], let first = numbers[1],
                let last = numbers[2],
                let range = SerialRange(first, last)
            else { throw wrong(text) }
            ranges[AllotmentNumber(number: allotment), default: []].append(range)
        }
        let stamps = ranges.sorted { $0.key.number < $1.key.number }.map { StampSelection($0.key, $0.value) }
        return BatchPart(packs: packs, stamps: stamps)
    }

    private static func wrong(_ text: String) -> ValidationError {
        ValidationError("“\(text)” is no part; write PACKS:ALLOTMENT/FIRST-LAST.")
    }
}
