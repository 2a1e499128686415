internal import Registry
internal import StampFormat

/// The pages of plans: the shared calendar, and one plan with its visits.
struct CampaignPages {
    let view: CampaignView
    let visit: Visit
    let link: (String) -> String

    private var language: PageLanguage { visit.language }
    /// Waves of the calendar, the latest first.
    private static let most = 200

    func calendar(_ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage {
        var blocks = [plans, waves]
        if visit.may(.campaignPlanned) { blocks.append(planning(form, refusal)) }
        return ConsolePage(
            title: Phrase("Kế hoạch kiểm tra", "Inspection plans")(language),
            lead: Phrase(
                "Lịch chung của các cơ quan: không chủ thể nào bị kiểm tra hai lần trong cùng ngày.",
                "The agencies’ shared calendar: no producer is visited twice on one day.")(language),
            blocks: blocks.filter { $0.table != nil || !$0.forms.isEmpty }, refusal: refusal)
    }

    private var plans: ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Các kế hoạch", "Plans")(language) + ": \(view.campaigns.count)",
            table: view.campaigns.isEmpty
                ? nil
                : ConsolePage.Table(
                    headings: [
                        Phrase("Kế hoạch", "Plan"), Phrase("Số văn bản", "Document"),
                        Phrase("Cơ quan", "Agency"), Phrase("Số đợt", "Waves"),
                    ].map { $0(language) },
                    rows: view.campaigns.reversed().map { campaign in
                        let waves = view.waves.filter { $0.reference.campaign == campaign.number }.count
                        return [
                            ConsolePage.Cell(
                                text: campaign.title, href: link("/console/campaigns/\(campaign.number)")),
                            ConsolePage.Cell(text: campaign.document),
                            ConsolePage.Cell(text: CaseNames.name(of: campaign.agency, language)),
                            ConsolePage.Cell(text: "\(waves)"),
                        ]
                    }))
    }

    private var waves: ConsolePage.Block {
        let sorted = view.waves.sorted { $0.first > $1.first }
        return ConsolePage.Block(
            heading: Phrase("Lịch chung", "Shared calendar")(language),
            table: sorted.isEmpty
                ? nil
                : ConsolePage.Table(
                    headings: [
                        Phrase("Từ ngày", "From"), Phrase("Đến ngày", "Until"), Phrase("Đợt", "Wave"),
                        Phrase("Cơ quan", "Agency"), Phrase("Nơi", "Place"), Phrase("Chủ thể", "Producers"),
                        Phrase("Cùng nơi, cùng ngày", "Also there"),
                    ].map { $0(language) },
                    rows: sorted.prefix(Self.most).map(row)))
    }

    private func row(_ wave: Wave) -> [ConsolePage.Cell] {
        let campaign = view.campaigns.first { $0.number == wave.reference.campaign }
        let others = neighbours(of: wave)
        return [
            ConsolePage.Cell(text: language.day(wave.first)), ConsolePage.Cell(text: language.day(wave.last)),
            ConsolePage.Cell(
                text: wave.reference.text, href: link("/console/campaigns/\(wave.reference.campaign)")),
            ConsolePage.Cell(text: campaign.map { CaseNames.name(of: $0.agency, language) } ?? "–"),
            ConsolePage.Cell(text: wave.place ?? "–"),
            ConsolePage.Cell(
                text: wave.producers.isEmpty ? "–" : wave.producers.map(view.name).joined(separator: "; ")),
            ConsolePage.Cell(text: others.isEmpty ? "–" : others, isWrong: !others.isEmpty),
        ]
    }

    private func neighbours(of wave: Wave) -> String {
        view.neighbours(of: wave).map { agency, other in
            "\(CaseNames.name(of: agency, language)) (\(other.reference.text))"
        }.joined(separator: "; ")
    }

    private func planning(_ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage.Block {
        let fields: [ConsoleForm.Field] = [
            .line("title", Phrase("Tên kế hoạch", "Title")(language)),
            .line("document", Phrase("Số văn bản", "Number of the document")(language)),
        ]
        return ConsolePage.Block(
            heading: Phrase("Ghi kế hoạch mới", "A new plan")(language),
            forms: [
                ConsoleForm(
                    action: link("/console/campaigns"),
                    button: Phrase("Ghi kế hoạch", "Record the plan")(language),
                    fields: fields + (visit.person.agency == nil ? [.agency(language)] : []), typed: form,
                    faultyField: refusal?.code == "bad-text" ? "title" : nil)
            ])
    }
}

