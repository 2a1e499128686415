internal import Registry
internal import StampFormat

extension BodyFields {
    /// The serials from `from` to `to` of an allotment, all where both are left out.
    func serials(of allotment: Allotment) throws -> StampSelection {
        let allowed = 1...Int(Serial.last)
        let first = try optionalInteger("from", allowed).map { UInt32($0) }
        let last = try optionalInteger("to", allowed).map { UInt32($0) }
        return StampSelection(allotment.number, [try allotment.serials(from: first, to: last)])
    }

    /// An agency by its stable form, such as `market-control/40`; nil when it is left out.
    func optionalAgency(_ name: String) throws(WebFault) -> Agency? {
        guard let text = try optionalText(name) else { return nil }
        guard let agency = Agency(text) else {
            let words = Agency.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw .badValue(
                name: name,
                allowed: Phrase(
                    "một trong: \(words); của tỉnh khác thì thêm mã tỉnh, như market-control/40",
                    "one of: \(words); of another province with its code, such as market-control/40"))
        }
        return agency
    }

    /// The paper behind an act: `document`, `since` and `note`.
    func paper() throws(WebFault) -> Paper {
        Paper(
            document: try optionalText("document").flatMap { $0.isEmpty ? nil : $0 },
            since: try optionalDay("since"), note: try optionalText("note", most: 1000))
    }
}
