internal import Registry
internal import StampFormat

/// What depends on register rows, and their removal when an import is undone.
extension RegistryTransaction {
    func user(ofProducer number: UInt32) throws(RegistryError) -> String? {
        let sql = "SELECT number FROM product WHERE producer = $1 ORDER BY number LIMIT 1"
        return try first(sql, [SQLValue(number)]) { row throws(RegistryError) in
            "product:\(try row.integer(0))"
        }
    }

    func user(of product: ProductNumber) throws(RegistryError) -> String? {
        let number = [SQLValue(product.number)]
        let allotment = "SELECT number FROM allotment WHERE product = $1 ORDER BY number LIMIT 1"
        let certificate = "SELECT 1 FROM certificate WHERE product = $1 LIMIT 1"
        let report = "SELECT number FROM test_report WHERE product = $1 ORDER BY number LIMIT 1"
        let batch = "SELECT lot FROM batch WHERE product = $1 ORDER BY lot LIMIT 1"
        if let found = try first(allotment, number, as: Self.allotmentName) { return found }
        if try first(certificate, number, as: { _ in true }) != nil {
            return "certificate:\(product.number)"
        }
        if let found = try first(report, number, as: { row throws(RegistryError) in try row.text(0) }) {
            return "test-report:\(found)"
        }
        guard let lot = try first(batch, number, as: { row throws(RegistryError) in try row.text(0) }) else {
            return nil
        }
        return "batch:\(product.number)/\(lot)"
    }

    func user(ofBatch lot: String, of product: ProductNumber) throws(RegistryError) -> String? {
        let batch = [SQLValue(product.number), SQLValue(lot)]
        let asked = "SELECT number FROM allotment WHERE product = $1 AND lot = $2 ORDER BY number LIMIT 1"
        let bound =
            "SELECT allotment FROM serial_range WHERE product = $1 AND lot = $2 ORDER BY allotment LIMIT 1"
        if let found = try first(asked, batch, as: Self.allotmentName) { return found }
        return try first(bound, batch, as: Self.allotmentName)
    }

    func allotment(of product: ProductNumber, since day: Day) throws(RegistryError) -> String? {
        let sql = """
            SELECT number FROM allotment WHERE product = $1 AND requested_on >= $2 AND stage <> 'refused'
            ORDER BY number LIMIT 1
            """
        return try first(sql, [SQLValue(product.number), SQLValue(day.number)], as: Self.allotmentName)
    }

    func remove(_ producer: Producer) throws(RegistryError) {
        try change("DELETE FROM producer WHERE number = $1", [SQLValue(producer.number)])
        try removeSearchName(of: .producer, number: producer.number)
    }

    func remove(_ product: Product) throws(RegistryError) {
        try change("DELETE FROM product WHERE number = $1", [SQLValue(product.number.number)])
        try removeSearchName(of: .product, number: product.number.number)
    }

    /// The decision goes with its last certificate.
    func remove(_ certificate: Certificate) throws(RegistryError) {
        try change(
            "DELETE FROM certificate WHERE product = $1 AND valid_from = $2",
            [SQLValue(certificate.product.number), SQLValue(certificate.validFrom.number)])
        try change(
            """
            DELETE FROM decision WHERE authority = $1 AND COALESCE(number, '') = COALESCE($2, '')
                AND NOT EXISTS (SELECT 1 FROM certificate WHERE certificate.decision = decision.id)
            """,
            [SQLValue(certificate.decision.authority), SQLValue(certificate.decision.number)])
    }

    func remove(_ report: TestReport) throws(RegistryError) {
        try change(
            "DELETE FROM test_report WHERE product = $1 AND number = $2",
            [SQLValue(report.product.number), SQLValue(report.number)])
    }

    func remove(_ batch: Batch) throws(RegistryError) {
        try change(
            "DELETE FROM batch WHERE product = $1 AND lot = $2",
            [SQLValue(batch.product.number), SQLValue(batch.lot)])
    }

    private static func allotmentName(_ row: SQLRow) throws(RegistryError) -> String {
        "allotment:\(try row.integer(0))"
    }
}
