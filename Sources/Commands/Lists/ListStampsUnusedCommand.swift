internal import ArgumentParser
internal import Registry
internal import Spreadsheets
internal import StampFormat

struct ListStampsUnusedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stamps-unused",
        abstract: "Stamps that were not activated within the regulation's months, to be handed back.",
        discussion: "Example:\n  tracestamp list stamps-unused --on 2027-06-30")

    @OptionGroup var options: ListOptions

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(options.data)
            let day = options.on ?? workplace.today
            let lines = try await workplace.read { reader throws(RegistryError) in
                try UnusedStampsLine.list(reader, on: day)
            }
            var list = OfficeList(
                name: "Tem quá hạn chưa dùng", title: "Tem quá hạn chưa kích hoạt",
                columns: ProductLine.columns + [
                    ("allotment", "Đợt cấp", false), ("issued_on", "Ngày cấp", false),
                    ("last_day", "Hạn dùng", false), ("count", "Số tem", true),
                ])
            list.rows = lines.map { line in
                line.line.cells + [
                    .integer(Int(line.allotment.number)), .day(line.issuedOn), .day(line.lastDay),
                    .integer(line.count),
                ]
            }
            try list.write(options, workplace)
        }
    }
}
