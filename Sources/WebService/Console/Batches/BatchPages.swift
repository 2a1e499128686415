internal import Registry
internal import StampFormat

/// The batches of a product as a page: the chosen one with what may be done, then all of them.
struct BatchPages {
    let visit: Visit
    let view: ProductBatches
    let link: (String) -> String

    private var language: PageLanguage { visit.language }
    private var number: UInt32 { view.product.number.number }

    static let lotDiffers = WorkRefusal(
        "lot-differs", ("Mã lô gõ lại không khớp.", "The lot typed again differs."),
        next: ("Gõ đúng mã lô cần thu hồi.", "Type the code of the lot that is to be recalled."))
    static let dayMissing = WorkRefusal(
        "day-missing", ("Thiếu ngày sản xuất.", "The day of production is missing."),
        next: ("Ghi ngày sản xuất in trên gói.", "Give the day that is printed on the packs."))

    static func lotKnown(_ lot: String) -> WorkRefusal {
        WorkRefusal(
            "lot-known", ("Sản phẩm này đã có lô “\(lot)”.", "The product has a lot “\(lot)” already."),
            next: ("Chọn lô ấy trong danh sách, hoặc ghi mã khác.", "Choose it in the list, or give another.")
        )
    }

    func page(_ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage {
        var blocks: [ConsolePage.Block] = []
        if let batch = view.chosen { blocks += [facts(of: batch)] + deeds(batch, form, refusal) }
        if view.chosen == nil, visit.may(.batchDeclared) { blocks.append(declaration(form, refusal)) }
        if !view.batches.isEmpty { blocks.append(list) }
        if !view.history.isEmpty { blocks.append(history) }
        let title = view.chosen.map { Phrase("Lô \($0.lot)", "Lot \($0.lot)") } ?? Phrase("Các lô", "Batches")
        return ConsolePage(
            title: title(language), lead: view.product.name, blocks: blocks, refusal: refusal)
    }

    private var back: ConsolePage.Cell {
        ConsolePage.Cell(
            text: Phrase("Về trang sản phẩm", "Back to the product")(language),
            href: link("/console/products/\(number)"))
    }

    private func facts(of batch: Batch) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Thông tin", "Facts")(language),
            facts: [
                ShownFact(
                    Phrase("Tình trạng", "State"), ConsoleWords.state(batch.state)(language), language),
                ShownFact(Phrase("Ngày sản xuất", "Produced on"), language.day(batch.producedOn), language),
                ShownFact(Phrase("Hạn sử dụng", "Use by"), batch.useBy.map { language.day($0) }, language),
                ShownFact(Phrase("Số gói", "Packs"), ConsoleWords.count(batch.packs, language), language),
                ShownFact(
                    Phrase("Tem đã kích hoạt", "Stamps activated"),
                    ConsoleWords.count(view.activated, language), language),
                ShownFact(
                    Phrase("Tem còn tồn", "Stamps in stock"), ConsoleWords.count(view.inStock, language),
                    language),
            ].compactMap { $0 })
    }

    private func deeds(_ batch: Batch, _ form: FormBody, _ refusal: WorkRefusal?) -> [ConsolePage.Block] {
        var blocks: [ConsolePage.Block] = []
        for (path, word, act) in BatchDeed.all {
            guard let line = BatchTransition.all.first(where: { $0.act == act }),
                line.from.contains(batch.state), !visit.person.roles.isDisjoint(with: line.roles),
                visit.may(word), isOpen(act)
            else { continue }
            blocks.append(deed(path, line, batch, form, refusal))
        }
        return blocks
    }

    /// Whether the batch's stamps let it: the desk would refuse otherwise.
    private func isOpen(_ act: BatchAct) -> Bool {
        switch act {
        case .cancel: view.activated == 0
        case .close: view.inStock == 0
        case .archive: view.chosen?.archiveDay.map { $0 <= visit.today } ?? false
        case .declare, .release, .hold, .resume, .recall, .split: true
        }
    }

    private func deed(
        _ path: String, _ line: BatchTransition, _ batch: Batch, _ form: FormBody, _ refusal: WorkRefusal?
    ) -> ConsolePage.Block {
        var fields: [ConsoleForm.Field] = [.hidden("lot")]
        if line.needsDocument { fields += [.document(language, isNeeded: true), .note(language)] }
        if line.act == .recall {
            fields.append(
                ConsoleForm.Field(
                    name: "again",
                    label: Phrase("Gõ lại mã lô \(batch.lot)", "Type the lot \(batch.lot) again")(language),
                    kind: .line(autocomplete: "off"), longest: 20))
        }
        let words = BatchPages.words(of: line.act)
        let typed = FormBody([
            "lot": [batch.lot], "document": [form["document"]], "note": [form["note"]],
            "again": [form["again"]],
        ])
        return ConsolePage.Block(
            heading: words.button(language), texts: words.text.map { [$0(language)] } ?? [],
            forms: [
                ConsoleForm(
                    action: link("/console/products/\(number)/batches/\(path)"),
                    button: words.button(language), fields: fields,
                    isGrave: [.hold, .recall, .cancel].contains(line.act), typed: typed,
                    faultyField: refusal.flatMap { $0.code == "lot-differs" ? "again" : nil })
            ])
    }

    private func declaration(_ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Khai một lô mới", "Declare a batch")(language),
            forms: [
                ConsoleForm(
                    action: link("/console/products/\(number)/batches"),
                    button: Phrase("Khai lô", "Declare it")(language),
                    fields: [
                        ConsoleForm.Field(
                            name: "lot", label: Phrase("Mã lô in trên gói", "Lot as printed")(language),
                            kind: .line(autocomplete: "off"), longest: 20),
                        ConsoleForm.Field(
                            name: "produced", label: Phrase("Ngày sản xuất", "Produced on")(language),
                            kind: .day),
                        ConsoleForm.Field(
                            name: "use-by", label: Phrase("Hạn sử dụng", "Use by")(language), kind: .day,
                            hint: Phrase(
                                "Để trống: tính theo thời hạn bảo quản của sản phẩm.",
                                "Empty: from the product’s shelf life.")(language), isNeeded: false),
                        ConsoleForm.Field(
                            name: "packs", label: Phrase("Số gói bán ra", "Packs for sale")(language),
                            kind: .number, longest: 10),
                    ], typed: form, faultyField: refusal.flatMap { BatchPages.field(of: $0.code) })
            ], links: [back])
    }

    private static func field(of code: String) -> String? {
        switch code {
        case "bad-lot", "lot-known": "lot"
        case "day-in-future", "day-missing", "bad-day": "produced"
        case "use-by-before-production": "use-by"
        case "quantity-out-of-range": "packs"
        default: nil
        }
    }

    private var list: ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Tất cả các lô", "All batches")(language),
            table: ConsolePage.Table(
                headings: [
                    Phrase("Lô", "Lot"), Phrase("Tình trạng", "State"),
                    Phrase("Ngày sản xuất", "Produced on"),
                    Phrase("Hạn sử dụng", "Use by"), Phrase("Số gói", "Packs"),
                ].map { $0(language) },
                rows: view.batches.map { batch in
                    let path = "/console/products/\(number)/batches?lot=\(PercentText.encoded(batch.lot))"
                    return [
                        ConsolePage.Cell(text: batch.lot, href: link(path)),
                        ConsolePage.Cell(text: ConsoleWords.state(batch.state)(language)),
                        ConsolePage.Cell(text: language.day(batch.producedOn)),
                        ConsolePage.Cell(text: batch.useBy.map { language.day($0) } ?? "–"),
                        ConsolePage.Cell(text: ConsoleWords.count(batch.packs, language)),
                    ]
                }), links: view.chosen == nil ? [] : [back])
    }

    private var history: ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Lịch sử", "History")(language),
            table: ConsolePage.Table(
                headings: [Phrase("Ngày", "Day"), Phrase("Tình trạng", "State"), Phrase("Sổ cái", "Ledger")]
                    .map { $0(language) },
                rows: view.history.map { event in
                    [
                        language.day(event.record.validFrom), ConsoleWords.state(event.batch.state)(language),
                        "\(event.record.entry)",
                    ].map { ConsolePage.Cell(text: $0) }
                }))
    }
}
