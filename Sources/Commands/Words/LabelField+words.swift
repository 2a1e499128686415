internal import StampLabels

extension LabelField {
    /// What the text is, for people; the English one is also the field's word.
    var words: Bilingual {
        switch self {
        case .product: Bilingual("tên sản phẩm", "product")
        case .producer: Bilingual("tên chủ thể", "producer")
        case .stars: Bilingual("số sao", "stars")
        case .lot: Bilingual("mã lô", "lot")
        case .producedOn: Bilingual("ngày sản xuất", "produced-on")
        case .useBy: Bilingual("hạn dùng", "use-by")
        case .netQuantity: Bilingual("định lượng", "net-quantity")
        case .typedCode: Bilingual("mã gõ tay", "typed-code")
        case .scratchCode: Bilingual("mã dưới lớp phủ", "scratch-code")
        case .host: Bilingual("tên miền", "host")
        case .guidance: Bilingual("dòng hướng dẫn quét", "guidance")
        case .specimen: Bilingual("chữ MẪU", "specimen")
        case .strip: Bilingual("dòng ở lề giấy", "strip")
        case .page: Bilingual("chữ trên trang", "page")
        }
    }
}
