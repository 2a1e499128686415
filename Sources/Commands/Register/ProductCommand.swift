internal import ArgumentParser
internal import Registry
internal import StampFormat

struct ProductCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "product", abstract: "Products (sản phẩm).",
        subcommands: [ProductListCommand.self, ProductShowCommand.self, ProductPictureCommand.self])
}

struct ProductListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Products in the order of the alphabet, or those whose name holds a text, best first.",
        discussion: "Example:\n  tracestamp product list --search mien")

    @OptionGroup var search: SearchOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let (query, limit) = (search.query, search.limit)
            let products = try await workplace.read { reader throws(RegistryError) in
                try reader.products(matching: query, limit: limit)
            }
            var list = FactList(json.json, headings: ["NO", "NAME", "GROUP", "QUANTITY", "GTIN", "PRODUCER"])
            for product in products {
                list.add(
                    product.facts,
                    row: [
                        "\(product.number.number)", product.name, product.group.rawValue,
                        product.netQuantity?.text ?? "", product.gtin?.digits ?? "", "\(product.producer)",
                    ])
            }
            try list.write()
        }
    }
}

struct ProductShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One product, and what keeps it from being granted stamps today.",
        discussion: "Example:\n  tracestamp product show 5")

    @Argument(help: "Product number.") var product: ProductNumber
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let today = workplace.today
            let number = product
            let (product, refusal, logo) = try await workplace.read { reader throws(RegistryError) in
                let product = try reader.productWithLabel(number)
                let logo = LogoRight(among: try reader.certificates(of: number), on: today)
                return (product, try reader.refusal(of: product, today: today), logo)
            }
            var facts = product.facts
            facts["logo"] = .string(logo.word)
            facts["logo_until"] = .optional(logo.until?.iso)
            facts["refusal"] = .optional(refusal?.code)
            guard !json.json else { return try StandardOutput.write(CanonicalJSON.object(facts).text) }
            for (key, value) in facts.sorted(by: { $0.key < $1.key }) where value != .null {
                try StandardOutput.write("\(key): \(value.plain)")
            }
            for line in logo.advice { StandardError.write(line) }
            for line in refusal.map({ Failure($0).lines }) ?? [] { StandardError.write(line) }
        }
    }
}

extension Product {
    var facts: [String: CanonicalJSON] {
        [
            "eligible": .bool(isEligible), "group": .string(group.rawValue), "gtin": .optional(gtin?.digits),
            "label_approved_on": .optional(labelApprovedOn?.iso), "name": .string(name),
            "net_quantity": .optional(netQuantity?.text), "producer": .integer(Int(producer)),
            "product": .integer(Int(number.number)), "shelf_life_days": .optional(shelfLifeDays),
            "standard": .optional(standard), "yearly_capacity": .optional(yearlyCapacity),
        ]
    }
}

extension RegistryReader {
    /// Why one stamp of the product's ordinary kind would not be granted today, or nil.
    func refusal(of product: Product, today: Day) throws(RegistryError) -> RegistryError? {
        let kind: StampKind = product.group.isService ? .servicePlaque : .recognisedProduct
        let request = AllotmentRequest(product: product.number, kind: kind, quantity: 1, lot: nil)
        do {
            _ = try checkGates(of: request, besides: nil, today: today)
            return nil
        } catch {
            return error
        }
    }
}

extension CanonicalJSON {
    /// A value without JSON's quotes.
    var plain: String {
        if case .string(let text) = self { return text }
        return text
    }
}
