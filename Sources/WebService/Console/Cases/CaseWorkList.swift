internal import Registry
internal import StampFormat

/// What of cases and self-checks waits for someone.
///
/// An inspector's own matters are the cases given to them and those given to nobody yet, never a colleague's.
struct CaseWorkList: Sendable {
    /// Given to the inspector, whether or not anything is late.
    let mine: [InspectionCase]
    let unassigned: [InspectionCase]
    let overdue: [InspectionCase]
    /// Handed over, and neither accepted nor given back yet.
    let handedOver: [InspectionCase]
    /// With findings that the producer has not put right, by the producer.
    let toRemedy: [InspectionCase]
    let unanswered: [SelfCheckView.Line]

    init(_ reader: any RegistryReader, _ visit: Visit) throws(RegistryError) {
        let seen = try reader.cases().filter { $0.isOpen && visit.sees($0) }
        let isInspector = visit.isInspectorOnly
        mine = isInspector ? seen.filter { $0.isOfficer(visit.person.name) } : []
        unassigned =
            isInspector ? seen.filter { $0.officer == nil && $0.stage != .transferred } : []
        let cases = isInspector ? mine + seen.filter { $0.officer == nil } : seen
        guard let producer = visit.person.producer else {
            overdue = cases.filter { !$0.overdue(on: visit.today).isEmpty }
            handedOver = cases.filter { $0.stage == .transferred }
            (toRemedy, unanswered) = ([], [])
            return
        }
        (overdue, handedOver) = ([], [])
        toRemedy = cases.filter { $0.findings.contains { $0.status == .open } }
        unanswered = try SelfCheckView(reader, visit).unanswered(by: producer)
    }

    /// None where nothing waits.
    func blocks(_ language: PageLanguage, on day: Day, _ link: (String) -> String) -> [ConsolePage.Block] {
        let titles: [(Phrase, [InspectionCase])] = [
            (Phrase("Hồ sơ quá hạn khắc phục", "Cases with overdue findings"), overdue),
            (Phrase("Hồ sơ giao cho tôi", "Cases given to me"), mine),
            (Phrase("Hồ sơ chưa giao cho ai", "Cases given to nobody yet"), unassigned),
            (Phrase("Hồ sơ chờ tiếp nhận hoặc trả lại", "Cases to be accepted or given back"), handedOver),
            (Phrase("Tồn tại cần khắc phục", "Findings to be put right"), toRemedy),
        ]
        var blocks = titles.filter { !$0.1.isEmpty }.map { title, cases in
            ConsolePage.Block(
                heading: "\(title(language)): \(cases.count)", table: table(cases, language, day, link),
                links: [
                    ConsolePage.Cell(
                        text: Phrase("Mọi hồ sơ", "All cases")(language), href: link("/console/cases"))
                ])
        }
        if !unanswered.isEmpty {
            let title = Phrase("Tự kiểm tra chưa trả lời", "Self-checks to be answered")(language)
            blocks.append(
                ConsolePage.Block(
                    heading: "\(title): \(unanswered.count)",
                    texts: unanswered.map { line in
                        let until = Phrase("hạn ", "until ")(language) + language.day(line.check.deadline)
                        return "\(line.reason?.name(language) ?? line.finding.reason): \(until)"
                    },
                    links: [
                        ConsolePage.Cell(
                            text: Phrase("Trả lời", "Answer")(language), href: link("/console/self-checks"))
                    ]))
        }
        return blocks
    }

    /// Rows of one table; the rest is on the list's own page.
    private static let most = 20

    private func table(
        _ cases: [InspectionCase], _ language: PageLanguage, _ day: Day, _ link: (String) -> String
    ) -> ConsolePage.Table {
        ConsolePage.Table(
            headings: [
                Phrase("Hồ sơ", "Case"), Phrase("Bước", "Stage"), Phrase("Cơ quan", "Agency"),
                Phrase("Hạn sớm nhất", "First deadline"),
            ].map { $0(language) },
            rows: cases.prefix(Self.most).map { inspection in
                let deadline = inspection.findings.filter { $0.status == .open }.map(\.finding.deadline).min()
                return [
                    ConsolePage.Cell(
                        text: "\(inspection.number)", href: link("/console/cases/\(inspection.number)")),
                    ConsolePage.Cell(text: CaseNames.name(of: inspection.stage)(language)),
                    ConsolePage.Cell(
                        text: inspection.agency.map { CaseNames.name(of: $0, language) } ?? "–"),
                    ConsolePage.Cell(
                        text: deadline.map { language.day($0) } ?? "–",
                        isWrong: deadline.map { $0 < day } ?? false),
                ]
            })
    }
}
