internal import Registry
internal import StampFormat

/// The lists that an office works through, by the word in their address.
enum OfficeListKind: String, CaseIterable, Sendable {
    case expiring, expired, withdrawn, stopped
    case expiredNotRenewed = "expired-not-renewed"
    case testsDue = "tests-due"
    case stampsUnused = "stamps-unused"

    /// Days before its end from which a certificate is on the list.
    static let expiringDays = 180

    var title: Phrase {
        switch self {
        case .expiring:
            Phrase(
                "Chứng nhận hết hạn trong \(Self.expiringDays) ngày",
                "Certificates that end within \(Self.expiringDays) days")
        case .expired: Phrase("Chứng nhận đã hết hạn", "Certificates that ended")
        case .expiredNotRenewed:
            Phrase("Hết hạn, chưa được công nhận lại", "Expired and not recognised again")
        case .withdrawn: Phrase("Chứng nhận đã thu hồi", "Withdrawn certificates")
        case .stopped: Phrase("Còn chứng nhận nhưng đã dừng sản xuất", "Certified, production stopped")
        case .testsDue: Phrase("Đến hạn kiểm nghiệm", "Test reports that are due")
        case .stampsUnused: Phrase("Tem quá hạn chưa kích hoạt", "Stamps not activated in time")
        }
    }

    func table(_ reader: any RegistryReader, on day: Day) throws(RegistryError) -> PaperTable {
        switch self {
        case .expiring:
            certificates(try CertificateList(reader, on: day).expiring(within: Self.expiringDays), on: day)
        case .expired: certificates(try CertificateList(reader, on: day).expired, on: day)
        case .expiredNotRenewed: certificates(try CertificateList(reader, on: day).expiredNotRenewed, on: day)
        case .withdrawn: certificates(try CertificateList(reader, on: day).withdrawn, on: day)
        case .stopped:
            certificates(
                try CertificateList(reader, on: day).stopped(by: reader.facts()).map(\.line), on: day)
        case .testsDue: tests(try TestsDueLine.due(reader, on: day), on: day)
        case .stampsUnused: unused(try UnusedStampsLine.list(reader, on: day), on: day)
        }
    }

    private static let productColumns = [
        PaperTable.Column("Mã SP", "No"), PaperTable.Column("Sản phẩm", "Product"),
        PaperTable.Column("Chủ thể", "Producer"), PaperTable.Column("Xã/phường", "Commune"),
    ]

    private func cells(_ line: ProductLine) -> [PaperTable.Cell] {
        [
            .code("\(line.product.number.number)"), .text(line.product.name), .text(line.producer.name),
            .text(line.producer.commune),
        ]
    }

    private func path(_ line: ProductLine) -> String { "/console/products/\(line.product.number.number)" }

    private func certificates(_ lines: [CertificateLine], on day: Day) -> PaperTable {
        PaperTable(
            title: title,
            columns: Self.productColumns + [
                PaperTable.Column("Sao", "Stars"), PaperTable.Column("Quyết định", "Decision"),
                PaperTable.Column("Từ ngày", "From"), PaperTable.Column("Đến ngày", "Until"),
                PaperTable.Column("Còn (ngày)", "Days left"),
            ],
            rows: lines.map { line in
                let certificate = line.certificate
                return PaperTable.Row(
                    cells(line.line) + [
                        .integer(certificate.stars), certificate.decision.number.map { .text($0) } ?? .empty,
                        .day(certificate.validFrom), .day(certificate.validTo), .integer(line.daysLeft),
                    ], path: path(line.line))
            }, day: day)
    }

    private func tests(_ lines: [TestsDueLine], on day: Day) -> PaperTable {
        PaperTable(
            title: title,
            columns: Self.productColumns + [
                PaperTable.Column("Số phiếu", "Report"), PaperTable.Column("Đến ngày", "Until"),
                PaperTable.Column("Còn (ngày)", "Days left"),
            ],
            rows: lines.map { line in
                PaperTable.Row(
                    cells(line.line) + [
                        line.report.map { .text($0.number) } ?? .empty,
                        line.report.map { .day($0.lastDay) } ?? .empty,
                        line.report.map { .integer($0.lastDay.number - day.number) } ?? .empty,
                    ], path: path(line.line))
            }, day: day)
    }

    private func unused(_ lines: [UnusedStampsLine], on day: Day) -> PaperTable {
        PaperTable(
            title: title,
            columns: Self.productColumns + [
                PaperTable.Column("Đợt cấp", "Allotment"), PaperTable.Column("Ngày cấp", "Issued"),
                PaperTable.Column("Hạn dùng", "Use before"),
                PaperTable.Column("Số tem", "Stamps", isSummed: true),
            ],
            rows: lines.map { line in
                PaperTable.Row(
                    cells(line.line) + [
                        .code("\(line.allotment.number)"), .day(line.issuedOn), .day(line.lastDay),
                        .integer(line.count),
                    ], path: "/console/allotments/\(line.allotment.number)")
            }, day: day)
    }
}
