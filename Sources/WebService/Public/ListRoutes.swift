internal import Hummingbird
internal import Registry
internal import StampFormat

/// The lists that the office makes public; their data are under `/v1/lists`.
struct ListRoutes<Store: RegistryStore>: Sendable {
    let source: RegisterSource<Store>
    let frame: PageFrame

    func add(to book: RouteBook<some RequestContext>) {
        for list in PublicList.allCases {
            book.get("/lists/\(list.rawValue)") { request, _ in
                let day = try source.moment().day
                let lines = try await source.store.read { reader throws(RegistryError) in
                    try list.lines(reader, on: day)
                }
                return page(list, lines, day, PageLanguage(request))
            }
        }
    }

    private func page(
        _ list: PublicList, _ lines: [PublicListLine], _ day: Day, _ language: PageLanguage
    ) -> Answer {
        let head = PageFrame.Head(
            title: list.title(language), description: list.meaning(language), path: "/lists/\(list.rawValue)",
            isIndexed: true)
        return frame.answer(
            "list", head, language,
            [
                "title": head.title, "lead": list.meaning(language),
                "count": Phrase("\(lines.count) dòng, tính đến ngày ", "\(lines.count) lines, as of ")(
                    language)
                    + language.day(day),
                "rows": lines.map { line in
                    [
                        "href": frame.link("/products/\(line.line.product.number.number)", language),
                        "name": line.line.product.name, "maker": line.line.producer.name,
                        "lines": line.shown(language),
                    ] as [String: Any]
                },
                "data": "/v1/lists/\(list.rawValue)",
                "dataText": Phrase("Dữ liệu này dạng JSON", "These data as JSON")(language),
            ], .brief)
    }
}
