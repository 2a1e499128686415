internal import Registry
internal import StampFormat

extension RegistryWords {
    static func certificationWords(of error: RegistryError) -> Words {
        switch error {
        case .certificateExists(let product, let day):
            (
                Bilingual(
                    "sản phẩm \(product.number) đã có giấy chứng nhận từ ngày \(day.dayMonthYear)",
                    "product \(product.number) has a certificate from \(day.iso) on already"),
                Bilingual(
                    "sửa sai sót bằng: tracestamp certificate correct",
                    "to put something right: tracestamp certificate correct")
            )
        case .unknownCertificate(let product, let day):
            (
                Bilingual(
                    "sản phẩm \(product.number) không có giấy chứng nhận từ ngày \(day.dayMonthYear)",
                    "product \(product.number) has no certificate from \(day.iso) on"),
                Bilingual("xem: tracestamp certificate show", "see: tracestamp certificate show")
            )
        case .nothingToCorrect:
            (
                Bilingual("không có gì khác với bản đang lưu", "this is what the certificate says already"),
                Bilingual("nêu phần cần sửa, ví dụ --number", "name what to put right, such as --number")
            )
        case .starsContradictScore(let expected):
            (
                Bilingual(
                    "điểm này ứng với \(expected) sao", "this score gives \(expected) stars"),
                Bilingual("sửa --score hoặc --stars", "correct --score or --stars")
            )
        case .unknownDecision(let number):
            (
                Bilingual("không có quyết định số “\(number)”", "there is no decision “\(number)”"),
                Bilingual("xem: tracestamp decision list", "see: tracestamp decision list")
            )
        case .badReasonCode(let code):
            (
                Bilingual("mã lý do “\(code)” không đúng dạng", "“\(code)” is no code for a reason"),
                Bilingual(
                    "dùng 3 đến 40 chữ thường, chữ số, gạch nối",
                    "use 3 to 40 lower-case letters, digits, hyphens")
            )
        case .reasonCodeTaken(let code):
            (
                Bilingual("mã lý do “\(code)” đã có", "the reason “\(code)” is there already"),
                Bilingual("xem: tracestamp decision reasons", "see: tracestamp decision reasons")
            )
        default: paperWords(of: error)
        }
    }

    /// Test reports and goods labels.
    private static func paperWords(of error: RegistryError) -> Words {
        switch error {
        case .graceTooLong(let most):
            (
                Bilingual(
                    "gia hạn phải sau ngày hết hạn phiếu và chậm nhất ngày \(most.dayMonthYear)",
                    "a grace begins after the report's last day and ends by \(most.iso)"),
                Bilingual("chọn --until trong khoảng đó", "choose --until between them")
            )
        case .graceGiven(let day):
            (
                Bilingual(
                    "phiếu này đã được gia hạn đến ngày \(day.dayMonthYear)",
                    "this report had its grace, to \(day.iso)"),
                Bilingual("kiểm nghiệm lại", "have the product tested")
            )
        case .unknownLabelVersion(let version):
            (
                Bilingual("không có nhãn phiên bản \(version)", "there is no label version \(version)"),
                Bilingual("xem: tracestamp label version list", "see: tracestamp label version list")
            )
        case .labelHasFaults(let rules):
            (
                Bilingual(
                    "nhãn còn lỗi: \(rules.map(\.rawValue).joined(separator: ", "))",
                    "the label has faults: \(rules.map(\.rawValue).joined(separator: ", "))"),
                Bilingual(
                    "sửa theo tracestamp label check rồi thêm phiên bản mới",
                    "mend them as tracestamp label check says and add a new version")
            )
        case .labelApproved(let day):
            (
                Bilingual(
                    "phiên bản này đã được duyệt ngày \(day.dayMonthYear)",
                    "this version was approved on \(day.iso)"), nil
            )
        default: internalWords
        }
    }
}
