internal import Registry
internal import StampFormat

/// A list that anyone may read.
enum PublicList: String, CaseIterable, Sendable {
    case expiredNotRenewed = "expired-not-renewed"
    case withdrawn
    case recalled

    var title: Phrase {
        switch self {
        case .expiredNotRenewed:
            Phrase("Hết hạn, chưa được công nhận lại", "Expired and not recognised again")
        case .withdrawn: Phrase("Chứng nhận đã thu hồi", "Withdrawn certificates")
        case .recalled: Phrase("Hàng bị thu hồi", "Recalled goods")
        }
    }

    var meaning: Phrase {
        switch self {
        case .expiredNotRenewed:
            Phrase(
                "Sản phẩm đã hết hạn chứng nhận OCOP: không được in, dán nhãn OCOP cho hàng làm sau ngày hết hạn.",
                "Products whose OCOP certificate ran out: goods made later may not carry the OCOP mark.")
        case .withdrawn:
            Phrase(
                "Giấy chứng nhận OCOP bị thu hồi bằng quyết định.",
                "OCOP certificates that were withdrawn by a decision.")
        case .recalled:
            Phrase(
                "Hàng phải thu hồi theo quyết định: không sử dụng, mang về nơi bán.",
                "Goods to be brought back by a decision: do not use them, take them to the seller.")
        }
    }

    /// By last valid day, or by the day of the recall.
    func lines(_ reader: any RegistryReader, on day: Day) throws(RegistryError) -> [PublicListLine] {
        switch self {
        case .expiredNotRenewed:
            try CertificateList(reader, on: day).expiredNotRenewed.map {
                PublicListLine(line: $0.line, content: .certificate($0.certificate))
            }
        case .withdrawn:
            try CertificateList(reader, on: day).withdrawn.map {
                PublicListLine(line: $0.line, content: .certificate($0.certificate))
            }
        case .recalled:
            try RecallList(reader).lines.filter { $0.since <= day }.map {
                PublicListLine(line: $0.line, content: .recall($0))
            }
        }
    }
}

/// One line of a public list.
struct PublicListLine: Sendable {
    enum Content: Sendable {
        case certificate(Certificate)
        case recall(RecallLine)
    }

    let line: ProductLine
    let content: Content

    /// Its facts in words.
    func shown(_ language: PageLanguage) -> [String] {
        switch content {
        case .certificate(let certificate):
            let number = certificate.decision.number ?? certificate.decision.authority
            let end = language.day(certificate.validTo)
            let isWithdrawn = certificate.status == .withdrawn
            var lines = [
                Phrase("\(certificate.stars) sao, \(number)", "\(certificate.stars) stars, \(number)")(
                    language),
                isWithdrawn
                    ? Phrase("Thời hạn đã ghi: đến \(end)", "Was granted until \(end)")(language)
                    : Phrase("Hiệu lực đến \(end)", "Valid until \(end)")(language),
            ]
            if let day = certificate.withdrawnOn {
                let paper = certificate.withdrawnBy?.number.map { " (\($0))" } ?? ""
                lines.append(
                    Phrase("Thu hồi từ ", "Withdrawn from ")(language) + language.day(day) + paper)
            }
            return lines
        case .recall(let recall):
            let what = recall.lot.map { Phrase("Lô \($0)", "Batch \($0)") } ?? Phrase("Mọi lô", "All batches")
            return [
                what(language),
                Phrase("Thu hồi từ ", "Recalled from ")(language) + language.day(recall.since)
                    + (recall.document.map { " (\($0))" } ?? ""),
            ]
        }
    }
}
