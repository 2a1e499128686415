internal import ArgumentParser
internal import Registry
internal import StampFormat

struct AccountShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The account of an allotment, a product, a producer, or all.",
        discussion: """
            One line an allotment and their sum; with --per product or --per producer one
            line each of those, with --ranges the serials behind each allotment. With --from
            and --to the period's book instead: opening + in − out = closing, for each
            state. PRINTED and REPRINTED count labels in files, outside the identity.

            Examples:
              tracestamp account show --producer 7
              tracestamp account show --per product
              tracestamp account show --allotment 1 --ranges
              tracestamp account show --product 5 --from 2026-11-01 --to 2026-11-30
            """)

    @Option(help: "Allotment number.") var allotment: AllotmentNumber?
    @Option(help: "Product number.") var product: ProductNumber?
    @Option(help: "Producer number.") var producer: UInt32?
    @Option(help: "First day of a period (YYYY-MM-DD).") var from: Day?
    @Option(help: "Last day of a period (YYYY-MM-DD).") var to: Day?
    @Option(help: "What a line is for: allotment, product or producer.") var per = AccountLine.allotment
    @Flag(help: "The ranges of serials behind each allotment.") var ranges = false
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func validate() throws {
        guard [allotment != nil, product != nil, producer != nil].filter({ $0 }).count <= 1 else {
            throw ValidationError("Give one of --allotment, --product and --producer.")
        }
        if let from, let to, to < from { throw ValidationError("--to is before --from.") }
    }

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let subject = try await workplace.read { reader throws(RegistryError) in try allotments(reader) }
            guard from == nil && to == nil else { return try await showPeriod(of: subject, workplace) }
            try await showPresent(of: subject, workplace)
            if ranges { try await showRanges(of: subject, workplace) }
        }
    }

    /// The allotments that the options mean, those with serials.
    private func allotments(_ reader: any RegistryReader) throws(RegistryError) -> [Allotment] {
        if let allotment { return [try reader.existingAllotment(allotment)].filter(\.hasSerials) }
        var products: Set<ProductNumber>?
        if let product { products = [try reader.existingProduct(product).number] }
        if let producer {
            guard try reader.producer(producer) != nil else { throw .unknownProducer(producer) }
            products = Set(try reader.products().filter { $0.producer == producer }.map(\.number))
        }
        return try reader.allotments().filter { $0.hasSerials && products?.contains($0.product) ?? true }
    }

    private func showPresent(of subject: [Allotment], _ workplace: Workplace) async throws {
        let (accounts, labels, makers) = try await workplace.read { reader throws(RegistryError) in
            (
                try reader.accounts(), try reader.labelCounts(),
                Dictionary(uniqueKeysWithValues: try reader.products().map { ($0.number, $0.producer) })
            )
        }
        var list = FactList(json.json, headings: per.headings + AccountFacts.headings)
        var sum = AccountFacts()
        for (key, group) in per.lines(of: subject, makers) {
            var line = AccountFacts()
            for allotment in group { line.add(accounts[allotment.number], labels[allotment.number]) }
            sum.add(line.account, line.labels)
            let facts = line.facts.merging(zip(per.names, key.map { .integer($0) })) { $1 }
            list.add(facts, row: key.map { "\($0)" } + line.row)
        }
        let blank = Array(repeating: "", count: per.names.count - 1)
        list.add(sum.facts, row: ["total"] + blank + sum.row)
        try list.write()
    }

    private func showRanges(of subject: [Allotment], _ workplace: Workplace) async throws {
        for allotment in subject {
            let ranges = try await workplace.read { reader throws(RegistryError) in
                try reader.ranges(of: allotment.number)
            }
            try RangeLines.write(ranges, of: allotment.number, asJSON: json.json)
        }
    }

    private func showPeriod(of subject: [Allotment], _ workplace: Workplace) async throws {
        let numbers = Set(subject.map(\.number))
        let (from, to) = (from, to)
        let (earlier, moved) = try await workplace.read { reader throws(RegistryError) in
            let dayBefore = from?.adding(days: -1)
            return (
                dayBefore == nil ? [] : try reader.accountFlows(from: nil, to: dayBefore),
                try reader.accountFlows(from: from, to: to)
            )
        }
        let period = AccountPeriod(
            earlier: earlier.filter { numbers.contains($0.allotment) },
            moved: moved.filter { numbers.contains($0.allotment) })
        var list = FactList(json.json, headings: ["STATE", "OPENING", "IN", "OUT", "CLOSING"])
        for state in RangeState.allCases {
            let line = [
                period.opening[state], period.entering(state), period.leaving(state), period.closing[state],
            ]
            list.add(
                [
                    "closing": .integer(line[3]), "in": .integer(line[1]), "opening": .integer(line[0]),
                    "out": .integer(line[2]), "state": .string(state.rawValue),
                ], row: [state.rawValue] + line.map { "\($0)" })
        }
        try list.write()
    }
}
