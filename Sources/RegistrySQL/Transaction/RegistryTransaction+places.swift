internal import Registry
internal import StampFormat

extension RegistryTransaction {
    func administrativeUnits() throws(RegistryError) -> [AdministrativeUnit] {
        let sql = """
            SELECT code, name, level, province, district, valid_from, valid_to, successors
            FROM administrative_unit ORDER BY code, valid_from
            """
        return try all(sql) { row throws(RegistryError) in
            AdministrativeUnit(
                code: try row.text(0), name: try row.text(1),
                level: try row.value(2) { (text: String) in AdministrativeUnit.Level(rawValue: text) },
                province: try row.text(3), district: try row.optionalText(4),
                validFrom: try row.value(5) { Day(number: $0) },
                validTo: try row.optional(6) { Day(number: $0) },
                successors: try row.text(7).split(separator: " ").map { String($0) })
        }
    }

    func put(_ unit: AdministrativeUnit) throws(RegistryError) {
        try change(
            """
            INSERT INTO administrative_unit (code, valid_from, valid_to, name, level, province, district, successors)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (code, valid_from) DO UPDATE SET valid_to = excluded.valid_to, name = excluded.name,
                level = excluded.level, province = excluded.province, district = excluded.district,
                successors = excluded.successors
            """,
            [
                SQLValue(unit.code), SQLValue(unit.validFrom.number), SQLValue(unit.validTo?.number),
                SQLValue(unit.name), SQLValue(unit.level.rawValue), SQLValue(unit.province),
                SQLValue(unit.district), SQLValue(unit.successors.joined(separator: " ")),
            ])
    }

    func remove(_ unit: AdministrativeUnit) throws(RegistryError) {
        try change(
            "DELETE FROM administrative_unit WHERE code = $1 AND valid_from = $2",
            [SQLValue(unit.code), SQLValue(unit.validFrom.number)])
    }

    func user(ofCommune code: String) throws(RegistryError) -> String? {
        let sql = "SELECT number FROM producer WHERE commune_code = $1 ORDER BY number LIMIT 1"
        return try first(sql, [SQLValue(code)]) { row throws(RegistryError) in
            "producer:\(try row.integer(0))"
        }
    }
}
