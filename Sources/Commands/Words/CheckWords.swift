internal import Registry
internal import StampFormat
internal import WebService

/// What the check of a text found, in words.
enum CheckWords {
    /// - `text`: what was checked; of a mistyped code the words say where to look again.
    static func words(of report: StampReport, _ text: String) -> Bilingual {
        switch report.check {
        case .format1(.authentic) where report.stamp?.fields.kind == .specimen:
            VerdictWords.words(of: .specimen)
        case .format1(.authentic):
            Bilingual(
                "Tem do văn phòng phát hành; chưa kiểm tra được trạng thái",
                "Issued by the office; its state was not checked")
        case .format1(.unreadable(let fault)):
            StampInput.slip(in: text).map { Bilingual(Phrase($0)) } ?? Failure(fault).what
        case .format1(.unknownKey):
            Bilingual(
                "Không có khoá nào đã biết phát hành tem này: cập nhật khoá hoặc báo cho văn phòng",
                "No known key issued this: update the keys or tell the office")
        case .format1(.badSignature):
            Bilingual(
                "Chữ ký không đúng: tem không do văn phòng phát hành, hãy báo nơi bạn thấy nó",
                "Bad signature: not issued by the office, report where you saw it")
        case .needsRegistry:
            Bilingual(
                "Mã gõ tay chỉ kiểm tra được bằng sổ của văn phòng",
                "Only the office's register can check a typed code")
        case .unknownCode:
            Bilingual(
                "Mã gõ tay không có trong sổ: kiểm tra lại từng ký tự",
                "Not in the register: check each character again")
        }
    }
}
