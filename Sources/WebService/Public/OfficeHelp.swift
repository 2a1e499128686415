internal import Foundation
internal import Registry
internal import StampFormat

/// Whom to call, what this answer does not prove, and how to know the real page.
struct OfficeHelp {
    let values: PageValues

    /// `subject`: what a letter to the office is about, such as a typed code.
    init(_ frame: PageFrame, _ language: PageLanguage, about subject: String? = nil) {
        let contact = frame.settings.contact
        var values = PageValues(OfficeHelp.words.mapValues { $0(language) })
        values["office"] = frame.office.name
        values["host"] = frame.office.host.name
        if let phone = contact.phone, let dialled = contact.dialled {
            values["phone"] = PageValues([
                "shown": phone, "dialled": dialled,
                "call": Phrase("Gọi \(phone)", "Call \(phone)")(language),
            ])
        }
        if let email = contact.email {
            let title = Phrase("Báo về tem", "About a stamp")(language) + (subject.map { " \($0)" } ?? "")
            values["email"] = PageValues([
                "shown": email, "query": "?subject=\(PercentText.encoded(title))",
            ])
        }
        self.values = values
    }

    private static let words = [
        "title": Phrase("Báo cho văn phòng", "Tell the office"),
        "consumers": Phrase("Tổng đài tư vấn người tiêu dùng (miễn phí)", "Consumers’ advice line (free)"),
        "limitsTitle": Phrase("Tem này không chứng minh điều gì", "What a stamp does not prove"),
        "limits": Phrase(
            "Tem cho biết ai phát hành và cho sản phẩm nào, không cho biết trong hộp có gì: một bản sao chụp "
                + "cũng đọc ra như tem gốc. Hãy so hàng với thông tin trên trang này.",
            "A stamp tells who issued it and for which product, not what is in the box: a photocopy reads "
                + "like the original. Compare the goods with what stands on this page."),
        "hostTitle": Phrase("Đúng trang của văn phòng?", "Is this the office’s page?"),
        "hostText": Phrase(
            "Tên này in dưới mã QR và phải đứng đầu thanh địa chỉ. Tên khác, dù gần giống, không phải của "
                + "văn phòng.",
            "This name is printed below the QR code and must come first in the address bar. Any other, "
                + "however alike, is not the office’s."),
    ]
}
