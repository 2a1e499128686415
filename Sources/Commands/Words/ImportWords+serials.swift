internal import Registry

extension ImportWords {
    /// What a row of a print shop's return breaks.
    static func serialWords(of rule: ImportRule) -> Bilingual {
        switch rule {
        case .serialState(.activated):
            Bilingual(
                "tem đã kích hoạt, đang trên hàng; nếu đúng là đã huỷ thì dùng tracestamp stamp void",
                "an activated stamp is on a pack; if it was destroyed, use tracestamp stamp void")
        case .serialState(let state):
            Bilingual(
                "tem đã ra khỏi sử dụng: \(StateWords.vi(state)); xoá dòng này",
                "the stamp is out of use already (\(state.rawValue)); delete this row")
        default:
            Bilingual("số cuối nhỏ hơn số đầu", "the last serial is before the first")
        }
    }
}
