internal import Registry
internal import StampFormat

/// The page of one allotment: where it stands, and what may be done next by whoever looks.
struct AllotmentWords {
    let view: AllotmentView
    let visit: Visit
    let form: FormBody
    let refusal: WorkRefusal?
    let papers: [LabelPaper]
    let printers: [MeasuredPrinter]
    let link: (String) -> String
    /// An obstacle in plain words.
    let obstacle: (RegistryError) -> (what: Phrase, next: Phrase)

    private var language: PageLanguage { visit.language }
    private var allotment: Allotment { view.allotment }
    private var number: UInt32 { allotment.number.number }

    var page: ConsolePage {
        ConsolePage(
            title: Phrase("Đợt cấp tem \(number)", "Allotment \(number)")(language), lead: view.product.name,
            blocks: decisions
                + StampWorkWords(
                    view: view, visit: visit, form: form, papers: papers, printers: printers, link: link,
                    obstacle: obstacle, refusal: refusal
                ).blocks + labelFiles + [facts]
                + states, refusal: refusal, refresh: signing.refresh)
    }

    private var labelFiles: [ConsolePage.Block] {
        guard visit.may(.labelsExported) else { return [] }
        return LabelFileWords(
            files: view.labelFiles, number: number, language: language, link: link
        ).blocks
    }

    private var facts: ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Thông tin", "Facts")(language),
            facts: [
                ShownFact(
                    Phrase("Tình trạng", "Stage"), ConsoleWords.stage(allotment.stage)(language), language),
                ShownFact(
                    Phrase("Số tem", "Stamps"), ConsoleWords.count(allotment.quantity, language), language),
                ShownFact(Phrase("Loại tem", "Kind"), ConsoleWords.kind(allotment.kind)(language), language),
                ShownFact(
                    Phrase("Lô", "Lot"),
                    allotment.lot ?? Phrase("tem cuộn", "roll stock")(language), language),
                ShownFact(
                    Phrase("Người yêu cầu", "Requested by"),
                    "\(allotment.requestedBy), \(language.day(allotment.requestedOn))", language),
                ShownFact(Phrase("Người duyệt", "Approved by"), allotment.approvedBy, language),
                ShownFact(
                    Phrase("Ngày ký", "Issued on"), allotment.issue.map { language.day($0.issuedOn.day) },
                    language),
                ShownFact(
                    Phrase("Mã băm Merkle", "Merkle root"),
                    allotment.merkleRoot.map { Hex.text(of: $0) }, language, isCode: true),
            ].compactMap { $0 },
            links: links)
    }

    private var links: [ConsolePage.Cell] {
        var links = [
            ConsolePage.Cell(
                text: view.product.name, href: link("/console/products/\(view.product.number.number)"))
        ]
        guard allotment.stage == .closed else { return links }
        links.append(
            ConsolePage.Cell(
                text: Phrase("Tem hỏng, mất, trả lại, huỷ", "Spoiled, lost, returned, void")(language),
                href: link("/console/allotments/\(number)/losses")))
        if visit.may(.flagSet) {
            links.append(
                ConsolePage.Cell(
                    text: Phrase("Tạm dừng hoặc thu hồi tem", "Suspend or recall stamps")(language),
                    href: link("/console/allotments/\(number)/flag")))
        }
        return links
    }

    /// Approval, refusal and signing, for those who may.
    private var decisions: [ConsolePage.Block] {
        switch allotment.stage {
        case .requested where visit.may(.allotmentApproved): [approval]
        case .approved, .signing: signing.blocks
        case .refused: [refused]
        case .requested, .closed: []
        }
    }

    /// Why, for who sent it; who, for those who read the ledger.
    private var refused: ConsolePage.Block {
        let reason = allotment.refusal.map {
            Phrase("Văn phòng không duyệt yêu cầu này: \($0)", "The office refused this request: \($0)")
        }
        let next =
            reason == nil
            ? Phrase(
                "Gọi văn phòng để biết lý do, rồi gửi yêu cầu mới.",
                "Call the office for the reason, then send another.")
            : Phrase("Sửa theo đó rồi gửi yêu cầu mới.", "Mend that, then send another.")
        let ledger = ConsolePage.Cell(
            text: Phrase("Ai không duyệt, khi nào", "Who refused it, and when")(language),
            href: link("/console/ledger?act=allotment.refused&subject=allotment:\(number)"))
        let readsLedger = !visit.person.roles.isDisjoint(with: Act.office.union([.auditor]))
        return ConsolePage.Block(
            texts: [reason, readsLedger ? nil : next].compactMap { $0?(language) },
            links: readsLedger ? [ledger] : [])
    }

    private var signing: SigningWords { SigningWords(view: view, visit: visit, link: link) }

    private var approval: ConsolePage.Block {
        let isOwn = Act.isSamePerson(allotment.requestedBy, visit.person.name) && !view.isOfficeOfOne
        let approve = ConsoleForm(
            action: link("/console/allotments/\(number)/approve"),
            button: Phrase(
                "Duyệt \(ConsoleWords.count(allotment.quantity, language)) tem",
                "Approve \(ConsoleWords.count(allotment.quantity, language)) stamps")(language))
        let refuse = ConsoleForm(
            action: link("/console/allotments/\(number)/refuse"),
            button: Phrase("Không duyệt", "Refuse")(language),
            fields: [
                ConsoleForm.Field(
                    name: "note",
                    label: Phrase(
                        "Lý do không duyệt (người đề nghị đọc được)",
                        "Why it is refused (the requester reads it)")(
                            language),
                    kind: .line(autocomplete: "off"), longest: 200)
            ], isGrave: true, typed: form, faultyField: refusal.flatMap { ConsoleWords.field(of: $0.code) })
        let own = Phrase(
            "Bạn đã gửi yêu cầu này: người khác phải duyệt.",
            "You sent this request: another person must approve it.")
        return ConsolePage.Block(
            heading: Phrase("Duyệt yêu cầu", "Approve the request")(language),
            texts: isOwn ? [own(language)] : [], forms: isOwn ? [] : [approve, refuse])
    }

    private var states: [ConsolePage.Block] {
        var blocks: [ConsolePage.Block] = []
        if !view.ranges.isEmpty {
            blocks.append(
                ConsolePage.Block(
                    heading: Phrase("Tình trạng các số tem", "States of the serials")(language),
                    table: ConsolePage.Table(
                        headings: [
                            Phrase("Số tem", "Serials"), Phrase("Số lượng", "Count"),
                            Phrase("Tình trạng", "State"), Phrase("Lô", "Lot"),
                        ].map { $0(language) },
                        rows: view.ranges.map { range in
                            [
                                ConsoleWords.serials(range.serials),
                                ConsoleWords.count(range.serials.count, language),
                                ConsoleWords.state(range.state)(language), range.lot ?? "–",
                            ].map { ConsolePage.Cell(text: $0) }
                        })))
        }
        guard !view.runs.isEmpty else { return blocks }
        blocks.append(
            ConsolePage.Block(
                heading: Phrase("Các lượt in", "Print runs")(language),
                table: ConsolePage.Table(
                    headings: [
                        Phrase("Lượt", "Run"), Phrase("Số tem", "Serials"), Phrase("Đã đọc thử", "Read back"),
                    ].map { $0(language) },
                    rows: view.runs.map { run in
                        [
                            "\(run.number)", ConsoleWords.serials(run.serials),
                            ConsoleWords.count(run.file.proved, language),
                        ].map { ConsolePage.Cell(text: $0) }
                    })))
        return blocks
    }
}
