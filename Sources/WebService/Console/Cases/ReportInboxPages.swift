internal import Registry
internal import StampFormat

/// The page of consumers' reports: what waits comes first, each with its next steps.
struct ReportInboxPages {
    let visit: Visit
    let link: (String) -> String

    private var language: PageLanguage { visit.language }
    /// Stamps that are shown with their forms, and rows of the table below.
    private static let most = (waiting: 20, rows: 200)

    static let choiceMissing = WorkRefusal(
        "choice-missing", ("Chưa chọn cách khép lại.", "How it ends is missing."),
        next: ("Chọn một cách, ghi lý do rồi gửi lại.", "Choose one, give the reason and send it again."))

    func page(_ lines: [ReportMatterLine], _ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage {
        let waiting = lines.filter(\.matter.isWaiting)
        let others = lines.filter { !$0.matter.isWaiting }
        var blocks = waiting.prefix(Self.most.waiting).map { block($0, form) }
        if waiting.isEmpty {
            blocks.append(
                ConsolePage.Block(texts: [
                    Phrase("Không có phản ánh nào đang chờ.", "No report is waiting.")(language)
                ]))
        }
        if !others.isEmpty { blocks.append(table(others)) }
        return ConsolePage(
            title: Phrase("Phản ánh của người tiêu dùng", "Consumers’ reports")(language),
            lead: Phrase("Đang chờ: ", "Waiting: ")(language) + "\(waiting.count). "
                + Phrase(
                    "Ai cũng gửi được, không ghi tên; phản ánh không làm đổi kết quả quét.",
                    "Anyone may send one without a name; none changes what a scan answers.")(language),
            blocks: blocks, refusal: refusal)
    }

    /// The block of the work list; nil where nothing waits.
    func waiting(_ lines: [ReportMatterLine]) -> ConsolePage.Block? {
        let waiting = lines.filter(\.matter.isWaiting)
        guard !waiting.isEmpty else { return nil }
        return ConsolePage.Block(
            heading: Phrase("Phản ánh chờ xử lý", "Reports to be answered")(language) + ": \(waiting.count)",
            table: ConsolePage.Table(
                headings: [
                    Phrase("Tem", "Stamp"), Phrase("Sản phẩm", "Product"), Phrase("Lúc", "At"),
                    Phrase("Nội dung", "What"),
                ].map { $0(language) },
                rows: waiting.prefix(Self.most.waiting).map { line in
                    let last = line.matter.waiting.last
                    return [
                        ConsolePage.Cell(
                            text: line.matter.place.text, href: link("/console/consumer-reports")),
                        ConsolePage.Cell(text: line.product.name),
                        ConsolePage.Cell(text: last.map { LoginWords.time($0.at) } ?? "–"),
                        ConsolePage.Cell(text: last?.text ?? "–"),
                    ]
                }),
            links: [
                ConsolePage.Cell(
                    text: Phrase("Xử lý phản ánh", "Answer the reports")(language),
                    href: link("/console/consumer-reports"))
            ])
    }

    private func block(_ line: ReportMatterLine, _ form: FormBody) -> ConsolePage.Block {
        let matter = line.matter
        let isTyped = form["stamp"] == matter.place.page
        return ConsolePage.Block(
            heading: Phrase("Tem ", "Stamp ")(language) + matter.place.text,
            texts: [steps(line)],
            facts: [
                ShownFact(Phrase("Sản phẩm", "Product"), line.product.name, language),
                ShownFact(
                    Phrase("Hỏi chủ thể", "Ask the producer"),
                    "\(line.producer.name), \(line.producer.addressOnLabel)", language),
            ].compactMap(\.self),
            table: table(of: matter.waiting),
            forms: visit.may(.consumerReportsClosed)
                ? [closing(matter.place, isTyped ? form : FormBody(["stamp": [matter.place.page]]))] : [],
            links: links(line))
    }

    private func steps(_ line: ReportMatterLine) -> String {
        Phrase(
            "Xem lượt quét của tem, hỏi chủ thể lô và nơi bán; có dấu hiệu vi phạm thì mở hồ sơ, không thì khép lại và ghi lý do.",
            "Look at the stamp’s scans and ask the producer for batch and seller; open a case where something is wrong, else close it with the reason."
        )(language)
    }

    private func links(_ line: ReportMatterLine) -> [ConsolePage.Cell] {
        let place = line.matter.place
        var links = [
            ConsolePage.Cell(
                text: Phrase("Xem lượt quét", "Look at its scans")(language),
                href: link(AlertPages.path(place))),
            ConsolePage.Cell(
                text: Phrase("Xem sản phẩm", "Look at the product")(language),
                href: link("/console/products/\(line.product.number.number)")),
        ]
        if visit.may(.caseOpened) {
            let new = "/console/cases/new?origin=report&stamp=\(PercentText.encoded(place.text))"
            links.append(
                ConsolePage.Cell(text: Phrase("Mở hồ sơ", "Open a case")(language), href: link(new)))
        }
        return links
    }

    private func closing(_ place: StampPlace, _ typed: FormBody) -> ConsoleForm {
        ConsoleForm(
            action: link("/console/consumer-reports/close"),
            button: Phrase("Khép phản ánh", "Close the reports")(language),
            fields: [
                .hidden("stamp"),
                ConsoleForm.Field(
                    name: "outcome",
                    label: Phrase("Vì sao không cần làm gì thêm", "Why nothing more is needed")(language),
                    kind: .choice(
                        ReportOutcome.allCases.map {
                            ConsoleForm.Option(value: $0.rawValue, text: Self.name(of: $0)(language))
                        })),
                ConsoleForm.Field(
                    name: "note",
                    label: Phrase("Đã xem gì, trả lời gì", "What was found and answered")(language),
                    kind: .line(autocomplete: "off"), longest: 500),
            ], typed: typed)
    }

    private func table(of reports: [ConsumerReport]) -> ConsolePage.Table {
        ConsolePage.Table(
            headings: [
                Phrase("Lúc", "At"), Phrase("Thấy ở", "Seen"), Phrase("Tỉnh", "Province"),
                Phrase("Nội dung", "What"),
            ].map { $0(language) },
            rows: reports.reversed().prefix(Self.most.waiting).map { report in
                [
                    LoginWords.time(report.at), CaseNames.name(of: report.seen)(language),
                    report.province?.name ?? "–", report.text,
                ].map { ConsolePage.Cell(text: $0) }
            })
    }

    private func table(_ lines: [ReportMatterLine]) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Đã có người xử lý", "In somebody’s hands")(language) + ": \(lines.count)",
            table: ConsolePage.Table(
                headings: [
                    Phrase("Tem", "Stamp"), Phrase("Lần cuối", "Last"), Phrase("Phản ánh", "Reports"),
                    Phrase("Nội dung", "What"), Phrase("Kết quả", "Outcome"),
                ].map { $0(language) },
                rows: lines.prefix(Self.most.rows).map { line in
                    let last = line.matter.reports.last
                    return [
                        ConsolePage.Cell(
                            text: line.matter.place.text, href: link(AlertPages.path(line.matter.place))),
                        ConsolePage.Cell(text: last.map { LoginWords.time($0.at) } ?? "–"),
                        ConsolePage.Cell(text: "\(line.matter.reports.count)"),
                        ConsolePage.Cell(text: last?.text ?? "–"), outcome(line.matter),
                    ]
                }))
    }

    /// The case, or the reason without one; whichever came last.
    private func outcome(_ matter: ReportMatter) -> ConsolePage.Cell {
        if let inspection = matter.inspection,
            inspection.isOpen || inspection.opened.at > matter.closing?.record.at ?? 0
        {
            return ConsolePage.Cell(
                text: Phrase("Hồ sơ ", "Case ")(language) + "\(inspection.number)",
                href: link("/console/cases/\(inspection.number)"))
        }
        return ConsolePage.Cell(text: matter.closing.map { Self.name(of: $0.outcome)(language) } ?? "–")
    }

    static func name(of outcome: ReportOutcome) -> Phrase {
        switch outcome {
        case .answered: Phrase("Đã trả lời người phản ánh", "Whoever asked has an answer")
        case .explained: Phrase("Đã rõ nguyên nhân, hàng không có lỗi", "Explained, the goods are in order")
        case .groundless: Phrase("Không có căn cứ để xem xét", "Nothing to look at")
        case .passedOn: Phrase("Đã chuyển cơ quan khác", "Passed on to another authority")
        }
    }
}
