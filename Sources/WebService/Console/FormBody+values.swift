internal import Registry
internal import StampFormat

extension FormBody {
    /// A day as date fields send it, or as people write it; nil when the field is empty.
    ///
    /// - Throws: a ``WorkRefusal`` for a text that is no day.
    func day(_ name: String) throws(WorkRefusal) -> Day? {
        guard let text = text(name) else { return nil }
        let parts = text.split { $0 == "/" || $0 == "." || $0 == "-" }
        let iso = parts.first?.count == 4 ? parts : parts.reversed()
        let padded = iso.map { $0.count == 1 ? "0\($0)" : String($0) }.joined(separator: "-")
        guard let day = Day(iso: padded) else {
            throw WorkRefusal(
                "bad-day", ("“\(text)” không phải một ngày.", "“\(text)” is no day."),
                next: ("Ghi ngày/tháng/năm, ví dụ 20/11/2026.", "Write it as 2026-11-20."))
        }
        return day
    }

    /// The fields `document` and `note`.
    ///
    /// - Throws: a ``WorkRefusal`` for texts beyond 120 and 500 characters.
    func paper() throws(WorkRefusal) -> Paper {
        let (document, note) = (text("document"), text("note"))
        guard document?.count ?? 0 <= 120, note?.count ?? 0 <= 500 else {
            throw WorkRefusal(
                "text-too-long", ("Nội dung quá dài.", "The text is too long."),
                next: (
                    "Số văn bản nhiều nhất 120 ký tự, ghi chú 500.",
                    "A document’s number has at most 120 characters, a note 500."
                ))
        }
        return Paper(document: document, note: note)
    }
}

extension ConsoleForm.Field {
    /// The number of the paper that an act rests on.
    static func document(_ language: PageLanguage, isNeeded: Bool) -> ConsoleForm.Field {
        ConsoleForm.Field(
            name: "document", label: Phrase("Số văn bản, biên bản", "Number of the document")(language),
            kind: .line(autocomplete: "off"), isNeeded: isNeeded, longest: 120)
    }

    static func note(_ language: PageLanguage) -> ConsoleForm.Field {
        ConsoleForm.Field(
            name: "note", label: Phrase("Ghi chú", "Note")(language), kind: .line(autocomplete: "off"),
            isNeeded: false, longest: 500)
    }

    /// The first and last stamp of an act.
    static func serials(_ language: PageLanguage, isNeeded: Bool = true) -> [ConsoleForm.Field] {
        [("from", Phrase("Từ tem số", "From serial")), ("to", Phrase("Đến tem số", "To serial"))].map {
            ConsoleForm.Field(
                name: $0, label: $1(language), kind: .line(autocomplete: "off"),
                hint: Phrase(
                    "Số thứ tự trong đợt, hoặc cả mã in dưới mã QR.",
                    "Its number in the allotment, or the whole code below the QR code.")(language),
                isNeeded: isNeeded, longest: 320)
        }
    }

    static func hidden(_ name: String) -> ConsoleForm.Field {
        ConsoleForm.Field(name: name, label: "", kind: .hidden)
    }
}
