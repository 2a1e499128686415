internal import Registry
internal import StampFormat

extension RegistryTransaction {
    /// Keeps a version of a batch for the next ledger entry.
    func stage(_ batch: Batch, after known: Batch?) {
        let from = known.flatMap { $0.state == batch.state ? nil : $0.state }
        stage(
            """
            INSERT INTO batch_event (entry, valid_from, recorded_on, at, document, product, lot, from_state,
                produced_on, use_by, packs, state)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            [
                SQLValue(batch.product.number), SQLValue(batch.lot), SQLValue(from?.rawValue),
                SQLValue(batch.producedOn.number), SQLValue(batch.useBy?.number), SQLValue(batch.packs),
                SQLValue(batch.state.rawValue),
            ])
    }

    func history(of lot: String, _ product: ProductNumber) throws(RegistryError) -> [BatchEvent] {
        let sql = """
            SELECT product, lot, produced_on, use_by, packs, state, entry, valid_from, recorded_on, at, document
            FROM batch_event WHERE product = $1 AND lot = $2 ORDER BY entry
            """
        return try all(sql, [SQLValue(product.number), SQLValue(lot)]) { row throws(RegistryError) in
            BatchEvent(try Self.batch(row), try Self.record(row, from: 6), document: try row.optionalText(10))
        }
    }

    func origin(of lot: String, _ product: ProductNumber) throws(RegistryError) -> String? {
        try first(
            "SELECT origin FROM batch_part WHERE product = $1 AND lot = $2",
            [SQLValue(product.number), SQLValue(lot)]
        ) { row throws(RegistryError) in try row.text(0) }
    }

    func insertPart(_ lot: String, of origin: String, _ product: ProductNumber) throws(RegistryError) {
        try change(
            "INSERT INTO batch_part (product, lot, origin) VALUES ($1, $2, $3)",
            [SQLValue(product.number), SQLValue(lot), SQLValue(origin)])
    }

    func stockCount(lot: String, of product: ProductNumber) throws(RegistryError) -> Int {
        let sql = """
            SELECT COALESCE(SUM(serial_range.last - serial_range.first + 1), 0) FROM serial_range
            JOIN allotment ON allotment.number = serial_range.allotment
            WHERE allotment.product = $1 AND allotment.lot = $2
                AND serial_range.state IN ('reserved', 'issued', 'printed')
            """
        let arguments = [SQLValue(product.number), SQLValue(lot)]
        return try first(sql, arguments) { row throws(RegistryError) in try row.integer(0) } ?? 0
    }
}
