internal import Registry

/// The button by which a person says that the goods are in their hands.
struct ConfirmForm {
    let values: PageValues

    /// `stamp`: as in the page's path.
    init(_ stamp: String, _ language: PageLanguage) {
        values = [
            "title": Phrase("Bạn đang cầm sản phẩm này?", "Are you holding this product?")(language),
            "text": Phrase(
                "Bấm để văn phòng nhận ra tem bị sao chép. Chỉ lưu thời điểm, kết quả và tỉnh nếu bạn chọn; "
                    + "không lưu tên, địa chỉ mạng hay vị trí.",
                "Tell the office, so that it notices copied stamps. Kept are the time, the answer and the province "
                    + "if you choose one; no name, no network address, no location.")(language),
            "label": Phrase("Tỉnh, thành (không bắt buộc)", "Province (if you like)")(language),
            "none": Phrase("Không nói", "Rather not say")(language),
            "provinces": ConfirmForm.provinces,
            "button": Phrase("Tôi đang cầm sản phẩm này", "I am holding this product")(language),
            "stamp": stamp, "language": language.rawValue,
        ]
    }

    /// The options, made once: they are the same on every page.
    private static let provinces = Province.all.map {
        "<option value=\"\(MarkupText.escaped($0.code))\">\(MarkupText.escaped($0.name))</option>"
    }.joined(separator: "\n")

    static func thanks(_ language: PageLanguage) -> String {
        Phrase(
            "Cảm ơn bạn. Văn phòng đã ghi nhận tem này đang ở trên một món hàng.",
            "Thank you. The office has noted that this stamp is on a product.")(language)
    }
}
