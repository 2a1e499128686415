internal import ArgumentParser
internal import Registry
internal import Spreadsheets
internal import StampFormat

struct ListTestsDueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tests-due",
        abstract: "Products that need a new test report: none, failed, run out, or within 60, 30, 7 days.",
        discussion: "Example:\n  tracestamp list tests-due --on 2027-01-02")

    @OptionGroup var options: ListOptions

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(options.data)
            let day = options.on ?? workplace.today
            let lines = try await workplace.read { reader throws(RegistryError) in
                try TestsDueLine.due(reader, on: day)
            }
            var list = OfficeList(
                name: "Đến hạn kiểm nghiệm", title: "Sản phẩm đến hạn kiểm nghiệm",
                columns: ProductLine.columns + [
                    ("report", "Số phiếu", false), ("last_day", "Đến ngày", false),
                    ("days_left", "Còn (ngày)", false), ("due", "Mức", false),
                ])
            list.rows = lines.map { line in
                line.line.cells + [
                    .optional(line.report?.number), .optional(line.report?.lastDay),
                    line.report.map { .integer($0.lastDay.number - day.number) } ?? .empty,
                    .text(line.reminder.word),
                ]
            }
            try list.write(options, workplace)
        }
    }
}
