internal import Registry
internal import StampFormat

/// The page of the regulation.
struct RegulationPages {
    let visit: Visit
    let link: (String) -> String

    private var language: PageLanguage { visit.language }

    static let dayPast = WorkRefusal(
        "day-past",
        ("Quy chế mới không được có hiệu lực từ ngày đã qua.", "New rules do not hold from a past day."),
        next: ("Chọn hôm nay hoặc một ngày sau.", "Choose today or a later day."))

    func page(
        _ all: [Regulation], _ present: Regulation, _ form: FormBody?, _ refusal: WorkRefusal?
    ) -> ConsolePage {
        var blocks = [history(all, present)]
        if visit.may(.regulationAdopted) { blocks.append(adoption(present, form, refusal)) }
        return ConsolePage(
            title: Phrase("Quy chế", "Regulation")(language),
            lead: Phrase("Đang áp dụng: từ ngày ", "In force: since ")(language)
                + language.day(present.validFrom),
            blocks: blocks, refusal: refusal)
    }

    /// A column for each regulation would not fit a phone: a row for each rule and regulation that changed it.
    private func history(_ all: [Regulation], _ present: Regulation) -> ConsolePage.Block {
        let rows = RegulationRule.allCases.flatMap { rule in
            all.indices.filter { $0 == 0 || rule.value(of: all[$0]) != rule.value(of: all[$0 - 1]) }.map {
                [
                    rule.name(language), shown(rule, all[$0]), language.day(all[$0].validFrom),
                    rule.value(of: all[$0]) == rule.value(of: present) && all[$0].validFrom <= visit.today
                        ? Phrase("đang áp dụng", "in force")(language) : "–",
                ].map { ConsolePage.Cell(text: $0) }
            }
        }
        return ConsolePage.Block(
            heading: Phrase("Các quy định và lịch sử", "The rules and their history")(language),
            table: ConsolePage.Table(
                headings: [
                    Phrase("Quy định", "Rule"), Phrase("Giá trị", "Value"), Phrase("Từ ngày", "Since"),
                    Phrase("Ghi chú", "Note"),
                ].map { $0(language) }, rows: rows))
    }

    private func shown(_ rule: RegulationRule, _ regulation: Regulation) -> String {
        let value = rule.value(of: regulation)
        guard rule.isSwitch else {
            return rule == .yearlyQuota && value == 0
                ? Phrase("không giới hạn", "no limit")(language) : ConsoleWords.count(value, language)
        }
        return value == 1 ? Phrase("có", "yes")(language) : Phrase("không", "no")(language)
    }

    private func adoption(
        _ present: Regulation, _ form: FormBody?, _ refusal: WorkRefusal?
    ) -> ConsolePage.Block {
        let choices = [
            ConsoleForm.Option(value: "0", text: Phrase("không", "no")(language)),
            ConsoleForm.Option(value: "1", text: Phrase("có", "yes")(language)),
        ]
        let fields = RegulationRule.allCases.map { rule in
            ConsoleForm.Field(
                name: rule.rawValue, label: rule.name(language),
                kind: rule.isSwitch ? .choice(choices) : .number,
                longest: 10)
        }
        var values = Dictionary(
            uniqueKeysWithValues: RegulationRule.allCases.map { ($0.rawValue, ["\($0.value(of: present))"]) })
        values["from"] = [visit.today.iso]
        return ConsolePage.Block(
            heading: Phrase("Ban hành quy chế mới", "Adopt new rules")(language),
            texts: [
                Phrase(
                    "Giữ nguyên các ô không đổi. Việc đã làm trước đó không bị tính lại.",
                    "Leave what stays as it is. Nothing done before is counted anew.")(language)
            ],
            forms: [
                ConsoleForm(
                    action: link("/console/regulation"), button: Phrase("Ban hành", "Adopt them")(language),
                    fields: [
                        ConsoleForm.Field(
                            name: "from", label: Phrase("Có hiệu lực từ ngày", "In force from")(language),
                            kind: .day)
                    ] + fields, isGrave: true, typed: form ?? FormBody(values),
                    faultyField: refusal.flatMap { ["bad-day", "day-past"].contains($0.code) ? "from" : nil })
            ])
    }
}
