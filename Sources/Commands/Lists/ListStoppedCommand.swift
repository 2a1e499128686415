internal import ArgumentParser
internal import Registry
internal import Spreadsheets
internal import StampFormat

struct ListStoppedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stopped", abstract: "Certificates in force of products that are made no more.",
        discussion: """
            By the fact `production-stopped` of the product; report them, and consider
            withdrawing.

            Example:
              tracestamp list stopped
            """)

    @OptionGroup var options: ListOptions

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(options.data)
            let day = options.on ?? workplace.today
            let lines = try await workplace.read { reader throws(RegistryError) in
                try CertificateList(reader, on: day).stopped(by: reader.facts())
            }
            var list = OfficeList(
                name: "Dừng sản xuất", title: "Giấy chứng nhận còn hiệu lực của sản phẩm đã dừng sản xuất",
                columns: CertificateLine.columns + [
                    ("stopped_on", "Dừng từ", false), ("report", "Văn bản", false),
                ])
            list.rows = lines.map { line, fact in
                line.cells + [.optional(fact.statement.validFrom), .optional(fact.statement.documentNumber)]
            }
            try list.write(options, workplace)
        }
    }
}
