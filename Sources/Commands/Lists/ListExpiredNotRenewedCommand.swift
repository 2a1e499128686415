internal import ArgumentParser
internal import Registry
internal import Spreadsheets
internal import StampFormat

struct ListExpiredNotRenewedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "expired-not-renewed",
        abstract: "Products whose recognition ran out and was not given again, ready to publish.",
        discussion: "Example:\n  tracestamp list expired-not-renewed --format xlsx -o cong-bo.xlsx")

    @OptionGroup var options: ListOptions

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(options.data)
            let day = options.on ?? workplace.today
            let lines = try await workplace.read { reader throws(RegistryError) in
                try CertificateList(reader, on: day).expiredNotRenewed
            }
            var list = OfficeList(
                name: "Hết hạn, chưa công nhận lại",
                title: "Công bố sản phẩm OCOP đã hết hạn nhưng không được công nhận lại",
                columns: CertificateLine.columns + [("province", "Tỉnh", false)])
            list.rows = lines.map { $0.cells + [.text($0.line.producer.province)] }
            try list.write(options, workplace)
        }
    }
}
