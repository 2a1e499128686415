internal import Registry
internal import StampFormat

/// Where every stamp is, product by product, and the year's packs against what was declared.
struct AccountAPI<Store: RegistryStore>: Sendable {
    func add(to book: TokenBook<Store>) {
        book.read("/v1/account", .readStamps, .own) { asked in
            let lines = try await asked.store.read { reader throws(RegistryError) in
                try Self.lines(reader) { asked.visit.sees($0.producer) }
            }
            return try asked.page("/v1/account").answer("account", of: lines, by: \.product) { line in
                StampFacts.facts(of: line.account).merging([
                    "producer": .integer(line.producer), "product": .integer(line.product),
                ]) { $1 }
            }
        }
        book.read("/v1/account/capacity", .readStamps, .own) { asked in
            let page = try asked.page("/v1/account/capacity")
            let today = asked.visit.today
            let capacities = try await asked.store.read { reader throws(RegistryError) in
                try reader.products().filter {
                    $0.yearlyCapacity != nil && asked.visit.sees($0.producer)
                }.map { product throws(RegistryError) in
                    try reader.capacity(of: product, besides: nil, today: today)
                }
            }
            return try page.answer("capacity", of: capacities, by: { Int($0.product.number.number) }) {
                Self.facts(of: $0)
            }
        }
    }

    private struct Line: Sendable {
        let product: Int
        let producer: Int
        let account: Account
    }

    /// One line for each product with stamps.
    private static func lines(
        _ reader: any RegistryReader, _ isSeen: (Product) -> Bool
    ) throws(RegistryError) -> [Line] {
        let accounts = try reader.accounts()
        let allotments = Dictionary(grouping: try reader.allotments(), by: \.product)
        return try reader.products().filter(isSeen).compactMap { product in
            var sum = Account()
            for allotment in allotments[product.number] ?? [] {
                if let account = accounts[allotment.number] { sum.add(account) }
            }
            guard sum.issued > 0 else { return nil }
            return Line(product: Int(product.number.number), producer: Int(product.producer), account: sum)
        }
    }

    private static func facts(of capacity: Capacity) -> [String: CanonicalJSON] {
        [
            "activated": .integer(capacity.activated),
            "capacity": .optional(capacity.product.yearlyCapacity),
            "granted": .integer(capacity.granted), "is_exceeded": .bool(capacity.isExceeded),
            "product": .integer(Int(capacity.product.number.number)), "year": .integer(capacity.year),
        ]
    }
}
