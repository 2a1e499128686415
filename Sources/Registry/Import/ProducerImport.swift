internal import StampFormat

enum ProducerImport: ImportKind {
    static let columns = [
        ImportColumn("producer", "ma chu the", "ma co so", "so", isRequired: true),
        ImportColumn("name", "ten chu the", "ten co so", "chu the", "ten", isRequired: true),
        ImportColumn("legal_form", "loai hinh", "hinh thuc", "hinh thuc to chuc", isRequired: true),
        ImportColumn("commune_code", "ma xa"),
        ImportColumn("commune", "xa", "xa/phuong", isRequired: true),
        ImportColumn("province", "tinh", "tinh/thanh pho", isRequired: true),
        ImportColumn("address_on_label", "dia chi", "dia chi tren nhan", isRequired: true),
        ImportColumn("tax_code", "ma so thue"),
        ImportColumn("suspended", "tam dung"),
    ]

    private static let legalForms: [String: Producer.LegalForm] = [
        "doanh nghiep": .enterprise, "cong ty": .enterprise, "hop tac xa": .cooperative, "htx": .cooperative,
        "to hop tac": .cooperativeGroup, "ho kinh doanh": .household, "ho": .household,
        "ca nhan": .individual,
    ]

    static func record(_ row: inout ImportRow, _ facts: ImportFacts) -> Producer? {
        let number = row.integer("producer", in: 1...16_777_215)
        let name = row.text("name")
        let form = row.word("legal_form", as: Producer.LegalForm.self, vietnamese: legalForms)
        let place = row.place(facts.places)
        let address = row.text("address_on_label", most: 400)
        let taxCode = row.taxCode("tax_code")
        let isSuspended = row.flag("suspended")
        guard let number, let name, let form, let place, let address, row.faults.isEmpty
        else { return nil }
        return Producer(
            number: UInt32(number), name: name, legalForm: form, communeCode: place.code,
            commune: place.commune,
            province: place.province, addressOnLabel: address, taxCode: taxCode, isSuspended: isSuspended)
    }

    static func key(of record: Producer) -> String { "\(record.number)" }

    static func keys(of row: ImportRow) -> [String] { [row.raw("producer")] }

    static func existing(in reader: some RegistryReader) throws(RegistryError) -> [Producer] {
        try reader.producers()
    }

    static func put(_ record: Producer, in writer: some RegistryWriter) throws(RegistryError) {
        try writer.put(record)
    }

    static func remove(_ record: Producer, in writer: some RegistryWriter) throws(RegistryError) {
        try writer.remove(record)
    }

    static func user(of record: Producer, since day: Day, in reader: some RegistryReader)
        throws(RegistryError) -> String?
    {
        try reader.user(ofProducer: record.number)
    }

    static func values(of record: Producer) -> [String: String] {
        var values = [
            "producer": "\(record.number)", "name": record.name, "legal_form": record.legalForm.rawValue,
            "commune": record.commune, "province": record.province,
            "address_on_label": record.addressOnLabel, "suspended": record.isSuspended ? "yes" : "no",
        ]
        values["commune_code"] = record.communeCode
        values["tax_code"] = record.taxCode
        return values
    }
}
