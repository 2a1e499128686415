internal import Hummingbird
internal import Registry
package import StampFormat

/// `GET /console/keys`: public halves, windows, and what runs out.
struct KeyRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    /// Days before the last key's end from which the page warns.
    private static var warningDays: Int { 60 }

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/keys", .office) { _, _, visit in
            try await edge.attempt {
                let keys = try edge.works.keys()
                return edge.frame.answer(
                    page(keys, visit), at: "/console/keys", visit, visit.language)
            } refused: {
                edge.frame.answer(
                    ConsolePage(title: OfficePart.keys.name(visit.language), refusal: $0),
                    at: "/console/keys",
                    visit, visit.language)
            }
        }
    }

    private func page(_ keys: [OfficeKey], _ visit: Visit) -> ConsolePage {
        let language = visit.language
        let last = keys.filter { !$0.isRoot && $0.hasPrivateHalf }.map(\.last).max()
        let left = last.map { $0.number - visit.today.number }
        var lead = Phrase("Khoá ký đủ dùng", "A signing key is at hand")
        if left ?? -1 <= Self.warningDays {
            let shown = last.map { (PageLanguage.vi.day($0), PageLanguage.en.day($0)) } ?? ("–", "–")
            lead = Phrase(
                "Khoá ký cuối cùng hết hạn ngày \(shown.0): tạo khoá mới trên máy chủ",
                "The last signing key ends on \(shown.1): make a new one on the server")
        }
        return ConsolePage(
            title: OfficePart.keys.name(language), lead: lead(language),
            blocks: [
                ConsolePage.Block(
                    texts: [
                        Phrase(
                            "Khoá bí mật không bao giờ ra khỏi máy chủ; trang này chỉ có khoá công khai.",
                            "Private keys never leave the server; this page has the public halves.")(language)
                    ],
                    table: ConsolePage.Table(
                        headings: [
                            Phrase("Khoá", "Key"), Phrase("Tên", "Name"), Phrase("Từ ngày", "From"),
                            Phrase("Đến ngày", "Until"), Phrase("Khoá bí mật ở đây", "Private half here"),
                            Phrase("Dấu vân tay SHA-256", "SHA-256 fingerprint"),
                        ].map { $0(language) },
                        rows: keys.map { key in
                            [
                                key.isRoot ? Phrase("gốc", "root")(language) : key.id, key.name,
                                language.day(key.first), language.day(key.last),
                                key.hasPrivateHalf
                                    ? Phrase("có", "yes")(language) : Phrase("không", "no")(language),
                                key.fingerprint,
                            ].map { ConsolePage.Cell(text: $0) }
                        }))
            ])
    }
}

/// A key of the office as the public may know it.
package struct OfficeKey: Hashable, Sendable {
    package let id: String
    package let name: String
    package let first: Day
    package let last: Day
    package let isRoot: Bool
    package let hasPrivateHalf: Bool
    /// SHA-256 of the certificate's PEM text, in hexadecimal.
    package let fingerprint: String

    package init(
        id: String, name: String, window: (first: Day, last: Day), isRoot: Bool, hasPrivateHalf: Bool,
        fingerprint: String
    ) {
        self.id = id
        self.name = name
        (first, last) = window
        self.isRoot = isRoot
        self.hasPrivateHalf = hasPrivateHalf
        self.fingerprint = fingerprint
    }
}
