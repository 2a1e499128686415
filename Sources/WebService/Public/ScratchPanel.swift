internal import Registry
internal import StampFormat

/// The second code of a label on the page of its stamp: the field for it, or what came of it.
enum ScratchPanel {
    /// `complaint`: what was wrong with what was typed before.
    case field(complaint: Phrase?)
    case answered(ShopperScratch)

    var isAnswer: Bool {
        switch self {
        case .field(let complaint): complaint != nil
        case .answered: true
        }
    }

    /// For the template.
    ///
    /// `stamp`: as in the page's path.
    func values(_ stamp: String, _ language: PageLanguage) -> [String: Any] {
        var values: [String: Any] = [
            "heading": Phrase("Mã dưới lớp cào", "The code under the scratch layer")(language)
        ]
        switch self {
        case .field(let complaint): values["entry"] = entry(complaint, stamp, language)
        case .answered(let answer):
            let words = ScratchPanel.words(of: answer, language)
            values["answer"] = [
                "kind": words.isGood ? "note" : "complaint", "what": words.what, "next": words.next,
            ]
            if case .wrong = answer { values["entry"] = entry(nil, stamp, language) }
        }
        return values
    }

    private func entry(
        _ complaint: Phrase?, _ stamp: String, _ language: PageLanguage
    ) -> [String: Any] {
        var values: [String: Any] = [
            "explained": Phrase(
                "Cào lớp phủ trên nhãn và nhập 8 ký tự. Mã chỉ nên được kiểm tra một lần: bởi người mở gói hàng. "
                    + "Chỉ lưu thời điểm và đúng hay sai.",
                "Scratch the layer off and type the 8 characters. A code should be checked once: by whoever opens "
                    + "the pack. Only the time and whether it was right are kept.")(language),
            "label": Phrase("Mã cào, ví dụ 7K2M-9QXD", "The code, such as 7K2M-9QXD")(language),
            "button": Phrase("Kiểm tra mã cào", "Check the code")(language), "stamp": stamp,
            "language": language.rawValue,
        ]
        if let complaint { values["wrongly"] = complaint(language) }
        return values
    }

    static let unreadable = Phrase(
        "Mã cào có 8 chữ cái và chữ số: đọc lại dưới lớp cào.",
        "The code has 8 letters and digits: read it under the layer again.")

    private static func words(
        of answer: ShopperScratch, _ language: PageLanguage
    ) -> (isGood: Bool, what: String, next: String) {
        switch answer {
        case .first:
            (
                true,
                Phrase(
                    "Mã cào đúng, và trước bạn chưa ai kiểm tra.",
                    "The right code, and nobody checked it before you.")(language),
                Phrase(
                    "Người khác kiểm tra sau sẽ thấy mã đã được kiểm tra hôm nay.",
                    "Whoever checks it later is told that it was checked today.")(language)
            )
        case .again(let count, let since, let lastAt):
            again(count, since, lastAt, language)
        case .wrong(let left):
            (
                false, Phrase("Mã cào sai.", "The wrong code.")(language),
                Phrase(
                    "Đọc lại mã dưới lớp cào. Tem này còn \(left) lần thử trong giờ này; vẫn sai thì báo cho văn phòng.",
                    "Read it again. This stamp has \(left) more tries this hour; if it stays wrong, tell the office."
                )(language)
            )
        case .tooMany(let seconds):
            (
                false,
                Phrase(
                    "Mã cào của tem này đã bị thử quá nhiều lần.", "This stamp’s code was tried too often.")(
                        language),
                Phrase(
                    "Thử lại sau \((seconds + 59) / 60) phút. Nếu không phải bạn thử, hãy báo cho văn phòng.",
                    "Try again in \((seconds + 59) / 60) minutes. If it was not you, tell the office.")(
                        language)
            )
        }
    }

    /// The classic of scratch codes: the buyer of a copy is never the first.
    private static func again(
        _ count: Int, _ since: Day, _ lastAt: Int64?, _ language: PageLanguage
    ) -> (isGood: Bool, what: String, next: String) {
        let last = lastAt.map {
            Phrase(
                "; gần nhất lúc \(LoginWords.time($0))", "; last at \(LoginWords.time($0)), Viet Nam time")(
                    language)
        }
        let what = Phrase(
            "Mã cào đúng, nhưng đã được kiểm tra \(count) lần trước đó: lần đầu ngày ",
            "The right code, but it was checked \(count == 1 ? "once" : "\(count) times") before: first on ")
        return (
            false, what(language) + language.day(since) + (last ?? "") + ".",
            Phrase(
                "Nếu không phải bạn kiểm tra, hoặc lớp cào còn nguyên khi mua: tem có thể bị sao chép. Báo cho văn phòng.",
                "If that was not you, or the layer was whole when you bought it: the stamp may be copied. Tell the office."
            )(language)
        )
    }
}
