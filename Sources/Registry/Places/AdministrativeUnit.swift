package import StampFormat

/// A province, a former district or a commune, as it was from one day to another.
package struct AdministrativeUnit: Hashable, Sendable {
    package enum Level: String, CaseIterable, Sendable {
        case province, district, commune

        /// How many digits codes of the level have (Decision 19/2025/QĐ-TTg; three for the districts before it).
        package var digits: Int {
            switch self {
            case .province: 2
            case .district: 3
            case .commune: 5
            }
        }
    }

    /// Digits; a merged unit often keeps the code of one of its parts, so a code and a first day name a unit.
    package let code: String
    /// With its kind: `Xã Sơn Giang`, `Phường Đoàn Kết`, `Tỉnh Hà Tĩnh`.
    package let name: String
    package let level: Level
    /// The code of its province, a province's own; or the province's name where no code is known.
    package let province: String
    /// The name of the district that a commune belonged to, until districts ended on 2025-07-01.
    package let district: String?
    package let validFrom: Day
    /// Its last day, or nil while it exists.
    package let validTo: Day?
    /// Codes of the units that took its place.
    package let successors: [String]

    package init(
        code: String, name: String, level: Level, province: String, district: String?, validFrom: Day,
        validTo: Day?, successors: [String]
    ) {
        self.code = code
        self.name = name
        self.level = level
        self.province = province
        self.district = district
        self.validFrom = validFrom
        self.validTo = validTo
        self.successors = successors
    }

    package func isValid(on day: Day) -> Bool {
        validFrom <= day && (validTo.map { day <= $0 } ?? true)
    }
}

/// The register of units, inside one transaction.
package protocol PlaceReading {
    /// All units, in the order of code and first day.
    func administrativeUnits() throws(RegistryError) -> [AdministrativeUnit]
}

/// Changes to the register of units.
package protocol PlaceWriting {
    func put(_ unit: AdministrativeUnit) throws(RegistryError)
    func remove(_ unit: AdministrativeUnit) throws(RegistryError)
}
