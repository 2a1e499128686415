/// The field in which a stamp's code is typed.
struct CodeForm {
    let values: PageValues

    /// - `typed`: what was typed before, to be put right.
    /// - `complaint`: what was wrong with it.
    init(_ language: PageLanguage, typed: String = "", complaint: String? = nil) {
        var values: PageValues = [
            "label": Phrase("Mã dưới mã QR trên tem", "The code below the QR code")(language),
            "hint": Phrase(
                "16 ký tự và một ký tự kiểm tra, ví dụ ", "16 characters and a check sign, such as ")(
                    language),
            "example": "0000-0080-0001-XTNA-Q", "typed": typed,
            "button": Phrase("Kiểm tra", "Check")(language), "language": language.rawValue,
        ]
        if let complaint { values["complaint"] = complaint }
        self.values = values
    }
}
