internal import ArgumentParser
internal import Registry
internal import Spreadsheets
internal import StampFormat

struct ListExpiringCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "expiring", abstract: "Certificates that end soon and have no newer one.",
        discussion: "Example:\n  tracestamp list expiring --within 90 --format xlsx -o sap-het-han.xlsx")

    @Option(help: "Days to the last valid day: 180, 90 or 30, or any number from 0 to 3660.") var within = 180
    @OptionGroup var options: ListOptions

    func validate() throws {
        guard (0...3660).contains(within) else { throw ValidationError("--within must be 0 to 3660.") }
    }

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(options.data)
            let day = options.on ?? workplace.today
            let days = within
            let lines = try await workplace.read { reader throws(RegistryError) in
                try CertificateList(reader, on: day).expiring(within: days)
            }
            var list = OfficeList(
                name: "Sắp hết hạn", title: "Giấy chứng nhận OCOP hết hạn trong \(within) ngày tới",
                columns: CertificateLine.columns + [("days_left", "Còn (ngày)", false)])
            list.rows = lines.map { $0.cells + [.integer($0.daysLeft)] }
            try list.write(options, workplace)
        }
    }
}
