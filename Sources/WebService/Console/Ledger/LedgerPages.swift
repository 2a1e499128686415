internal import Registry
internal import StampFormat

/// The pages of the ledger.
struct LedgerPages {
    /// What a search found, and the entry before which it goes on.
    struct Found {
        var entries: [LedgerEntry] = []
        /// Nil when there is nothing more.
        var next: Int?
    }

    let visit: Visit
    let link: (String) -> String

    private var language: PageLanguage { visit.language }
    private static let fields = ["act", "subject", "actor", "since", "until"]

    static func path(_ form: FormBody, before: Int?) -> String {
        var parts = fields.filter { !form[$0].isEmpty }.map { "\($0)=\(PercentText.encoded(form[$0]))" }
        if let before { parts.append("before=\(before)") }
        return "/console/ledger" + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    func search(_ form: FormBody, _ found: Found, _ refusal: WorkRefusal?) -> ConsolePage {
        var result = ConsolePage.Block(
            heading: Phrase("Mục ghi, mới nhất trước", "Entries, the latest first")(language))
        result.table = found.entries.isEmpty ? nil : table(found.entries)
        if found.entries.isEmpty {
            result.texts = [Phrase("Không có mục nào khớp.", "No entry matches.")(language)]
        }
        if let next = found.next {
            result.links = [
                ConsolePage.Cell(
                    text: Phrase("Xem các mục cũ hơn", "Older entries")(language),
                    href: link(LedgerPages.path(form, before: next)))
            ]
        }
        return ConsolePage(
            title: Phrase("Sổ cái", "Ledger")(language),
            lead: Phrase(
                "Mọi việc đã làm, không sửa được.", "Every act that was done; nothing of it can be changed.")(
                    language), blocks: [question(form), result], refusal: refusal)
    }

    private func question(_ form: FormBody) -> ConsolePage.Block {
        let any = ConsoleForm.Option(value: "", text: Phrase("Mọi việc", "Any act")(language))
        let acts = ActWord.allCases.map {
            ConsoleForm.Option(value: $0.rawValue, text: ActPhrases.phrase($0)(language))
        }
        func line(_ name: String, _ label: Phrase, hint: Phrase? = nil) -> ConsoleForm.Field {
            ConsoleForm.Field(
                name: name, label: label(language), kind: .line(autocomplete: "off"), hint: hint?(language),
                isNeeded: false, longest: 120)
        }
        var typed = Dictionary(uniqueKeysWithValues: Self.fields.map { ($0, [form[$0]]) })
        typed["lang"] = [language.rawValue]
        return ConsolePage.Block(
            forms: [
                ConsoleForm(
                    action: "/console/ledger", button: Phrase("Tìm", "Search")(language),
                    fields: [
                        ConsoleForm.Field(
                            name: "act", label: Phrase("Việc", "Act")(language), kind: .choice([any] + acts)),
                        line(
                            "subject", Phrase("Đối tượng", "Subject"),
                            hint: Phrase(
                                "Ví dụ: allotment:1, batch:5, person", "Such as allotment:1, batch:5, person")
                        ),
                        line("actor", Phrase("Người làm", "Done by")),
                        ConsoleForm.Field(
                            name: "since", label: Phrase("Từ ngày", "Since")(language), kind: .day,
                            isNeeded: false),
                        ConsoleForm.Field(
                            name: "until", label: Phrase("Đến ngày", "Until")(language), kind: .day,
                            isNeeded: false), .hidden("lang"),
                    ], isQuestion: true, typed: FormBody(typed))
            ])
    }

    private func table(_ entries: [LedgerEntry]) -> ConsolePage.Table {
        ConsolePage.Table(
            headings: [
                Phrase("Số", "No"), Phrase("Ngày", "Day"), Phrase("Việc", "Act"),
                Phrase("Đối tượng", "Subject"), Phrase("Người làm", "Done by"),
            ].map { $0(language) },
            rows: entries.map { entry in
                let body = CanonicalJSON(text: entry.body)
                let day = body?["day"]?.string.flatMap { Day(iso: $0) }
                return [
                    ConsolePage.Cell(text: "\(entry.number)", href: link("/console/ledger/\(entry.number)")),
                    ConsolePage.Cell(text: day.map { language.day($0) } ?? "–"),
                    ConsolePage.Cell(text: body?["act"]?.string.map(act) ?? "–"),
                    body?["subject"]?.string.map(subject) ?? ConsolePage.Cell(text: "–"),
                    ConsolePage.Cell(text: entry.actor ?? "–"),
                ]
            })
    }

    /// An act in words; one of a later version's as the ledger has it.
    private func act(_ word: String) -> String {
        ActWord(rawValue: word).map { ActPhrases.phrase($0)(language) } ?? word
    }

    /// A subject in words, which leads to all that was done with it.
    private func subject(_ text: String) -> ConsolePage.Cell {
        ConsolePage.Cell(
            text: SubjectPhrases.phrase(text)(language),
            href: link(LedgerPages.path(FormBody(["subject": [text]]), before: nil)))
    }

    /// One entry: what was done, and what it changed, line by line.
    ///
    /// - Throws: ``RegistryError/corrupt(_:)`` for an entry that is none.
    func page(of entry: LedgerEntry) throws(RegistryError) -> ConsolePage {
        let record = try LedgerRecord(entry)
        let body = CanonicalJSON(text: entry.body)
        let note = entry.privateBody.flatMap { CanonicalJSON(text: $0)?["note"]?.string }
        let role = body?["role"]?.string.flatMap { Act.Role(rawValue: $0) }
        let facts = [
            ShownFact(Phrase("Việc", "Act"), "\(act(record.act)) (\(record.act))", language),
            ShownFact(
                Phrase("Đối tượng", "Subject"),
                "\(SubjectPhrases.phrase(record.subject)(language)) (\(record.subject))", language),
            ShownFact(Phrase("Người làm", "Done by"), entry.actor, language),
            ShownFact(Phrase("Vai trò", "Role"), role.map { ConsoleWords.role($0)(language) }, language),
            ShownFact(
                Phrase("Lúc", "At"), body?["at"]?.integer.map { LoginWords.time(Int64($0)) }, language),
            ShownFact(Phrase("Ngày của sổ", "Day of the register"), language.day(record.day), language),
            ShownFact(Phrase("Lý do", "Reason"), body?["reason"]?.string, language),
            ShownFact(Phrase("Văn bản", "Document"), body?["document"]?.string, language),
            ShownFact(Phrase("Ghi chú", "Note"), note, language),
            ShownFact(Phrase("Mã băm", "Leaf hash"), Hex.text(of: entry.leafHash), language, isCode: true),
        ]
        var blocks = [ConsolePage.Block(facts: facts.compactMap { $0 })]
        let lines = LedgerChange.lines(from: record.before, to: record.after)
        if !lines.isEmpty {
            blocks.append(
                ConsolePage.Block(
                    heading: Phrase("Trước và sau", "Before and after")(language),
                    table: table(of: lines, on: record.subject)))
        }
        blocks[blocks.count - 1].links = [
            ConsolePage.Cell(
                text: Phrase("Về sổ cái", "Back to the ledger")(language), href: link("/console/ledger"))
        ]
        return ConsolePage(
            title: Phrase("Mục sổ cái \(entry.number)", "Ledger entry \(entry.number)")(language),
            blocks: blocks)
    }

    private func table(of lines: [LedgerChange], on subject: String) -> ConsolePage.Table {
        func value(_ text: String?, _ field: String) -> String {
            text.map { ChangePhrases.value($0, of: field, on: subject, language) } ?? "–"
        }
        return ConsolePage.Table(
            headings: [Phrase("Trường", "Field"), Phrase("Trước", "Before"), Phrase("Sau", "After")].map {
                $0(language)
            },
            rows: lines.map { line in
                [
                    ConsolePage.Cell(text: ChangePhrases.field(line.field, language)),
                    ConsolePage.Cell(text: value(line.before, line.field)),
                    ConsolePage.Cell(text: value(line.after, line.field), isWrong: line.isChange),
                ]
            })
    }
}
