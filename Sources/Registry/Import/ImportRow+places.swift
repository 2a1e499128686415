/// Where a producer is, as the register keeps it.
struct ImportPlace {
    let code: String?
    let commune: String
    let province: String
}

extension ImportRow {
    /// The present commune and province of a row's `commune_code`, `commune` and `province`.
    ///
    /// Names and codes from before a merger become the present unit's, with a warning that says so; the address on
    /// the label stays as it is. A name that means several units, or none, stays as written, with a warning.
    mutating func place(_ places: PlaceRegister) -> ImportPlace? {
        let code = digits("commune_code", count: 5)
        let commune = text("commune")
        let province = text("province")
        guard let commune, let province, faults.isEmpty else { return nil }
        let written = ImportPlace(code: code, commune: commune, province: province)
        guard !places.isEmpty else { return written }
        if let code, case .found(let unit, let name) = places.unit(code: code) {
            return present(unit, in: name, insteadOf: written)
        }
        var answer = places.unit(named: PlaceName(commune, province: province))
        if case .unknown = answer, !commune.contains(",") {
            // A commune alone does not say its district; the address on the label often does.
            let address = PlaceName(raw("address_on_label"), province: province)
            if address.commune == PlaceName(commune).commune { answer = places.unit(named: address) }
        }
        switch answer {
        case .found(let unit, let name): return present(unit, in: name, insteadOf: written)
        case .ambiguous(let names): warn("commune", .placeAmbiguous(candidates: names))
        case .unknown(let names): warn("commune", .placeUnknown(candidates: names))
        }
        return written
    }

    private mutating func present(
        _ unit: AdministrativeUnit, in province: String, insteadOf written: ImportPlace
    ) -> ImportPlace {
        let place = ImportPlace(code: unit.code, commune: unit.name, province: province)
        let isSameName = PlaceName.bare(PlainText.folded(unit.name)) == PlaceName(written.commune).commune
        if !isSameName || (written.code != nil && written.code != unit.code) {
            warn("commune", .placeRenamed(now: "\(unit.name), \(province) (\(unit.code))"))
        }
        return place
    }
}
