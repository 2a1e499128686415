internal import StampFormat

enum ProductImport: ImportKind {
    static let columns = [
        ImportColumn("product", "ma san pham", "so san pham"),
        ImportColumn("producer", "chu the", "ma chu the", "ten chu the", "co so", isRequired: true),
        ImportColumn("name", "ten san pham", "ten", isRequired: true),
        ImportColumn("group", "nhom", "nhom san pham", isRequired: true),
        ImportColumn("gtin", "ma vach", "ma gtin", "ma so ma vach"),
        ImportColumn(
            "net_quantity", "khoi luong", "khoi luong tinh", "the tich", "dung tich", "quy cach", "dinh luong"
        ),
        ImportColumn("unit", "don vi", "don vi tinh"),
        ImportColumn("shelf_life_days", "han su dung (ngay)", "so ngay su dung"),
        ImportColumn("standard", "tieu chuan", "tieu chuan ap dung"),
        ImportColumn("eligible", "du dieu kien"),
        ImportColumn("label_approved_on", "ngay duyet nhan"),
        ImportColumn("yearly_capacity", "nang luc nam", "cong suat nam", "san luong nam"),
        ImportColumn("certified_on", "ngay cap", "ngay cong nhan", isCheckedOnly: true),
        ImportColumn("stars", "hang sao", "so sao", "sao", isCheckedOnly: true),
    ]

    private static let groups: [String: Product.Group] = [
        "thuc pham": .food, "do uong": .beverage, "duoc lieu": .herbal,
        "duoc lieu va san pham tu duoc lieu": .herbal, "thu cong my nghe": .craft,
        "sinh vat canh": .ornamental,
        "dich vu du lich": .tourism,
        "dich vu du lich cong dong, du lich sinh thai va diem du lich": .tourism,
    ]

    static func record(_ row: inout ImportRow, _ facts: ImportFacts) -> Product? {
        let name = row.text("name")
        let producer = producer(&row, facts)
        let group = row.word("group", as: Product.Group.self, vietnamese: groups)
        let gtin = row.gtin("gtin")
        let quantity = row.netQuantity("net_quantity", unit: "unit")
        let shelfLife = row.integer("shelf_life_days", in: 1...36_500, isRequired: false)
        let standard = row.text("standard", isRequired: false)
        let isEligible = row.flag("eligible")
        let labelApprovedOn = row.day("label_approved_on", isRequired: false)
        let capacity = row.integer("yearly_capacity", in: 1...1_000_000_000, isRequired: false)
        _ = row.day("certified_on", isRequired: false)
        _ = row.integer("stars", in: 1...5, isRequired: false)
        let number = number(&row, facts, name: name, producer: producer)
        checkGTIN(gtin, of: number, &row, facts)
        guard let number, let name, let producer,
            let group,
            row.faults.isEmpty
        else { return nil }
        return Product(
            number: number, producer: producer, name: name, group: group, gtin: gtin, netQuantity: quantity,
            shelfLifeDays: shelfLife, standard: standard, isEligible: isEligible,
            labelApprovedOn: labelApprovedOn, yearlyCapacity: capacity)
    }

    static func key(of record: Product) -> String { "\(record.number.number)" }

    static func keys(of row: ImportRow) -> [String] {
        let digits = row.raw("gtin").filter { $0.isASCII && $0.isNumber }
        let gtin = (try? GTIN(digits).item) ?? digits
        let name = PlainText.folded(row.raw("name"))
        return [
            row.raw("product"), gtin.isEmpty ? "" : "gtin \(gtin)",
            name.isEmpty ? "" : "\(PlainText.folded(row.raw("producer")))/\(name)",
        ]
    }

    static func existing(in reader: some RegistryReader) throws(RegistryError) -> [Product] {
        try reader.products()
    }

    static func put(_ record: Product, in writer: some RegistryWriter) throws(RegistryError) {
        try writer.put(record)
    }

    static func remove(_ record: Product, in writer: some RegistryWriter) throws(RegistryError) {
        try writer.remove(record)
    }

    static func user(of record: Product, since day: Day, in reader: some RegistryReader)
        throws(RegistryError) -> String?
    {
        try reader.user(of: record.number)
    }

    static func values(of record: Product) -> [String: String] {
        var values = [
            "product": "\(record.number.number)", "producer": "\(record.producer)", "name": record.name,
            "group": record.group.rawValue, "eligible": record.isEligible ? "yes" : "no",
        ]
        values["gtin"] = record.gtin?.digits
        values["net_quantity"] = record.netQuantity?.text
        values["shelf_life_days"] = record.shelfLifeDays.map { "\($0)" }
        values["standard"] = record.standard
        values["label_approved_on"] = record.labelApprovedOn?.iso
        values["yearly_capacity"] = record.yearlyCapacity.map { "\($0)" }
        return values
    }

    private static func producer(_ row: inout ImportRow, _ facts: ImportFacts) -> UInt32? {
        guard let text = row.text("producer") else { return nil }
        return facts.producer(text) ?? row.refuse("producer", .unknownProducer)
    }

    private static func checkGTIN(
        _ gtin: GTIN?, of number: ProductNumber?, _ row: inout ImportRow, _ facts: ImportFacts
    ) {
        guard let gtin, let owner = facts.product(with: gtin), let number, number != owner.number else {
            return
        }
        row.note("gtin", .gtinTaken(by: owner.number.number))
    }

    /// The number in the file; without that column, the known product's of that name, or the next free one.
    private static func number(
        _ row: inout ImportRow, _ facts: ImportFacts, name: String?, producer: UInt32?
    ) -> ProductNumber? {
        if row.hasColumn("product") {
            return row.integer("product", in: 1...16_777_215).flatMap { ProductNumber(number: UInt32($0)) }
        }
        guard let name, let producer else { return nil }
        if let known = facts.product(named: name, of: producer) { return known }
        return ProductNumber(number: facts.lastProduct + UInt32(row.number) - 1)
    }
}
