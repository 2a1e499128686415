internal import ArgumentParser
internal import Registry
internal import StampFormat

struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Where every stamp is (sổ theo dõi tem).",
        discussion: """
            issued = activated + wasted + returned + lost + unused + in stock + void. Stolen
            counts as lost; in stock is with the office or the producer.
            """,
        subcommands: [AccountShowCommand.self, AccountCheckCommand.self, AccountCapacityCommand.self])
}

struct AccountCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Prove the account of the whole store, from ranges and from history.",
        discussion: """
            Exit status 70, with the first difference, when it does not hold.

            Example:
              tracestamp account check
            """)

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let (allotments, stamps) = try await AccountCheck.run(on: workplace.store)
            try StandardOutput.write(
                json.json
                    ? CanonicalJSON.object(["allotments": .integer(allotments), "stamps": .integer(stamps)])
                        .text
                    : "\(stamps) stamps of \(allotments) allotments accounted for")
        }
    }
}

struct AccountCapacityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "capacity", abstract: "Packs stamped this year against what was declared.",
        discussion: "Example:\n  tracestamp account capacity")

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let today = workplace.today
            let capacities = try await workplace.read { reader throws(RegistryError) in
                var capacities: [Capacity] = []
                for product in try reader.products() where product.yearlyCapacity != nil {
                    capacities.append(try reader.capacity(of: product, besides: nil, today: today))
                }
                return capacities
            }
            var list = FactList(
                json.json,
                headings: ["PRODUCT", "NAME", "YEAR", "CAPACITY", "GRANTED", "ACTIVATED", "EXCEEDED"])
            for capacity in capacities { list.add(capacity.facts, row: capacity.row) }
            try list.write()
        }
    }
}

extension Capacity {
    fileprivate var facts: [String: CanonicalJSON] {
        [
            "activated": .integer(activated), "capacity": .optional(product.yearlyCapacity),
            "exceeded": .bool(isExceeded), "granted": .integer(granted),
            "product": .integer(Int(product.number.number)), "year": .integer(year),
        ]
    }

    fileprivate var row: [String] {
        [
            "\(product.number.number)", product.name, "\(year)",
            product.yearlyCapacity.map { "\($0)" } ?? "–",
            "\(granted)", "\(activated)", isExceeded ? "yes" : "no",
        ]
    }
}
