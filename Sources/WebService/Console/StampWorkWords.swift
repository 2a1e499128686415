internal import Registry
internal import StampFormat

/// What may be done with the stamps of a signed allotment.
struct StampWorkWords {
    let view: AllotmentView
    let visit: Visit
    let form: FormBody
    let papers: [LabelPaper]
    /// Those that were measured; none for a producer's person, whose printers are their own.
    let printers: [MeasuredPrinter]
    let link: (String) -> String
    /// An obstacle in plain words.
    let obstacle: (RegistryError) -> (what: Phrase, next: Phrase)
    let refusal: WorkRefusal?

    private var language: PageLanguage { visit.language }
    private var number: UInt32 { view.allotment.number.number }

    var blocks: [ConsolePage.Block] {
        guard let offers = view.offers else { return [] }
        var blocks: [ConsolePage.Block] = []
        if visit.may(.stampsPrinted), has(.issued) { blocks.append(printed) }
        if visit.may(.stampsActivated), let range = offers.activation.serials {
            blocks.append(activation(range, offers.lots))
        }
        // What waits comes first: labels only while some are not printed.
        if visit.may(.labelsExported), let range = offers.printing.serials {
            blocks.insert(labels(range), at: has(.reserved) ? 0 : blocks.count)
        }
        if visit.may(.labelsReprinted), offers.takesReprint { blocks.append(reprint) }
        if let closed = closed(offers) { blocks.insert(closed, at: 0) }
        return blocks
    }

    /// Why stamps that wait may not be printed or activated, and who does what next.
    private func closed(_ offers: StampOffers) -> ConsolePage.Block? {
        let refusals = [
            visit.may(.labelsExported) ? offers.printing.refusal : nil,
            visit.may(.stampsActivated) ? offers.activation.refusal : nil,
        ].compactMap(\.self)
        guard let first = refusals.first else { return nil }
        let shown = refusals.count == 2 && refusals[1] == first ? [first] : refusals
        return ConsolePage.Block(
            heading: Phrase("Chưa làm tiếp được với tem", "The stamps cannot go on now")(language),
            texts: shown.map { refusal in
                let words = obstacle(refusal)
                return "\(words.what(language)) \(words.next(language))"
            })
    }

    static let reasonMissing = WorkRefusal(
        "reason-missing", ("Thiếu lý do in lại.", "The reason for printing again is missing."),
        next: ("Ghi 1 đến 200 ký tự.", "Give 1 to 200 characters."))

    private func has(_ state: RangeState) -> Bool { view.ranges.contains { $0.state == state } }

    private func labels(_ range: SerialRange) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("In nhãn", "Print labels")(language),
            forms: [
                ConsoleForm(
                    action: "/console/allotments/\(number)/preview",
                    button: Phrase("Xem trước", "Look at them")(language),
                    fields: ConsoleForm.Field.serials(language, isNeeded: false) + sheet + [
                        ConsoleForm.Field(name: "lang", label: "", kind: .hidden)
                    ],
                    isQuestion: true, typed: typed(range), faultyField: faulty)
            ])
    }

    /// Which sheet is in which printer, and where it begins.
    private var sheet: [ConsoleForm.Field] {
        let options = papers.map {
            ConsoleForm.Option(value: $0.name, text: Phrase($0.vietnamese, $0.english)(language))
        }
        let none = ConsoleForm.Option(value: "", text: Phrase("Không bù lề", "As it is")(language))
        let names = Set(printers.map(\.name)).sorted().map { ConsoleForm.Option(value: $0, text: $0) }
        let printer = ConsoleForm.Field(
            name: "printer", label: Phrase("Máy in đã canh", "A measured printer")(language),
            kind: .choice([none] + names))
        return [
            ConsoleForm.Field(
                name: "paper", label: Phrase("Giấy nhãn trong máy in", "The sheet in the printer")(language),
                kind: .choice(options)),
            ConsoleForm.Field(
                name: "start", label: Phrase("Ô trống đầu tiên", "First free cell")(language), kind: .number,
                hint: Phrase(
                    "Tờ mới: để trống. Tờ dùng dở: đếm từ trái sang phải, từ trên xuống.",
                    "A new sheet: leave it empty. A part-used one: count left to right, top to bottom.")(
                        language), isNeeded: false, longest: 4),
        ] + (names.isEmpty ? [] : [printer])
    }

    private var reprint: ConsolePage.Block {
        let range = view.runs.last?.serials
        return ConsolePage.Block(
            heading: Phrase("In lại", "Print again")(language),
            texts: [
                Phrase(
                    "Mỗi số tem chỉ in một lần; in lại được ghi vào sổ cái kèm lý do. Huỷ các nhãn in lần trước.",
                    "A serial is printed once; a reprint is in the ledger with its reason. Destroy the earlier labels."
                )(language)
            ],
            forms: [
                ConsoleForm(
                    action: link("/console/allotments/\(number)/reprint"),
                    button: Phrase("In lại (PDF)", "Print again (PDF)")(language),
                    fields: ConsoleForm.Field.serials(language, isNeeded: false) + sheet + [
                        ConsoleForm.Field(
                            name: "reason", label: Phrase("Lý do in lại", "Why again")(language),
                            kind: .line(autocomplete: "off"), longest: 200)
                    ], isGrave: true, typed: typed(range),
                    faultyField: refusal?.code == "reason-missing" ? "reason" : faulty)
            ])
    }

    private var printed: ConsolePage.Block {
        let range = first([.issued])
        return ConsolePage.Block(
            heading: Phrase("Xác nhận đã in", "Confirm the print")(language),
            forms: [
                ConsoleForm(
                    action: link("/console/allotments/\(number)/printed"),
                    button: Phrase("Đã in xong", "They are printed")(language),
                    fields: ConsoleForm.Field.serials(language, isNeeded: false),
                    typed: typed(range), faultyField: faulty)
            ])
    }

    /// - `lots`: batches that take the stamps.
    private func activation(_ range: SerialRange, _ lots: [String]) -> ConsolePage.Block {
        let lots = lots.map { ConsoleForm.Option(value: $0, text: $0) }
        return ConsolePage.Block(
            heading: Phrase("Kích hoạt", "Activate")(language),
            texts: [
                Phrase(
                    "Khi tem đã dán lên gói hàng của lô.", "When the stamps are on the packs of the batch.")(
                        language)
            ],
            forms: [
                ConsoleForm(
                    action: link("/console/allotments/\(number)/activate"),
                    button: Phrase("Kích hoạt tem", "Activate the stamps")(language),
                    fields: ConsoleForm.Field.serials(language, isNeeded: false) + [
                        ConsoleForm.Field(
                            name: "lot", label: Phrase("Lô", "Lot")(language), kind: .choice(lots))
                    ], typed: typed(range), faultyField: faulty)
            ])
    }

    private var faulty: String? { refusal.flatMap { ConsoleWords.field(of: $0.code) } }

    private func first(_ states: [RangeState]) -> SerialRange? {
        view.ranges.first { states.contains($0.state) }?.serials
    }

    /// What was typed, or the first range that waits.
    private func typed(_ range: SerialRange?) -> FormBody {
        guard refusal == nil else { return form }
        return FormBody([
            "from": [range.map { "\($0.first)" } ?? ""], "to": [range.map { "\($0.last)" } ?? ""],
            "lot": [view.allotment.lot ?? ""], "lang": [language.rawValue],
        ])
    }
}
