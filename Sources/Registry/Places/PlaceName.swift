/// A place as people write it: `Xã Quang Diệm, huyện Hương Sơn, tỉnh Hà Tĩnh`.
struct PlaceName: Hashable {
    /// Folded and without its kind; empty when the text names none.
    let commune: String
    let district: String?
    let province: String?

    private static let communeKinds = ["xa", "phuong", "thi tran", "dac khu"]
    private static let districtKinds = ["huyen", "thi xa", "quan"]
    private static let provinceKinds = ["tinh"]

    /// - Parameters:
    ///   - commune: the commune, alone or with its district and province behind commas.
    ///   - province: the province where it stands in a field of its own.
    init(_ commune: String, province: String? = nil) {
        let parts = commune.split(separator: ",").map { PlainText.folded(String($0)) }
        // A house number or a hamlet may stand first: the commune is the part that says so, else the first.
        let place = parts.firstIndex { PlaceName.kind(of: $0, among: PlaceName.communeKinds) != nil } ?? 0
        self.commune = parts.indices.contains(place) ? PlaceName.bare(parts[place]) : ""
        let rest = parts.dropFirst(place + 1)
        let named = rest.first { PlaceName.kind(of: $0, among: PlaceName.provinceKinds) != nil }
        self.province = (province.map { PlainText.folded($0) } ?? named ?? rest.dropFirst().last)
            .map { PlaceName.bare($0) }
        district = PlaceName.district(among: Array(rest))
    }

    /// A part without the word for its kind.
    static func bare(_ folded: String) -> String {
        let kinds = communeKinds + districtKinds + provinceKinds + ["thanh pho", "tp", "tp."]
        guard let kind = kind(of: folded, among: kinds) else { return folded }
        return String(folded.dropFirst(kind.count + 1))
    }

    private static func district(among parts: [String]) -> String? {
        // A city may be a district or a province: it is a district when a province follows it.
        let cities = parts.count > 1 ? ["thanh pho", "tp", "tp."] : []
        return parts.first { kind(of: $0, among: districtKinds + cities) != nil }.map { bare($0) }
    }

    private static func kind(of folded: String, among kinds: [String]) -> String? {
        kinds.first { folded.hasPrefix($0 + " ") }
    }
}
