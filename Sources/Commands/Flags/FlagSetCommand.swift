internal import ArgumentParser
internal import Registry
internal import StampFormat

extension FlagKind: ExpressibleByArgument {}
extension FlagReason: ExpressibleByArgument {}

struct FlagSetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Hold back or recall a product, a batch, serials, a certificate or a decision.",
        discussion: """
            Every stamp below answers with it at once. Prints the flag's number, which
            clears it. Reasons: \(FlagReason.allCases.map(\.rawValue).joined(separator: ", ")).

            Examples:
              tracestamp flag set recalled --product 5 --lot L260916A \\
                --reason food-safety --document 90/QĐ --by Minh
              tracestamp flag set suspended --allotment 1 --from 1 --to 50 \\
                --reason inspection --document BB-3 --by Minh
            """)

    @Argument(help: "suspended or recalled.") var kind: FlagKind
    @Option(help: "Product number.") var product: ProductNumber?
    @Option(help: "Lot code, with --product.") var lot: String?
    @Option(help: "First day of a certificate, with --product.") var certificateFrom: Day?
    @Option(help: "Number of a decision: all its certificates.") var decision: String?
    @Option(help: "Allotment number.") var allotment: AllotmentNumber?
    @Option(help: "First serial, with --allotment.") var from: UInt32?
    @Option(help: "Last serial, with --allotment.") var to: UInt32?
    @Option(help: "Reason code.") var reason: FlagReason
    @OptionGroup var paper: PaperOptions
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func validate() throws {
        guard [product != nil, decision != nil, allotment != nil].filter({ $0 }).count == 1,
            lot == nil || certificateFrom == nil, product != nil || (lot == nil && certificateFrom == nil)
        else {
            throw ValidationError(
                "Give --product (with --lot or --certificate-from), --decision, or --allotment.")
        }
    }

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let subject = try await subject(workplace)
            let number = try await FlagDesk(store: workplace.store).set(
                kind, on: subject, reason, paper.paper,
                by: try await workplace.act(actor, usually: .approver, among: kind.roles))
            try StandardOutput.write(
                json.json
                    ? CanonicalJSON.object([
                        "flag": .integer(number), "kind": .string(kind.rawValue),
                        "subject": .string(subject.text),
                    ]).text : "\(number)  \(kind.rawValue)  \(subject.text)")
        }
    }

    private func subject(_ workplace: Workplace) async throws -> FlagSubject {
        if let product, let lot { return .batch(product, lot: lot) }
        if let product, let certificateFrom { return .certificate(product, validFrom: certificateFrom) }
        if let product { return .product(product) }
        if let decision { return .decision(PlainText.normalised(decision)) }
        guard let allotment else { throw RegistryError.batchRequired }
        let (from, to) = (from, to)
        return try await workplace.read { reader throws(RegistryError) in
            .serials(allotment, try reader.existingAllotment(allotment).serials(from: from, to: to))
        }
    }
}