/// One plan.
extension CampaignPages {
    func page(_ campaign: Campaign, _ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage {
        let own = view.waves.filter { $0.reference.campaign == campaign.number }
        let isOwn = visit.person.agency.map { $0 == campaign.agency } ?? true
        var blocks = own.reversed().map(visits)
        if isOwn, visit.may(.campaignWavePlanned) { blocks.append(adding(campaign, form, refusal)) }
        blocks.append(
            ConsolePage.Block(links: [
                ConsolePage.Cell(
                    text: Phrase("Lịch chung", "Shared calendar")(language), href: link("/console/campaigns"))
            ]))
        return ConsolePage(
            title: campaign.title,
            lead: "\(campaign.document) · \(CaseNames.name(of: campaign.agency, language))", blocks: blocks,
            refusal: refusal)
    }

    private func visits(_ wave: Wave) -> ConsolePage.Block {
        let others = neighbours(of: wave)
        let days = "\(language.day(wave.first)) – \(language.day(wave.last))"
        return ConsolePage.Block(
            heading: Phrase("Đợt \(wave.reference.text)", "Wave \(wave.reference.text)")(language),
            texts: others.isEmpty
                ? []
                : [
                    Phrase("Cùng nơi, cùng ngày còn có: ", "Also there on these days: ")(language) + others
                ],
            facts: [
                ShownFact(Phrase("Ngày", "Days"), days, language),
                ShownFact(Phrase("Nơi", "Place"), wave.place, language),
            ].compactMap(\.self),
            table: wave.producers.isEmpty
                ? nil
                : ConsolePage.Table(
                    headings: [Phrase("Chủ thể", "Producer")(language), Phrase("Hồ sơ", "Case")(language)],
                    rows: wave.producers.map { [ConsolePage.Cell(text: view.name(of: $0)), visit(wave, $0)] })
        )
    }

    /// The visit's case, or what opens one.
    private func visit(_ wave: Wave, _ producer: UInt32) -> ConsolePage.Cell {
        if let inspection = view.cases[wave.reference]?[producer] {
            let stage = CaseNames.name(of: inspection.stage)(language)
            guard visit.sees(inspection) else { return ConsolePage.Cell(text: stage) }
            return ConsolePage.Cell(
                text: "\(inspection.number): \(stage)", href: link("/console/cases/\(inspection.number)"))
        }
        guard visit.may(.caseOpened) else { return ConsolePage.Cell(text: "–") }
        let wave = PercentText.encoded(wave.reference.text)
        return ConsolePage.Cell(
            text: Phrase("Mở hồ sơ", "Open a case")(language),
            href: link("/console/cases/new?origin=campaign&wave=\(wave)&producer=\(producer)"))
    }

    private func adding(
        _ campaign: Campaign, _ form: FormBody, _ refusal: WorkRefusal?
    ) -> ConsolePage.Block {
        let fields: [ConsoleForm.Field] = [
            .day("first", Phrase("Từ ngày", "From")(language)),
            .day("last", Phrase("Đến hết ngày", "Until")(language)),
            .line("place", Phrase("Nơi kiểm tra", "Place")(language), isNeeded: false),
            .line(
                "producers", Phrase("Số của các chủ thể", "Numbers of the producers")(language),
                hint: Phrase("Cách nhau bằng dấu phẩy, ví dụ 3, 7.", "Between commas, such as 3, 7.")(
                    language), isNeeded: false, longest: 8000),
        ]
        let field: String? =
            switch refusal?.code {
            case "visits-overlap", "unknown-producer": "producers"
            case "bad-wave", "day-missing", "bad-day": "first"
            case "bad-text", "nothing-to-inspect": "place"
            default: nil
            }
        return ConsolePage.Block(
            heading: Phrase("Thêm một đợt", "Add a wave")(language),
            forms: [
                ConsoleForm(
                    action: link("/console/campaigns/\(campaign.number)/waves"),
                    button: Phrase("Ghi vào lịch", "Put it in the calendar")(language), fields: fields,
                    typed: form, faultyField: field)
            ])
    }
}
