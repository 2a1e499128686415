internal import Registry
internal import StampFormat

/// The page on which stamps of an allotment are told to be spoiled, handed back, lost, stolen or void.
struct LossPages {
    let visit: Visit
    let view: AllotmentView
    let link: (String) -> String

    private var language: PageLanguage { visit.language }
    private var number: UInt32 { view.allotment.number.number }

    func page(_ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage {
        let back = ConsolePage.Cell(
            text: Phrase("Về đợt cấp tem \(number)", "Back to allotment \(number)")(language),
            href: link("/console/allotments/\(number)"))
        var blocks = Loss.allCases.compactMap { block($0, form, refusal) }
        if blocks.isEmpty {
            blocks = [
                ConsolePage.Block(texts: [
                    Phrase(
                        "Không có tem nào ở trạng thái mà bạn có thể báo.",
                        "No stamp is in a state that you could report on.")(language)
                ])
            ]
        }
        blocks[blocks.count - 1].links.append(back)
        return ConsolePage(
            title: Phrase("Tem hỏng, mất, trả lại, huỷ", "Spoiled, lost, returned, void")(language),
            lead: Phrase("Đợt \(number): ", "Allotment \(number): ")(language) + view.product.name,
            blocks: blocks, refusal: refusal)
    }

    /// Nil where the person may not, or no stamp is in a state from which it happens.
    private func block(
        _ loss: Loss, _ form: FormBody, _ refusal: WorkRefusal?
    ) -> ConsolePage.Block? {
        guard let role = visit.role(for: loss.word),
            let line = RangeTransition.all.first(where: { $0.act == loss.act }),
            let first = loss == .undo
                ? view.offers?.undo.serials
                : view.ranges.first(where: { line.from.contains($0.state) })?.serials
        else { return nil }
        let words = LossPages.words(of: loss)
        var fields = ConsoleForm.Field.serials(language)
        let reasons = line.reasons(for: role)
        if !reasons.isEmpty {
            let options = reasons.map {
                ConsoleForm.Option(value: $0, text: LossPages.reasons[$0]?(language) ?? $0)
            }
            fields.append(
                ConsoleForm.Field(
                    name: "reason", label: Phrase("Lý do", "Reason")(language), kind: .choice(options)))
        }
        if line.needsDocument { fields.append(.document(language, isNeeded: true)) }
        let typed =
            refusal == nil
            ? FormBody(["from": ["\(first.first)"], "to": ["\(first.first)"]]) : form
        return ConsolePage.Block(
            heading: words.button(language), texts: [words.text(language)],
            forms: [
                ConsoleForm(
                    action: link("/console/allotments/\(number)/\(loss.rawValue)"),
                    button: words.button(language), fields: fields, isGrave: true, typed: typed,
                    faultyField: refusal.flatMap { ConsoleWords.field(of: $0.code) })
            ])
    }

    private static func words(of loss: Loss) -> (button: Phrase, text: Phrase) {
        switch loss {
        case .waste:
            (
                Phrase("Báo tem hỏng", "Report spoiled stamps"),
                Phrase(
                    "In lỗi, rách, in thử. Trong mức hao hụt thì được cấp bù.",
                    "Misprinted, torn, trial prints. Within the allowance they are replaced.")
            )
        case .takeBack:
            (
                Phrase("Nhận tem trả lại", "Take stamps back"),
                Phrase("Chủ thể trả tem không dùng.", "The producer hands back what is not used.")
            )
        case .lost:
            (
                Phrase("Báo mất tem", "Report lost stamps"),
                Phrase("Ai quét tem này sẽ được cảnh báo.", "Whoever scans one of them is warned.")
            )
        case .stolen:
            (
                Phrase("Báo tem bị trộm", "Report stolen stamps"),
                Phrase("Ai quét tem này sẽ được cảnh báo.", "Whoever scans one of them is warned.")
            )
        case .void:
            (
                Phrase("Huỷ tem", "Void stamps"),
                Phrase(
                    "Không dùng lại được; quét vẫn được trả lời “đã huỷ”.",
                    "Out of use for good; scans still answer, “void”.")
            )
        case .undo:
            (
                Phrase("Hoàn tác kích hoạt", "Undo an activation"),
                Phrase("Tem trở lại như trước khi kích hoạt.", "Each stamp is again as before.")
            )
        }
    }

    /// By the words of ``RangeTransition``.
    private static let reasons: [String: Phrase] = [
        "misprint": Phrase("In lỗi", "Misprint"), "damaged": Phrase("Rách, hư", "Damaged"),
        "trial-print": Phrase("In thử", "Trial print"), "cut-off": Phrase("Cắt lẹm", "Cut off"),
        "surplus": Phrase("Thừa", "Surplus"),
        "certificate-ended": Phrase("Chứng nhận hết hạn", "The certificate ended"),
        "production-stopped": Phrase("Dừng sản xuất", "Production stopped"),
        "redesigned": Phrase("Đổi mẫu bao bì", "New packaging"),
        "repacked": Phrase("Đóng gói lại", "Repacked"), "wrong-data": Phrase("Sai dữ liệu", "Wrong data"),
        "producer-closed": Phrase("Chủ thể ngừng hoạt động", "The producer closed"),
        "key-compromise": Phrase("Lộ khoá ký", "The signing key leaked"),
        "authority-decision": Phrase("Quyết định của cơ quan", "An authority’s decision"),
        "wrong-batch": Phrase("Nhầm lô", "Wrong batch"),
        "wrong-serials": Phrase("Nhầm số tem", "Wrong serials"),
        "not-applied": Phrase("Chưa dán lên hàng", "Not on the goods"),
    ]

    /// Whether each reason of the table has its words.
    static var reasonsWithoutWords: [String] {
        RangeTransition.all.flatMap(\.reasons).filter { reasons[$0] == nil }
    }
}

extension ConsoleWords {
    /// What was told of stamps.
    static let lossesDone: [String: Phrase] = [
        "waste": Phrase("Đã ghi tem hỏng.", "The spoiled stamps are recorded."),
        "return": Phrase("Đã ghi tem trả lại.", "The returned stamps are recorded."),
        "lost": Phrase("Đã ghi tem mất.", "The lost stamps are recorded."),
        "stolen": Phrase("Đã ghi tem bị trộm.", "The stolen stamps are recorded."),
        "void": Phrase("Đã huỷ tem.", "The stamps are void."),
        "undo": Phrase("Đã hoàn tác kích hoạt.", "The activation is undone."),
        "flag-set": Phrase("Đã đặt cờ.", "The flag is set."),
        "flag-cleared": Phrase("Đã gỡ cờ.", "The flag is cleared."),
    ]
}
