internal import StampFormat

enum BatchImport: ImportKind {
    static let columns = [
        ImportColumn("lot", "ma lo", "so lo", "lo", isRequired: true),
        ImportColumn("product", "ma san pham", isRequired: true),
        ImportColumn("produced_on", "ngay san xuat", "nsx", isRequired: true),
        ImportColumn("use_by", "han su dung", "hsd"),
        ImportColumn("packs", "so goi", "so luong goi", "so luong", isRequired: true),
        ImportColumn("state", "trang thai"),
    ]

    static func record(_ row: inout ImportRow, _ facts: ImportFacts) -> Batch? {
        let lot = row.text("lot", most: 20).flatMap { _ in row.code("lot") }
        let product = row.product(facts)
        let producedOn = row.day("produced_on")
        let useBy = row.day("use_by", isRequired: false)
        row.require(producedOn, "produced_on", notAfter: useBy, "use_by")
        let packs = row.integer("packs", in: 1...Int(Serial.last))
        let state = state(&row, known: facts.batchState(lot, product))
        guard let lot, let product, let producedOn, let packs, let state, row.faults.isEmpty else {
            return nil
        }
        return Batch(
            product: product, lot: lot, producedOn: producedOn, useBy: useBy, packs: packs, state: state)
    }

    /// An office lists what producers signed off; a file that knows more says so in its own column.
    ///
    /// A known batch keeps its state: changing it is an act of its own, with its guards.
    private static func state(_ row: inout ImportRow, known: BatchState?) -> BatchState? {
        guard !row.raw("state").isEmpty else { return known ?? .released }
        guard let state = row.word("state", as: BatchState.self) else { return nil }
        guard let known else {
            return BatchTransition.entries.contains(state) ? state : row.refuse("state", .stateIsAnAct)
        }
        return state == known ? known : row.refuse("state", .stateIsAnAct)
    }

    static func key(of record: Batch) -> String { "\(record.product.number)/\(record.lot)" }

    static func keys(of row: ImportRow) -> [String] { [row.joined("product", "lot")] }

    static func existing(in reader: some RegistryReader) throws(RegistryError) -> [Batch] {
        try reader.batches()
    }

    static func put(_ record: Batch, in writer: some RegistryWriter) throws(RegistryError) {
        try writer.put(record)
    }

    static func remove(_ record: Batch, in writer: some RegistryWriter) throws(RegistryError) {
        try writer.remove(record)
    }

    static func user(of record: Batch, since day: Day, in reader: some RegistryReader)
        throws(RegistryError) -> String?
    {
        try reader.user(ofBatch: record.lot, of: record.product)
    }

    static func values(of record: Batch) -> [String: String] {
        var values = [
            "lot": record.lot, "product": "\(record.product.number)",
            "produced_on": record.producedOn.iso, "packs": "\(record.packs)", "state": record.state.rawValue,
        ]
        values["use_by"] = record.useBy?.iso
        return values
    }
}
