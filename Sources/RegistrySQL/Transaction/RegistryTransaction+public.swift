internal import Registry
internal import StampFormat

extension RegistryTransaction {
    func products(after: ProductNumber?, limit: Int) throws(RegistryError) -> [Product] {
        try all(
            "SELECT \(Self.productColumns) FROM product WHERE number > $1 ORDER BY number LIMIT $2",
            [SQLValue(after?.number ?? 0), SQLValue(limit)], as: Self.product)
    }

    func producers(after: UInt32?, limit: Int) throws(RegistryError) -> [Producer] {
        try all(
            "SELECT \(Self.producerColumns) FROM producer WHERE number > $1 ORDER BY number LIMIT $2",
            [SQLValue(after ?? 0), SQLValue(limit)], as: Self.producer)
    }

    func product(item: GTIN) throws(RegistryError) -> Product? {
        let forms = [14, 13, 12, 8].map { length in
            item.item.dropLast(length).allSatisfy { $0 == "0" } ? String(item.item.suffix(length)) : item.item
        }
        return try first(
            "SELECT \(Self.productColumns) FROM product WHERE gtin IN ($1, $2, $3, $4) ORDER BY number",
            forms.map { SQLValue($0) }, as: Self.product)
    }

    func batches(of product: ProductNumber) throws(RegistryError) -> [Batch] {
        try all(
            "SELECT \(Self.batchColumns) FROM batch WHERE product = $1 ORDER BY lot",
            [SQLValue(product.number)], as: Self.batch)
    }
}
