internal import Registry
internal import StampFormat

/// The pages of alerts.
struct AlertPages {
    let visit: Visit
    let works: any OfficeWorks
    let link: (String) -> String

    var language: PageLanguage { visit.language }
    /// Alerts and scans of one page, the gravest and the latest.
    private static let most = 200

    static func path(_ place: StampPlace) -> String {
        "/console/allotments/\(place.allotment.number)/alert?serial=\(place.serial.number)"
    }

    func list(
        _ alerts: [CopyAlert], _ products: [AllotmentNumber: String], days: Int, _ refusal: WorkRefusal?
    ) -> ConsolePage {
        var block = ConsolePage.Block(
            heading: Phrase("Cảnh báo", "Alerts")(language) + ": \(alerts.count)")
        if alerts.isEmpty {
            block.texts = [Phrase("Không có cảnh báo nào.", "There is no alert.")(language)]
        } else {
            block.table = ConsolePage.Table(
                headings: [
                    Phrase("Tem", "Stamp"), Phrase("Sản phẩm", "Product"), Phrase("Mức", "Grade"),
                    Phrase("Điểm", "Points"), Phrase("Lượt quét", "Scans"), Phrase("Dấu hiệu", "Findings"),
                ].map { $0(language) },
                rows: alerts.prefix(Self.most).map { alert in
                    let place = alert.place
                    return [
                        ConsolePage.Cell(
                            text: "\(place.allotment.number)/\(place.serial.number)",
                            href: link(AlertPages.path(place))),
                        ConsolePage.Cell(text: products[place.allotment] ?? "–"),
                        ConsolePage.Cell(text: AlertPages.name(of: alert.grade)(language)),
                        ConsolePage.Cell(text: "\(alert.score.points)"),
                        ConsolePage.Cell(text: "\(alert.score.scans)"),
                        ConsolePage.Cell(
                            text: alert.score.findings.map { works.words(of: $0)(language) }
                                .joined(separator: "; ")),
                    ]
                })
        }
        return ConsolePage(
            title: Phrase("Cảnh báo tem giả", "Copied stamps")(language),
            lead: Phrase(
                "Tem được quét trong \(days) ngày qua, và tem đã có người xếp mức.",
                "Stamps scanned in the last \(days) days, and those that a person graded.")(language),
            blocks: [block], refusal: refusal)
    }

