internal import Registry
internal import StampFormat

extension RegistryTransaction {
    func products(after: ProductNumber?, limit: Int) throws(RegistryError) -> [Product] {
        let page = SQLPage("SELECT \(Self.productColumns) FROM product", by: "number")
        return try all(page, after: after.map { [SQLValue($0.number)] }, limit: limit, as: Self.product)
    }

    func producers(after: UInt32?, limit: Int) throws(RegistryError) -> [Producer] {
        let page = SQLPage("SELECT \(Self.producerColumns) FROM producer", by: "number")
        return try all(page, after: after.map { [SQLValue($0)] }, limit: limit, as: Self.producer)
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
