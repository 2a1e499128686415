internal import ArgumentParser
internal import Registry
internal import StampFormat

/// What one line of an account is for.
enum AccountLine: String, ExpressibleByArgument, CaseIterable {
    case allotment, product, producer

    /// The facts that name a line.
    var names: [String] { self == .allotment ? ["allotment", "product"] : [rawValue] }

    var headings: [String] { names.map { $0.uppercased() } }

    /// Allotments by line, in the order of the numbers that name the lines.
    ///
    /// `makers`: the producer of each product.
    func lines(
        of allotments: [Allotment], _ makers: [ProductNumber: UInt32]
    ) -> [(key: [Int], allotments: [Allotment])] {
        let groups = Dictionary(grouping: allotments) { allotment in
            let product = Int(allotment.product.number)
            switch self {
            case .allotment: return [Int(allotment.number.number), product]
            case .product: return [product]
            case .producer: return [Int(makers[allotment.product] ?? 0)]
            }
        }
        return groups.map { ($0.key, $0.value) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }
    }
}
