internal import Hummingbird
internal import Registry
internal import StampFormat

/// The office's lists: on the page, and as files.
struct OfficeListRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    /// Rows on a page; the file has all.
    private static var most: Int { 200 }

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/lists", .office) { _, _, visit in try await index(visit) }
        for kind in OfficeListKind.allCases {
            book.page("/console/lists/\(kind.rawValue)", .office) { request, _, visit in
                let table = try await edge.read { reader throws(RegistryError) in
                    try kind.table(reader, on: visit.today)
                }
                let form = try request.form()
                guard !form["format"].isEmpty else { return page(kind, table, visit) }
                let format = try form.format(among: PaperFormat.ofLists)
                let bytes = try edge.works.file(of: table, as: format)
                return Answer.file(bytes, named: "\(kind.rawValue)-\(visit.today.iso)", as: format)
            }
        }
    }

    private func index(_ visit: Visit) async throws -> Answer {
        let counts = try await edge.read { reader throws(RegistryError) in
            try OfficeListKind.allCases.map { kind throws(RegistryError) in
                try kind.table(reader, on: visit.today).rows.count
            }
        }
        let rows = zip(OfficeListKind.allCases, counts).map { kind, count in
            [
                ConsolePage.Cell(
                    text: kind.title(visit.language),
                    href: edge.link("/console/lists/\(kind.rawValue)", visit)),
                ConsolePage.Cell(text: ConsoleWords.count(count, visit.language)),
            ]
        }
        let page = ConsolePage(
            title: Phrase("Danh sách", "Lists")(visit.language),
            lead: Phrase("Tính đến ngày ", "As of ")(visit.language) + visit.language.day(visit.today),
            blocks: [
                ConsolePage.Block(
                    table: ConsolePage.Table(
                        headings: [
                            Phrase("Danh sách", "List")(visit.language),
                            Phrase("Số dòng", "Lines")(visit.language),
                        ], rows: rows))
            ])
        return edge.frame.answer(page, at: "/console/lists", visit, visit.language)
    }

    private func page(_ kind: OfficeListKind, _ table: PaperTable, _ visit: Visit) -> Answer {
        let (language, path) = (visit.language, "/console/lists/\(kind.rawValue)")
        let lead = Phrase("\(table.rows.count) dòng, ngày ", "\(table.rows.count) lines, as of ")
        var block = ConsolePage.Block(links: PaperFormat.downloads(of: path, language))
        if !table.rows.isEmpty {
            block.table = table.shown(language, most: Self.most) { edge.link($0, visit) }
        }
        let page = ConsolePage(
            title: table.title(language), lead: lead(language) + language.day(table.day), blocks: [block])
        return edge.frame.answer(page, at: path, visit, language)
    }
}

extension PaperFormat {
    /// Links to a page's table as files.
    static func downloads(
        of path: String, among formats: [PaperFormat] = ofLists, _ language: PageLanguage
    ) -> [ConsolePage.Cell] {
        formats.map { format in
            ConsolePage.Cell(
                text: Phrase("Tải ", "Download ")(language) + format.name(language),
                href: path + (path.contains("?") ? "&" : "?") + "format=\(format.rawValue)")
        }
    }
}
