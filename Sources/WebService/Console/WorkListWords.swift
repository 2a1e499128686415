internal import Registry
internal import StampFormat

/// The work list as a page; a heading says how many, and no empty table is shown.
struct WorkListWords {
    /// Nil for whoever has no part in the office's work.
    let list: WorkList?
    /// Of cases and self-checks.
    let inspections: [ConsolePage.Block]
    let visit: Visit
    let link: (String) -> String

    private var language: PageLanguage { visit.language }
    /// Rows of one table; the rest is on its own page.
    private static let most = 20

    var page: ConsolePage {
        let blocks = inspections + (list.map(stamps) ?? [])
        let nothing = Phrase("Không có việc nào đang chờ.", "Nothing is waiting.")
        return ConsolePage(
            title: Phrase("Việc cần làm", "Work list")(language),
            lead: Phrase("Ngày ", "As of ")(language) + language.day(visit.today)
                + (blocks.isEmpty ? ": \(nothing(language))" : ""),
            blocks: blocks.isEmpty ? [steps].compactMap(\.self) : blocks)
    }

    /// Where to begin while nothing waits, for those of the office who may.
    private var steps: ConsolePage.Block? {
        let steps: [(word: ActWord, text: Phrase, path: String)] = [
            (.personAdded, Phrase("Thêm người làm việc", "Register the people"), "/console/people"),
            (
                .registerImported,
                Phrase(
                    "Nhập chủ thể, sản phẩm, giấy chứng nhận, phiếu kiểm nghiệm",
                    "Import producers, products, certificates, test reports"), "/console/imports"
            ),
            (
                .allotmentRequested,
                Phrase("Chọn sản phẩm để xin tem", "Choose a product and ask for stamps"),
                "/console/products"
            ),
        ]
        let open = steps.filter { visit.may($0.word) && visit.person.producer == nil }
        guard !open.isEmpty else { return nil }
        return ConsolePage.Block(
            heading: Phrase("Có thể làm tiếp", "What can be done next")(language),
            links: open.map { ConsolePage.Cell(text: $0.text(language), href: link($0.path)) })
    }

    private func stamps(_ list: WorkList) -> [ConsolePage.Block] {
        [
            allotments(list.requested, Phrase("Yêu cầu chờ duyệt", "Requests waiting for approval")),
            allotments(list.unsigned, Phrase("Đã duyệt, chờ ký", "Approved, to be signed")),
            allotments(list.unprinted, Phrase("Đã ký, chưa in nhãn", "Signed, labels not printed")),
            allotments(
                list.unprintable,
                Phrase("Đã ký, không được in nữa: trả lại", "Signed, no longer to be printed: return them")),
            expiring(list), testsDue(list),
        ].compactMap { $0 }
    }

    private func allotments(_ lines: [WorkList.Line], _ title: Phrase) -> ConsolePage.Block? {
        guard !lines.isEmpty else { return nil }
        return ConsolePage.Block(
            heading: "\(title(language)): \(lines.count)",
            table: ConsoleWords.table(of: lines.prefix(Self.most).map { $0 }, language, link),
            links: [
                ConsolePage.Cell(
                    text: Phrase("Tất cả đợt cấp tem", "All allotments")(language),
                    href: link("/console/allotments"))
            ])
    }

    private func expiring(_ list: WorkList) -> ConsolePage.Block? {
        guard !list.expiring.isEmpty else { return nil }
        let title = Phrase(
            "Chứng nhận hết hạn trong \(WorkList.warningDays) ngày",
            "Certificates that end within \(WorkList.warningDays) days")(language)
        return products(
            "\(title): \(list.expiring.count)", Phrase("Hết hạn", "Ends"),
            list.expiring.prefix(Self.most).map {
                ($0.line, language.day($0.certificate.validTo))
            })
    }

    private func testsDue(_ list: WorkList) -> ConsolePage.Block? {
        guard !list.testsDue.isEmpty else { return nil }
        let title = Phrase("Phiếu kiểm nghiệm cần làm mới", "Test reports that are due")(language)
        return products(
            "\(title): \(list.testsDue.count)", Phrase("Phiếu gần nhất", "Last report"),
            list.testsDue.prefix(Self.most).map { line in
                (line.line, line.report.map { language.day($0.resultOn) } ?? "–")
            })
    }

    private func products(
        _ heading: String, _ column: Phrase, _ rows: [(line: ProductLine, text: String)]
    ) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: heading,
            table: ConsolePage.Table(
                headings: [
                    Phrase("Sản phẩm", "Product")(language), Phrase("Chủ thể", "Producer")(language),
                    column(language),
                ],
                rows: rows.map { row in
                    [
                        ConsolePage.Cell(
                            text: row.line.product.name,
                            href: link("/console/products/\(row.line.product.number.number)")),
                        ConsolePage.Cell(text: row.line.producer.name), ConsolePage.Cell(text: row.text),
                    ]
                }))
    }
}

extension ConsoleWords {
    /// Allotments as rows.
    static func table(
        of lines: [WorkList.Line], _ language: PageLanguage, _ link: (String) -> String
    ) -> ConsolePage.Table {
        ConsolePage.Table(
            headings: [
                Phrase("Đợt", "Allotment"), Phrase("Sản phẩm", "Product"), Phrase("Số tem", "Stamps"),
                Phrase("Lô", "Lot"), Phrase("Tình trạng", "Stage"), Phrase("Ngày yêu cầu", "Requested"),
            ].map { $0(language) },
            rows: lines.map { line in
                let allotment = line.allotment
                return [
                    ConsolePage.Cell(
                        text: "\(allotment.number.number)",
                        href: link("/console/allotments/\(allotment.number.number)")),
                    ConsolePage.Cell(text: line.product.product.name),
                    ConsolePage.Cell(text: count(allotment.quantity, language)),
                    ConsolePage.Cell(text: allotment.lot ?? "–"),
                    ConsolePage.Cell(text: stage(allotment.stage)(language)),
                    ConsolePage.Cell(text: language.day(allotment.requestedOn)),
                ]
            })
    }
}
