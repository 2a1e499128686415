internal import Hummingbird
internal import Registry
internal import StampFormat

/// The pictures of the first page, and their tables as files.
struct PictureRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    func add(to book: ConsoleBook<Store>) {
        for picture in OfficePicture.allCases {
            book.page("/console/pictures/\(picture.rawValue)", .office) { request, _, visit in
                let form = try request.form()
                let format = form["format"].isEmpty ? .csvExcel : try form.format(among: PaperFormat.ofLists)
                let table = try await edge.read { reader throws(RegistryError) in
                    try picture.table(reader, on: visit.today)
                }
                return Answer.file(
                    try edge.works.file(of: table, as: format), named: picture.rawValue, as: format)
            }
        }
    }

    /// For the first page; each drawing with its table and files.
    func blocks(_ visit: Visit) async throws -> [ConsolePage.Block] {
        let tables = try await edge.read { reader throws(RegistryError) in
            try OfficePicture.allCases.map { picture throws(RegistryError) in
                try picture.table(reader, on: visit.today)
            }
        }
        return zip(OfficePicture.allCases, tables).map { picture, table in
            ConsolePage.Block(
                heading: picture.title(visit.language),
                chart: BarChart(table, visit.language),
                chartTable: table.shown(visit.language, most: .max) { edge.link($0, visit) },
                links: PaperFormat.downloads(
                    of: "/console/pictures/\(picture.rawValue)", among: [.csvExcel, .xlsx], visit.language))
        }
    }
}
