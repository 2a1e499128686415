internal import StampFormat

/// What a written place is today.
enum PlaceAnswer: Hashable {
    /// The present unit and its province's name; the province falls back to its code where nobody registered it.
    case found(AdministrativeUnit, province: String)
    /// Several present units; their names.
    case ambiguous([String])
    /// None; names that are like it.
    case unknown([String])
}

/// Finds present units by old and new names and codes.
struct PlaceRegister {
    private let today: Day
    private let byCode: [String: [AdministrativeUnit]]
    private let communesByName: [String: [AdministrativeUnit]]
    private let provinces: [AdministrativeUnit]

    /// - Parameters:
    ///   - units: all units, old and present.
    ///   - today: the day whose units count as present.
    init(_ units: [AdministrativeUnit], today: Day) {
        self.today = today
        byCode = Dictionary(grouping: units, by: \.code)
        provinces = units.filter { $0.level == .province }
        communesByName = Dictionary(grouping: units.filter { $0.level == .commune }) {
            PlaceRegister.bare($0.name)
        }
    }

    /// Whether anything is known, so that an unknown place means something.
    var isEmpty: Bool { communesByName.isEmpty }

    /// The present unit of a code, also of one that was merged away.
    func unit(code: String) -> PlaceAnswer {
        let units = byCode[code, default: []]
        if let present = units.first(where: { $0.isValid(on: today) }) {
            return .found(present, province: provinceName(of: present))
        }
        return answer(presentUnits(of: units), like: "")
    }

    /// The present unit of a place as written.
    func unit(named name: PlaceName) -> PlaceAnswer {
        var candidates = communesByName[name.commune, default: []]
        if let province = name.province {
            let codes = provinceCodes(named: province)
            candidates = candidates.filter {
                codes.contains($0.province) || PlaceRegister.bare($0.province) == province
            }
        }
        if let district = name.district {
            let within = candidates.filter { unit in
                unit.district.map { PlaceRegister.bare($0) } == district
            }
            // Who names a district means the unit of that time; where it is not registered, the present one.
            candidates = within.isEmpty ? candidates.filter { $0.district == nil } : within
        } else if candidates.contains(where: { $0.isValid(on: today) }) {
            candidates = candidates.filter { $0.isValid(on: today) }
        }
        return answer(presentUnits(of: candidates), like: name.commune)
    }

    private func answer(_ units: [AdministrativeUnit], like name: String) -> PlaceAnswer {
        switch units.count {
        case 1: .found(units[0], province: provinceName(of: units[0]))
        case 0: .unknown(names(like: name))
        default: .ambiguous(units.prefix(5).map { words(for: $0) })
        }
    }

    /// Units and, for those that are no more, what took their place, without repeats.
    private func presentUnits(of units: [AdministrativeUnit]) -> [AdministrativeUnit] {
        var present: [AdministrativeUnit] = []
        var visited = Set<AdministrativeUnit>()
        var open = units
        while let unit = open.popLast() {
            guard visited.insert(unit).inserted else { continue }
            if unit.isValid(on: today) {
                present.append(unit)
            } else {
                open += unit.successors.flatMap { code in
                    byCode[code, default: []].filter { outlives($0, unit) }
                }
            }
        }
        return present.sorted { $0.code < $1.code }
    }

    private func outlives(_ successor: AdministrativeUnit, _ unit: AdministrativeUnit) -> Bool {
        guard let end = unit.validTo else { return false }
        return successor.validTo.map { end < $0 } ?? true
    }

    /// Codes of provinces with that name, and of those that they were merged into.
    private func provinceCodes(named name: String) -> Set<String> {
        let named = provinces.filter { PlaceRegister.bare($0.name) == name }
        return Set(named.map(\.code) + presentUnits(of: named).map(\.code))
    }

    private func provinceName(of unit: AdministrativeUnit) -> String {
        let units = provinces.filter { $0.code == unit.province }
        let present = units.first { $0.isValid(on: today) } ?? units.first
        return PlaceRegister.withoutKind(present?.name ?? unit.province)
    }

    private static func bare(_ name: String) -> String { PlaceName.bare(PlainText.folded(name)) }

    /// `Hà Tĩnh` for `Tỉnh Hà Tĩnh`.
    private static func withoutKind(_ name: String) -> String {
        String(name.suffix(bare(name).count))
    }

    private func words(for unit: AdministrativeUnit) -> String {
        "\(unit.name), \(provinceName(of: unit)) (\(unit.code))"
    }

    /// Present communes whose name has a word in common, at most five.
    private func names(like name: String) -> [String] {
        let words = Set(name.split(separator: " "))
        guard !words.isEmpty else { return [] }
        return communesByName.filter { !words.isDisjoint(with: $0.key.split(separator: " ")) }
            .flatMap(\.value)
            .filter { $0.isValid(on: today) }
            .map { self.words(for: $0) }
            .sorted().prefix(5).map { $0 }
    }
}
