internal import ArgumentParser
internal import Registry
internal import Spreadsheets
internal import StampFormat

struct ListExpiredCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "expired", abstract: "Certificates that have run out, renewed since or not.",
        discussion: "Example:\n  tracestamp list expired --on 2026-12-31")

    @OptionGroup var options: ListOptions

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(options.data)
            let day = options.on ?? workplace.today
            let lines = try await workplace.read { reader throws(RegistryError) in
                try CertificateList(reader, on: day).expired
            }
            var list = OfficeList(
                name: "Đã hết hạn", title: "Giấy chứng nhận OCOP đã hết hạn",
                columns: CertificateLine.columns + [("renewed", "Công nhận lại", false)])
            list.rows = lines.map { $0.cells + [.flag($0.isRenewed)] }
            try list.write(options, workplace)
        }
    }
}
