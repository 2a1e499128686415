internal import StampFormat

enum UnitImport: ImportKind {
    static let columns = [
        ImportColumn("code", "ma", "ma don vi", isRequired: true),
        ImportColumn("name", "ten", "ten don vi", isRequired: true),
        ImportColumn("level", "cap", isRequired: true),
        ImportColumn("province", "ma tinh", "tinh", isRequired: true),
        ImportColumn("district", "huyen", "huyen cu"),
        ImportColumn("valid_from", "tu ngay", "hieu luc tu", isRequired: true),
        ImportColumn("valid_to", "den ngay", "hieu luc den"),
        ImportColumn("successors", "ma thay the", "sap nhap vao"),
    ]

    private static let levels: [String: AdministrativeUnit.Level] = [
        "tinh": .province, "huyen": .district, "xa": .commune,
    ]

    static func record(_ row: inout ImportRow, _ facts: ImportFacts) -> AdministrativeUnit? {
        let level = row.word("level", as: AdministrativeUnit.Level.self, vietnamese: levels)
        let code = level.flatMap { row.digits("code", count: $0.digits, isRequired: true) }
        let name = row.text("name")
        let province = province(&row)
        let district = row.text("district", isRequired: false)
        let validFrom = row.day("valid_from")
        let validTo = row.day("valid_to", isRequired: false)
        row.require(validFrom, "valid_from", notAfter: validTo, "valid_to")
        let successors = successors(&row, level: level)
        guard let level, let code, let name, let province, let validFrom, row.faults.isEmpty else {
            return nil
        }
        return AdministrativeUnit(
            code: code, name: name, level: level, province: province, district: district,
            validFrom: validFrom, validTo: validTo, successors: successors)
    }

    static func values(of record: AdministrativeUnit) -> [String: String] {
        var values = [
            "code": record.code, "name": record.name, "level": record.level.rawValue,
            "province": record.province, "valid_from": record.validFrom.iso,
            "successors": record.successors.joined(separator: " "),
        ]
        values["district"] = record.district
        values["valid_to"] = record.validTo?.iso
        return values
    }

    static func key(of record: AdministrativeUnit) -> String { "\(record.code)/\(record.validFrom.iso)" }

    static func keys(of row: ImportRow) -> [String] { [row.joined("code", "valid_from")] }

    static func existing(in reader: some RegistryReader) throws(RegistryError) -> [AdministrativeUnit] {
        try reader.administrativeUnits()
    }

    static func put(_ record: AdministrativeUnit, in writer: some RegistryWriter) throws(RegistryError) {
        try writer.put(record)
    }

    static func remove(_ record: AdministrativeUnit, in writer: some RegistryWriter) throws(RegistryError) {
        try writer.remove(record)
    }

    static func user(of record: AdministrativeUnit, since day: Day, in reader: some RegistryReader)
        throws(RegistryError) -> String?
    {
        record.validTo == nil ? try reader.user(ofCommune: record.code) : nil
    }

    /// The province's code, or its name.
    private static func province(_ row: inout ImportRow) -> String? {
        guard row.raw("province").contains(where: \.isNumber) else { return row.text("province") }
        return row.digits("province", count: AdministrativeUnit.Level.province.digits)
    }

    /// Codes with spaces, commas or semicolons between them.
    private static func successors(_ row: inout ImportRow, level: AdministrativeUnit.Level?) -> [String] {
        let codes = row.raw("successors").split { " ,;".contains($0) }.map { String($0) }
        guard let level else { return codes }
        let isWhole = codes.allSatisfy { code in
            code.utf8.count == level.digits && code.utf8.allSatisfy { (48...57).contains($0) }
        }
        if !isWhole { row.note("successors", .lostZeros(digits: level.digits)) }
        return codes
    }
}
