enum ProducerImport: ImportKind {
    static let word = "producers"
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
        let communeCode = row.code("commune_code")
        if let communeCode,
            communeCode.utf8.count != 5 || !communeCode.utf8.allSatisfy({ (48...57).contains($0) })
        {
            // Five digits with leading zeros: Excel drops them.
            row.note("commune_code", .mangledNumber)
        }
        let commune = row.text("commune")
        let province = row.text("province")
        let address = row.text("address_on_label", most: 400)
        let taxCode = row.code("tax_code")
        if let taxCode, taxCode.utf8.count > 14 || taxCode.utf8.contains(where: { !isTaxDigit($0) }) {
            row.note("tax_code", .notANumber)
        }
        let isSuspended = row.flag("suspended")
        guard let number, let name, let form, let commune, let province, let address, row.faults.isEmpty
        else {
            return nil
        }
        return Producer(
            number: UInt32(number), name: name, legalForm: form, communeCode: communeCode, commune: commune,
            province: province, addressOnLabel: address, taxCode: taxCode, isSuspended: isSuspended)
    }

    /// Tax codes have 10 to 13 digits, those of branches a hyphen too.
    private static func isTaxDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) || byte == 45 }

    static func key(of record: Producer) -> String { "\(record.number)" }

    static func keys(of row: ImportRow) -> [String] { [row.raw("producer")] }

    static func existing(in reader: some RegistryReader) throws(RegistryError) -> [Producer] {
        try reader.producers()
    }

    static func put(_ record: Producer, in writer: some RegistryWriter) throws(RegistryError) {
        try writer.put(record)
    }
}
