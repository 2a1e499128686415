internal import Registry
internal import StampFormat

/// What depends on register rows, and their removal when an import is undone.
extension RegistryTransaction {
    func user(ofProducer number: UInt32) throws(RegistryError) -> String? {
        try firstUser(
            [
                "SELECT 'product:' || number FROM product WHERE producer = $1 ORDER BY number LIMIT 1",
                "SELECT 'person:' || number FROM person WHERE producer = $1 ORDER BY number LIMIT 1",
                "SELECT 'fact:' || number FROM fact WHERE producer = $1 ORDER BY number LIMIT 1",
            ], [SQLValue(number)])
    }

    func user(of product: ProductNumber) throws(RegistryError) -> String? {
        let number = [SQLValue(product.number)]
        let own = try firstUser(
            [
                "SELECT 'allotment:' || number FROM allotment WHERE product = $1 ORDER BY number LIMIT 1",
                "SELECT 'certificate:' || product FROM certificate_version WHERE product = $1 LIMIT 1",
                "SELECT 'test-report:' || number FROM test_report WHERE product = $1 ORDER BY number LIMIT 1",
                "SELECT 'batch:' || product || '/' || lot FROM batch WHERE product = $1 ORDER BY lot LIMIT 1",
                "SELECT 'label:' || version FROM label_version WHERE product = $1 ORDER BY version LIMIT 1",
                "SELECT 'fact:' || number FROM fact WHERE product = $1 ORDER BY number LIMIT 1",
                "SELECT 'picture:' || product FROM product_picture WHERE product = $1",
            ], number)
        if let own { return own }
        return try flag(on: .product(product))
    }

    func user(ofBatch lot: String, of product: ProductNumber) throws(RegistryError) -> String? {
        let own = try firstUser(
            [
                """
                SELECT 'allotment:' || number FROM allotment WHERE product = $1 AND lot = $2
                ORDER BY number LIMIT 1
                """,
                """
                SELECT 'allotment:' || allotment FROM serial_range WHERE product = $1 AND lot = $2
                ORDER BY allotment LIMIT 1
                """,
                "SELECT 'batch:' || product || '/' || lot FROM batch_part WHERE product = $1 AND origin = $2 LIMIT 1",
                "SELECT 'fact:' || number FROM fact WHERE product = $1 AND lot = $2 ORDER BY number LIMIT 1",
                """
                SELECT 'ledger:' || entry FROM batch_event WHERE product = $1 AND lot = $2 AND NOT EXISTS (
                    SELECT 1 FROM import_file
                    WHERE import_file.entry = batch_event.entry OR import_file.undone_entry = batch_event.entry)
                ORDER BY entry LIMIT 1
                """,
            ], [SQLValue(product.number), SQLValue(lot)])
        if let own { return own }
        return try flag(on: .batch(product, lot: lot))
    }

    func user(ofTestReport number: String, of product: ProductNumber) throws(RegistryError) -> String? {
        try firstUser(
            ["SELECT 'test-grace:' || report FROM test_grace WHERE product = $1 AND report = $2"],
            [SQLValue(product.number), SQLValue(number)])
    }

    func allotment(of product: ProductNumber, since day: Day) throws(RegistryError) -> String? {
        try firstUser(
            [
                """
                SELECT 'allotment:' || number FROM allotment
                WHERE product = $1 AND requested_on >= $2 AND stage <> 'refused' ORDER BY number LIMIT 1
                """
            ], [SQLValue(product.number), SQLValue(day.number)])
    }

    func remove(_ producer: Producer) throws(RegistryError) {
        try change("DELETE FROM producer WHERE number = $1", [SQLValue(producer.number)])
        try removeSearchName(of: .producer, number: producer.number)
    }

    func remove(_ product: Product) throws(RegistryError) {
        try change("DELETE FROM product WHERE number = $1", [SQLValue(product.number.number)])
        try removeSearchName(of: .product, number: product.number.number)
    }

    /// Its versions stay, and the last of them says that it was taken back.
    func remove(_ certificate: Certificate) throws(RegistryError) {
        try change(
            "DELETE FROM certificate WHERE product = $1 AND valid_from = $2",
            [SQLValue(certificate.product.number), SQLValue(certificate.validFrom.number)])
        unrecorded.append((certificate, true))
    }

    func remove(_ report: TestReport) throws(RegistryError) {
        try change(
            "DELETE FROM test_report WHERE product = $1 AND number = $2",
            [SQLValue(report.product.number), SQLValue(report.number)])
    }

    /// With its events, which the schema lets go only with imports that are marked as undone.
    func remove(_ batch: Batch) throws(RegistryError) {
        for table in ["batch_event", "batch"] {
            try change(
                "DELETE FROM \(table) WHERE product = $1 AND lot = $2",
                [SQLValue(batch.product.number), SQLValue(batch.lot)])
        }
    }

    /// What the first of `queries` finds that finds something.
    private func firstUser(_ queries: [String], _ arguments: [SQLValue]) throws(RegistryError) -> String? {
        for sql in queries {
            let found = try first(sql, arguments) { row throws(RegistryError) in try row.text(0) }
            if let found { return found }
        }
        return nil
    }

    private func flag(on subject: FlagSubject) throws(RegistryError) -> String? {
        try firstUser(
            ["SELECT 'flag:' || number FROM flag WHERE subject = $1 ORDER BY number LIMIT 1"],
            [SQLValue(subject.text)])
    }
}
