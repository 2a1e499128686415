internal import ArgumentParser
internal import Registry
internal import Spreadsheets
internal import StampFormat

struct ListWithdrawnCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdrawn", abstract: "Certificates that were withdrawn, from when, why and how far.",
        discussion: "Example:\n  tracestamp list withdrawn --json")

    @OptionGroup var options: ListOptions

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(options.data)
            let day = options.on ?? workplace.today
            let (lines, reasons) = try await workplace.read { reader throws(RegistryError) in
                (try CertificateList(reader, on: day).withdrawn, try reader.withdrawalReasons())
            }
            var list = OfficeList(
                name: "Đã thu hồi", title: "Giấy chứng nhận OCOP đã thu hồi",
                columns: CertificateLine.columns + [
                    ("withdrawn_on", "Thu hồi từ", false), ("withdrawn_by", "Quyết định thu hồi", false),
                    ("reason", "Lý do", false), ("recalls_goods", "Thu hồi cả hàng", false),
                ])
            list.rows = lines.map { line in
                let certificate = line.certificate
                let reason = reasons.first { $0.code == certificate.reason }?.vietnamese
                return line.cells + [
                    .optional(certificate.withdrawnOn), .optional(certificate.withdrawnBy?.number),
                    .optional(reason ?? certificate.reason),
                    .flag(certificate.recallsGoods),
                ]
            }
            try list.write(options, workplace)
        }
    }
}
