internal import Registry
internal import StampFormat
internal import Spreadsheets

extension ProductLine {
    /// Headings of ``cells``: every list begins with them.
    static let columns: [(key: String, heading: String, isSummed: Bool)] = [
        ("product", "Mã SP", false), ("name", "Sản phẩm", false), ("producer", "Chủ thể", false),
        ("commune", "Xã/phường", false),
    ]

    var cells: [SheetCell] {
        [
            .integer(Int(product.number.number)), .text(product.name), .text(producer.name),
            .text(producer.commune),
        ]
    }
}

extension CertificateLine {
    /// Headings of ``cells``.
    static let columns =
        ProductLine.columns + [
            ("stars", "Sao", false), ("decision", "Quyết định", false), ("valid_from", "Từ ngày", false),
            ("valid_to", "Đến ngày", false),
        ]

    var cells: [SheetCell] {
        line.cells + [
            .integer(certificate.stars), .optional(certificate.decision.number), .day(certificate.validFrom),
            .day(certificate.validTo),
        ]
    }
}
