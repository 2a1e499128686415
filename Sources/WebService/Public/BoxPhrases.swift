internal import Registry

/// What pages say of a gift box and of what is inside.
enum BoxPhrases {
    /// Why the box answers as it does.
    static func reason(of view: BoxView) -> Phrase {
        if view.own.decides {
            return Phrase(
                "Kết quả theo tem của giỏ: không món nào bên trong kém hơn.",
                "By the stamp on the box: nothing inside is worse.")
        }
        guard let worst = view.children.first(where: \.decides) else {
            return Phrase(
                "Kết quả theo món kém nhất bên trong.", "By the worst of what is inside.")
        }
        return Phrase(
            "Kết quả theo món kém nhất bên trong: \(worst.productName).",
            "By the worst of what is inside: \(worst.productName).")
    }

    /// The section of a public page: what is inside, and what each stamp answers; no serials.
    static func section(_ view: BoxView, _ language: PageLanguage) -> PageValues {
        let count = view.children.count
        return [
            "title": Phrase("Giỏ quà có \(count) món", "A gift box of \(count)")(language),
            "reason": reason(of: view)(language),
            "things": view.children.map { line -> PageValues in
                let words = VerdictPhrases(line.verdict ?? .unknown)
                return [
                    "tone": words.tone.rawValue, "sign": words.tone.sign, "name": line.productName,
                    "maker": line.producerName, "says": words.title(language),
                ]
            },
            "each": Phrase(
                "Quét tem trên từng món để xem lô và chứng nhận của món đó.",
                "Scan the stamp on each thing for its batch and certificate.")(language),
        ]
    }
}
