/// Who inspects: a body of the own province, or the same body of another.
package struct Agency: Hashable, Sendable {
    /// The bodies of the programme; market control has been the province's since Decree 40/2025.
    package enum Kind: String, CaseIterable, Sendable {
        case coordination, police, agriculture, health, science, commune
        case marketControl = "market-control"
        case industryTrade = "industry-trade"
    }

    package let kind: Kind
    /// Nil for the own province.
    package let province: Province?

    package init(_ kind: Kind, of province: Province? = nil) {
        self.kind = kind
        self.province = province
    }

    /// Reads ``text``; nil for words and provinces that are not there.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard let word = parts.first, let kind = Kind(rawValue: String(word)), parts.count <= 2 else {
            return nil
        }
        guard parts.count == 2 else {
            self.init(kind)
            return
        }
        guard let province = Province(code: String(parts[1])) else { return nil }
        self.init(kind, of: province)
    }

    /// Stable form, such as `market-control` or, of another province, `market-control/40`.
    package var text: String { province.map { "\(kind.rawValue)/\($0.code)" } ?? kind.rawValue }

    /// Who must hear of a stamp that was scanned in several provinces: each one's market control.
    ///
    /// Nobody before a person excluded the technical causes: one province does not send another on a false
    /// errand.
    package static func toTell(of scans: [Scan], grade: CopyGrade?) -> [Agency] {
        guard let grade, grade.isPublic else { return [] }
        return Set(scans.compactMap { $0.province?.code }).sorted().compactMap { code in
            Province(code: code).map { Agency(.marketControl, of: $0) }
        }
    }
}
