internal import Registry
internal import StampFormat

extension RegistryTransaction {
    static let batchColumns = "product, lot, produced_on, use_by, packs, state"

    func batch(_ lot: String, of product: ProductNumber) throws(RegistryError) -> Batch? {
        try first(
            "SELECT \(Self.batchColumns) FROM batch WHERE product = $1 AND lot = $2",
            [SQLValue(product.number), SQLValue(lot)], as: Self.batch)
    }

    func batches() throws(RegistryError) -> [Batch] {
        try all("SELECT \(Self.batchColumns) FROM batch ORDER BY product, lot", as: Self.batch)
    }

    func batches(
        _ scope: RegisterScope, after: BatchKey?, limit: Int
    ) throws(RegistryError) -> [Batch] {
        var page = SQLPage("SELECT \(Self.batchColumns) FROM batch", by: "product", "lot")
        page.choose(scope, product: "product")
        let key = after.map { [SQLValue($0.product.number), SQLValue($0.lot)] }
        return try all(page, after: key, limit: limit, as: Self.batch)
    }

    /// Stores a batch and keeps the version in its history.
    func put(_ batch: Batch) throws(RegistryError) {
        let known = try self.batch(batch.lot, of: batch.product)
        guard known != batch else { return }
        stage(batch, after: known)
        try change(
            """
            INSERT INTO batch (product, lot, produced_on, use_by, packs, state) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (product, lot) DO UPDATE SET produced_on = excluded.produced_on, use_by = excluded.use_by,
                packs = excluded.packs, state = excluded.state
            """,
            [
                SQLValue(batch.product.number), SQLValue(batch.lot), SQLValue(batch.producedOn.number),
                SQLValue(batch.useBy?.number), SQLValue(batch.packs), SQLValue(batch.state.rawValue),
            ])
    }

    static func batch(_ row: SQLRow) throws(RegistryError) -> Batch {
        Batch(
            product: try row.value(0, ProductNumber.init(stored:)), lot: try row.text(1),
            producedOn: try row.value(2) { Day(number: $0) }, useBy: try row.optional(3) { Day(number: $0) },
            packs: try row.integer(4),
            state: try row.value(5) { (text: String) in BatchState(rawValue: text) })
    }
}
