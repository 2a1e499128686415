internal import Registry
internal import StampFormat

extension RegistryTransaction {
    static let producerColumns =
        "number, name, legal_form, commune_code, commune, province, address_on_label, tax_code, suspended"

    func producer(_ number: UInt32) throws(RegistryError) -> Producer? {
        try first(
            "SELECT \(Self.producerColumns) FROM producer WHERE number = $1", [SQLValue(number)],
            as: Self.producer)
    }

    func producers() throws(RegistryError) -> [Producer] {
        try all("SELECT \(Self.producerColumns) FROM producer ORDER BY number", as: Self.producer)
    }

    func put(_ producer: Producer) throws(RegistryError) {
        try change(
            """
            INSERT INTO producer (number, name, legal_form, commune_code, commune, province,
                address_on_label, tax_code, suspended)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (number) DO UPDATE SET name = excluded.name, legal_form = excluded.legal_form, commune_code = excluded.commune_code,
                commune = excluded.commune, province = excluded.province,
                address_on_label = excluded.address_on_label, tax_code = excluded.tax_code,
                suspended = excluded.suspended
            """,
            [
                SQLValue(producer.number), SQLValue(producer.name), SQLValue(producer.legalForm.rawValue),
                SQLValue(producer.communeCode),
                SQLValue(producer.commune),
                SQLValue(producer.province), SQLValue(producer.addressOnLabel), SQLValue(producer.taxCode),
                SQLValue(producer.isSuspended),
            ])
        try putSearchName(producer.name, of: .producer, number: producer.number)
    }

    static let productColumns = """
        number, producer, name, product_group, gtin, net_thousandths, net_unit, shelf_life_days, standard, eligible,
        label_approved_on, yearly_capacity
        """

    func product(_ number: ProductNumber) throws(RegistryError) -> Product? {
        try first(
            "SELECT \(Self.productColumns) FROM product WHERE number = $1", [SQLValue(number.number)],
            as: Self.product)
    }

    func products() throws(RegistryError) -> [Product] {
        try all("SELECT \(Self.productColumns) FROM product ORDER BY number", as: Self.product)
    }

    func put(_ product: Product) throws(RegistryError) {
        try change(
            """
            INSERT INTO product (number, producer, name, product_group, gtin, net_thousandths, net_unit,
                shelf_life_days, standard, eligible, label_approved_on, yearly_capacity)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT (number) DO UPDATE SET producer = excluded.producer, name = excluded.name,
                product_group = excluded.product_group, gtin = excluded.gtin,
                net_thousandths = excluded.net_thousandths, net_unit = excluded.net_unit,
                shelf_life_days = excluded.shelf_life_days, standard = excluded.standard,
                eligible = excluded.eligible, label_approved_on = excluded.label_approved_on,
                yearly_capacity = excluded.yearly_capacity
            """,
            [
                SQLValue(product.number.number), SQLValue(product.producer), SQLValue(product.name),
                SQLValue(product.group.rawValue),
                SQLValue(product.gtin?.digits), SQLValue(product.netQuantity?.thousandths),
                SQLValue(product.netQuantity?.unit.rawValue), SQLValue(product.shelfLifeDays),
                SQLValue(product.standard), SQLValue(product.isEligible),
                SQLValue(product.labelApprovedOn?.number), SQLValue(product.yearlyCapacity),
            ])
        try putSearchName(product.name, of: .product, number: product.number.number)
    }

    static func producer(_ row: SQLRow) throws(RegistryError) -> Producer {
        Producer(
            number: try row.value(0) { UInt32(exactly: $0) }, name: try row.text(1),
            legalForm: try row.value(2) { (text: String) in Producer.LegalForm(rawValue: text) },
            communeCode: try row.optionalText(3), commune: try row.text(4), province: try row.text(5),
            addressOnLabel: try row.text(6), taxCode: try row.optionalText(7),
            isSuspended: try row.integer(8) == 1)
    }

    static func product(_ row: SQLRow) throws(RegistryError) -> Product {
        Product(
            number: try row.value(0, ProductNumber.init(stored:)),
            producer: try row.value(1) { UInt32(exactly: $0) },
            name: try row.text(2),
            group: try row.value(3) { (text: String) in Product.Group(rawValue: text) },
            gtin: try gtin(row), netQuantity: try netQuantity(row),
            shelfLifeDays: try row.optionalInteger(7), standard: try row.optionalText(8),
            isEligible: try row.integer(9) == 1, labelApprovedOn: try row.optional(10) { Day(number: $0) },
            yearlyCapacity: try row.optionalInteger(11))
    }

    private static func gtin(_ row: SQLRow) throws(RegistryError) -> GTIN? {
        guard try row.optionalText(4) != nil else { return nil }
        return try row.value(4) { (text: String) in try? GTIN(text) }
    }

    private static func netQuantity(_ row: SQLRow) throws(RegistryError) -> NetQuantity? {
        guard let thousandths = try row.optionalInteger(5) else { return nil }
        let unit = try row.value(6) { (text: String) in NetQuantity.Unit(rawValue: text) }
        return NetQuantity(thousandths: thousandths, unit: unit)
    }
}

extension ProductNumber {
    init?(stored number: Int) {
        guard let number = UInt32(exactly: number) else { return nil }
        self.init(number: number)
    }
}
