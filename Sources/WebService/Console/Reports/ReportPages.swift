internal import Registry
internal import StampFormat

/// The pages of reports.
struct ReportPages {
    let visit: Visit
    let link: (String) -> String

    private var language: PageLanguage { visit.language }

    func list(_ closed: [ClosedReport], _ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage {
        let (year, month, _) = visit.today.civil
        let usual = "\(year)-\(month < 10 ? "0" : "")\(month)"
        var blocks = [
            ConsolePage.Block(
                heading: Phrase("Xem một kỳ", "Look at a period")(language),
                forms: [
                    ConsoleForm(
                        action: "/console/reports", button: Phrase("Xem báo cáo", "Show it")(language),
                        fields: [
                            ConsoleForm.Field(
                                name: "period", label: Phrase("Tháng hoặc năm", "Month or year")(language),
                                kind: .line(autocomplete: "off"),
                                hint: Phrase(
                                    "2026-11 là tháng 11 năm 2026; 2026 là cả năm.",
                                    "2026-11 is November 2026; 2026 the whole year.")(language), longest: 7),
                            .hidden("lang"),
                        ], isQuestion: true,
                        typed: FormBody([
                            "period": [form["period"].isEmpty ? usual : form["period"]],
                            "lang": [language.rawValue],
                        ]), faultyField: refusal == nil ? nil : "period")
                ])
        ]
        if !closed.isEmpty { blocks.append(frozen(closed)) }
        return ConsolePage(
            title: Phrase("Báo cáo", "Reports")(language),
            lead: Phrase(
                "Báo cáo đã chốt không bao giờ đổi; sửa là ra bản mới kèm lý do.",
                "A closed report never changes; a correction is a further version, with its reason.")(
                    language),
            blocks: blocks, refusal: refusal)
    }

    private func frozen(_ closed: [ClosedReport]) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Đã chốt", "Closed")(language),
            table: ConsolePage.Table(
                headings: [
                    Phrase("Kỳ", "Period"), Phrase("Bản", "Version"), Phrase("Mã băm", "Hash"),
                ].map { $0(language) },
                rows: closed.reversed().map { report in
                    let path = "/console/reports?period=\(report.period.text)&version=\(report.version)"
                    return [
                        ConsolePage.Cell(text: report.period.text, href: link(path)),
                        ConsolePage.Cell(text: "\(report.version)"),
                        ConsolePage.Cell(text: String(Hex.text(of: report.contentHash).prefix(16))),
                    ]
                }))
    }

    func page(_ report: PeriodReport, _ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage {
        let isDraft = report.version == 0
        let lead =
            isDraft
            ? Phrase("Bản nháp, tính đến ngày ", "A draft, as of ")
            : Phrase("Bản \(report.version), chốt ngày ", "Version \(report.version), closed on ")
        var blocks = [stamps(report)] + PeriodReport.CertificateList.allCases.map { certificates($0, report) }
        if !report.recalls.isEmpty { blocks.append(recalls(report)) }
        if visit.may(.reportClosed) { blocks.append(closing(report, form, refusal)) }
        return ConsolePage(
            title: Phrase("Báo cáo \(report.period.text)", "Report on \(report.period.text)")(language),
            lead: lead(language) + language.day(report.madeOn), blocks: blocks, refusal: refusal)
    }

    private func stamps(_ report: PeriodReport) -> ConsolePage.Block {
        func row(_ name: String, _ flows: StampFlows) -> [ConsolePage.Cell] {
            [ConsolePage.Cell(text: name)]
                + StampFlow.allCases.map { ConsolePage.Cell(text: ConsoleWords.count(flows[$0], language)) }
        }
        return ConsolePage.Block(
            heading: Phrase("Tem theo chủ thể", "Stamps by producer")(language),
            table: ConsolePage.Table(
                headings: [Phrase("Chủ thể", "Producer")(language)]
                    + StampFlow.allCases.map { ReportPages.name(of: $0)(language) },
                rows: report.rows.map { row($0.name, $0.flows) }
                    + [row(Phrase("Tổng cộng", "Total")(language), report.totals)]))
    }

    private func certificates(
        _ list: PeriodReport.CertificateList, _ report: PeriodReport
    ) -> ConsolePage.Block {
        let lines = report.certificates[list] ?? []
        var block = ConsolePage.Block(
            heading: ReportPages.name(of: list)(language) + ": \(lines.count)")
        guard !lines.isEmpty else { return block }
        block.table = ConsolePage.Table(
            headings: [
                Phrase("Sản phẩm", "Product"), Phrase("Chủ thể", "Producer"), Phrase("Sao", "Stars"),
                Phrase("Quyết định", "Decision"), Phrase("Ngày", "Day"),
            ].map { $0(language) },
            rows: lines.map { line in
                [
                    ConsolePage.Cell(
                        text: line.name, href: link("/console/products/\(line.product.number)")),
                    ConsolePage.Cell(text: line.producer), ConsolePage.Cell(text: "\(line.stars)"),
                    ConsolePage.Cell(text: line.decision ?? "–"),
                    ConsolePage.Cell(text: language.day(line.day)),
                ]
            })
        return block
    }

    private func recalls(_ report: PeriodReport) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Lô bị thu hồi", "Recalled batches")(language) + ": \(report.recalls.count)",
            table: ConsolePage.Table(
                headings: [Phrase("Sản phẩm", "Product"), Phrase("Lô", "Lot"), Phrase("Số gói", "Packs")].map
                {
                    $0(language)
                },
                rows: report.recalls.map { recall in
                    [recall.name, recall.lot, ConsoleWords.count(recall.packs, language)].map {
                        ConsolePage.Cell(text: $0)
                    }
                }))
    }

    private func closing(
        _ report: PeriodReport, _ form: FormBody, _ refusal: WorkRefusal?
    ) -> ConsolePage.Block {
        let isDraft = report.version == 0
        let button =
            isDraft
            ? Phrase("Chốt báo cáo \(report.period.text)", "Close the report on \(report.period.text)")
            : Phrase("Ra bản sửa", "Make a corrected version")
        let reason = ConsoleForm.Field(
            name: "correction", label: Phrase("Lý do sửa", "Why it is corrected")(language),
            kind: .line(autocomplete: "off"), longest: 500)
        return ConsolePage.Block(
            heading: button(language),
            forms: [
                ConsoleForm(
                    action: link("/console/reports/close"), button: button(language),
                    fields: [.hidden("period")] + (isDraft ? [] : [reason]), isGrave: true,
                    typed: FormBody([
                        "period": [report.period.text], "correction": [form["correction"]],
                    ]), faultyField: refusal?.code == "bad-correction" ? "correction" : nil)
            ])
    }

    static func name(of flow: StampFlow) -> Phrase {
        switch flow {
        case .granted: Phrase("Được cấp", "Granted")
        case .issued: Phrase("Đã giao", "Handed over")
        case .printed: Phrase("Đã in", "Printed")
        case .activated: Phrase("Kích hoạt", "Activated")
        case .wasted: Phrase("Hỏng", "Wasted")
        case .void: Phrase("Huỷ", "Void")
        case .returned: Phrase("Trả lại", "Returned")
        case .lost: Phrase("Mất", "Lost")
        case .unusedExpired: Phrase("Quá hạn", "Expired unused")
        }
    }

    static func name(of list: PeriodReport.CertificateList) -> Phrase {
        switch list {
        case .granted: Phrase("Chứng nhận cấp trong kỳ", "Certificates granted")
        case .expired: Phrase("Chứng nhận hết hạn trong kỳ", "Certificates that ended")
        case .expiring: Phrase("Chứng nhận sắp hết hạn", "Certificates that end soon")
        case .withdrawn: Phrase("Chứng nhận bị thu hồi trong kỳ", "Certificates withdrawn")
        }
    }
}