    func page(_ view: AlertView, _ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage {
        let place = view.place
        var blocks = [facts(view)]
        if visit.may(.alertRaised) { blocks.append(raising(view, form)) }
        if visit.may(.alertClosed) { blocks.append(closing(view, form)) }
        if visit.may(.alertExplained) { blocks.append(explaining(view, form)) }
        blocks += background(view)
        if !view.scans.isEmpty { blocks.append(scans(view)) }
        return ConsolePage(
            title: Phrase(
                "Tem \(place.allotment.number)/\(place.serial.number)",
                "Stamp \(place.allotment.number)/\(place.serial.number)")(language),
            lead: view.product.name, blocks: blocks, refusal: refusal)
    }

    private func facts(_ view: AlertView) -> ConsolePage.Block {
        let known =
            view.grade ?? (view.score.points >= view.mark ? CopyGrade.questioned : nil)
        let none = Phrase("chưa đến mức cảnh báo", "below the mark of an alert")
        var block = ConsolePage.Block(
            heading: Phrase("Dấu hiệu", "What speaks for a copy")(language),
            texts: [
                Phrase(
                    "Loại trừ nguyên nhân kỹ thuật trước: hội chợ, ảnh đăng bán, kiểm tra, hàng mẫu.",
                    "Exclude technical causes first: a fair, a picture in a shop, an inspection, demo packs.")(
                        language)
            ],
            facts: [
                ShownFact(
                    Phrase("Mức", "Grade"), (known.map { AlertPages.name(of: $0) } ?? none)(language),
                    language),
                ShownFact(
                    Phrase("Điểm", "Points"),
                    Phrase(
                        "\(view.score.points), cảnh báo từ \(view.mark)",
                        "\(view.score.points), an alert from \(view.mark) on")(language), language),
                ShownFact(Phrase("Lượt quét được tính", "Scans that count"), "\(view.score.scans)", language),
            ].compactMap { $0 },
            links: cases(view) + [
                ConsolePage.Cell(
                    text: Phrase("Đợt cấp tem", "The allotment")(language),
                    href: link("/console/allotments/\(view.place.allotment.number)")),
                ConsolePage.Cell(
                    text: Phrase("Mọi cảnh báo", "All alerts")(language), href: link("/console/alerts")),
            ])
        if !view.score.findings.isEmpty {
            block.table = ConsolePage.Table(
                headings: [
                    Phrase("Dấu hiệu", "Finding"), Phrase("Quy tắc", "Rule"), Phrase("Điểm", "Points"),
                ].map { $0(language) },
                rows: view.score.findings.map { finding in
                    [works.words(of: finding)(language), finding.word, "\(finding.points)"].map {
                        ConsolePage.Cell(text: $0)
                    }
                })
        }
        return block
    }

    private func scans(_ view: AlertView) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Các lượt quét", "Scans")(language) + ": \(view.scans.count)",
            table: ConsolePage.Table(
                headings: [
                    Phrase("Lúc", "At"), Phrase("Tình trạng tem", "State"), Phrase("Tỉnh", "Province"),
                    Phrase("Máy (trong ngày)", "Client (of that day)"),
                ].map { $0(language) },
                rows: view.scans.suffix(Self.most).reversed().map { scan in
                    [
                        LoginWords.time(scan.at), ConsoleWords.state(scan.state)(language),
                        scan.province?.name ?? "–", Hex.text(of: Array(scan.client.prefix(4))),
                    ].map { ConsolePage.Cell(text: $0) }
                }))
    }
}

extension AlertPages {
    static func name(of grade: CopyGrade) -> Phrase {
        switch grade {
        case .questioned: Phrase("Nghi vấn", "Questioned")
        case .suspected: Phrase("Nghi ngờ có cơ sở", "Suspected")
        case .established: Phrase("Xác định vi phạm", "Established")
        }
    }

    static func name(of outcome: CopyOutcome) -> Phrase {
        switch outcome {
        case .technicalCause: Phrase("Nguyên nhân kỹ thuật", "A technical cause")
        case .notCopied: Phrase("Không phải tem giả", "Not copied")
        case .settled: Phrase("Đã xử lý xong", "Settled")
        }
    }

    static func name(of kind: TechnicalCause.Kind) -> Phrase {
        switch kind {
        case .fair: Phrase("Hội chợ, gian hàng", "A fair, a stand")
        case .listing: Phrase("Ảnh đăng bán, báo chí", "A picture in a shop or newspaper")
        case .inspection: Phrase("Cán bộ kiểm tra quét", "Inspectors’ own scans")
        case .demo: Phrase("Hàng mẫu trưng bày", "Packs for showing")
        }
    }
}

extension ConsoleWords {
    /// What the office did.
    static let officeDone: [String: Phrase] = [
        "alert-raise": Phrase("Đã nâng mức cảnh báo.", "The alert is raised."),
        "alert-close": Phrase("Đã khép cảnh báo.", "The alert is closed."),
        "alert-explain": Phrase(
            "Đã ghi nguyên nhân; các lượt quét ấy không được tính.",
            "The cause is recorded; its scans do not count."),
        "reports-closed": Phrase("Đã khép phản ánh.", "The reports are closed."),
        "regulation": Phrase("Đã ban hành quy chế.", "The rules are adopted."),
        "report-closed": Phrase("Đã chốt báo cáo.", "The report is closed."),
        "printer": Phrase("Đã ghi số đo máy in.", "The printer’s measures are kept."),
        "printer-forgotten": Phrase("Đã bỏ số đo máy in.", "The printer’s measures are forgotten."),
    ]
}
