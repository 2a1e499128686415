internal import Registry
internal import StampFormat

/// The page of one case: where it stands, what may be done, and all that was said in it.
struct CasePages {
    let view: CaseView
    let visit: Visit
    let link: (String) -> String

    var language: PageLanguage { visit.language }
    var inspection: InspectionCase { view.inspection }
    var path: String { "/console/cases/\(inspection.number)" }
    /// A producer's person reads findings and deadlines, and nothing of how they came to be.
    var isOffice: Bool { visit.person.producer == nil }

    func page(_ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage {
        var blocks = [facts]
        if !inspection.findings.isEmpty { blocks.append(findings) }
        blocks += forms(form, refusal)
        if isOffice, !view.evidence.isEmpty { blocks += evidence }
        if isOffice, !view.reports.isEmpty { blocks.append(reports) }
        if isOffice, !view.checks.isEmpty { blocks.append(checks) }
        if !inspection.events.isEmpty { blocks.append(history) }
        return ConsolePage(
            title: Phrase("Hồ sơ \(inspection.number)", "Case \(inspection.number)")(language),
            lead: view.matter, blocks: blocks, refusal: refusal)
    }

    private var facts: ConsolePage.Block {
        let opening = inspection.opening
        let office: [ShownFact?] =
            isOffice
            ? [
                ShownFact(
                    Phrase("Căn cứ", "Led to by"), CaseNames.name(of: opening.origin)(language), language),
                ShownFact(Phrase("Cán bộ", "Officer"), inspection.officer, language),
                ShownFact(Phrase("Nơi kiểm tra", "Place"), opening.place, language),
                ShownFact(Phrase("Tỉnh, thành phố", "Province"), opening.province?.name, language),
                ShownFact(Phrase("Đợt của kế hoạch", "Wave"), opening.wave?.text, language),
                ShownFact(
                    Phrase("Nơi chuyển", "Handed over by"),
                    inspection.giver.map { CaseNames.name(of: $0, language) }, language),
                ShownFact(Phrase("Đề xuất", "Proposal"), proposal, language),
                ShownFact(
                    Phrase("Cần báo", "To tell"),
                    view.toTell.map { CaseNames.name(of: $0, language) }.joined(separator: "; "), language),
            ] : []
        let all: [ShownFact?] =
            [
                ShownFact(Phrase("Bước", "Stage"), CaseNames.name(of: inspection.stage)(language), language),
                ShownFact(Phrase("Chủ thể", "Producer"), view.producer?.name, language),
                ShownFact(Phrase("Sản phẩm", "Product"), view.product?.name, language),
                ShownFact(Phrase("Tem", "Stamp"), opening.stamp?.text, language),
                ShownFact(
                    Phrase("Cơ quan", "Agency"), inspection.agency.map { CaseNames.name(of: $0, language) },
                    language),
                ShownFact(
                    Phrase("Ngày mở", "Opened"), language.day(inspection.opened.recordedOn), language),
                ShownFact(Phrase("Quyết định", "Decision"), inspection.decision, language),
                ShownFact(
                    Phrase("Kết quả", "Outcome"),
                    inspection.outcome.map { CaseNames.name(of: $0)(language) }, language),
                ShownFact(Phrase("Chứng cứ", "Evidence"), "\(view.evidence.count)", language),
            ] + office
        return ConsolePage.Block(
            heading: Phrase("Thông tin", "Facts")(language), texts: blanks, facts: all.compactMap(\.self),
            links: links)
    }

    /// Told before the minutes are made.
    private var blanks: [String] {
        guard !view.blanks.isEmpty else { return [] }
        let names = view.blanks.map { $0.name(language) }.joined(separator: ", ")
        return [
            Phrase(
                "Biên bản sẽ để trống: \(names). Bổ sung vào hồ sơ, hoặc ghi tay trên bản in trước khi ký.",
                "The minutes will leave blank: \(names). Add it to the case, or write it in by hand before signing."
            )(language)
        ]
    }

    private var proposal: String? {
        inspection.proposal.map { proposal in
            let product = view.products.first { $0.number == proposal.product }?.name
            let reason = view.withdrawalReasons.first { $0.code == proposal.reason }?.name(language)
            return [product, reason ?? proposal.reason].compactMap(\.self).joined(separator: ": ")
        }
    }

    private var links: [ConsolePage.Cell] {
        func cell(_ words: Phrase, _ path: String) -> ConsolePage.Cell {
            ConsolePage.Cell(text: words(language), href: link(path))
        }
        var links: [ConsolePage.Cell] = []
        if isOffice { links.append(cell(Phrase("Biên bản (PDF)", "Minutes (PDF)"), path + "/minutes")) }
        if inspection.stage == .withdrawalProposed, visit.may(.decisionWithdrew) {
            links.append(cell(CaseNames.name(of: CaseAct.decide), path + "/withdrawal"))
        }
        if isOffice, let stamp = inspection.opening.stamp {
            links.append(cell(Phrase("Các lượt quét của tem", "The stamp’s scans"), AlertPages.path(stamp)))
        }
        if let product = view.product {
            links.append(
                cell(Phrase("Trang sản phẩm", "The product"), "/console/products/\(product.number.number)"))
        }
        return links + [cell(Phrase("Mọi hồ sơ", "All cases"), "/console/cases")]
    }

    private var findings: ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Tồn tại", "Findings")(language) + ": \(inspection.findings.count)",
            table: ConsolePage.Table(
                headings: [
                    Phrase("Số", "No"), Phrase("Tồn tại", "Finding"), Phrase("Lý do", "Reason"),
                    Phrase("Căn cứ", "Legal basis"), Phrase("Mức", "Severity"), Phrase("Hạn", "Deadline"),
                    Phrase("Tình trạng", "State"),
                ].map { $0(language) },
                rows: inspection.findings.map { item in
                    let finding = item.finding
                    let isOverdue =
                        inspection.isOpen && item.status == .open && finding.deadline < visit.today
                    let late = isOverdue ? Phrase(" (quá hạn)", " (overdue)")(language) : ""
                    return [
                        ConsolePage.Cell(text: "\(item.number)"), ConsolePage.Cell(text: finding.criterion),
                        ConsolePage.Cell(text: view.name(ofReason: finding.reason, language)),
                        ConsolePage.Cell(text: finding.legalBasis),
                        ConsolePage.Cell(text: CaseNames.name(of: finding.severity)(language)),
                        ConsolePage.Cell(text: language.day(finding.deadline) + late, isWrong: isOverdue),
                        ConsolePage.Cell(text: CaseNames.name(of: item.status)(language)),
                    ]
                }))
    }

    private var checks: ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Đã gửi tự kiểm tra", "Self-checks sent")(language),
            table: ConsolePage.Table(
                headings: [
                    Phrase("Tồn tại", "Finding"), Phrase("Nhóm", "Group"), Phrase("Hạn", "Deadline"),
                    Phrase("Đã trả lời", "Answered"),
                ].map { $0(language) },
                rows: view.checks.map { check in
                    let answered = check.tasks.values.filter { $0 != nil }.count
                    return [
                        "\(check.finding)", CaseNames.name(of: check.group)(language),
                        language.day(check.deadline), "\(answered)/\(check.tasks.count)",
                    ].map { ConsolePage.Cell(text: $0) }
                }),
            links: [
                ConsolePage.Cell(
                    text: Phrase("Mọi đợt tự kiểm tra", "All self-checks")(language),
                    href: link("/console/self-checks"))
            ])
    }
}
