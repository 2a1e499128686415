internal import Registry
internal import StampFormat

/// The pages of flags.
struct FlagPages {
    let visit: Visit
    let link: (String) -> String

    private var language: PageLanguage { visit.language }

    static let choiceMissing = WorkRefusal(
        "choice-missing", ("Chưa chọn loại cờ hoặc lý do.", "The kind of flag or its reason is missing."),
        next: ("Chọn cả hai rồi gửi lại.", "Choose both and send it again."))

    func list(
        _ flags: [FlagRecord], _ recalls: [RecallLine], _ form: FormBody, _ refusal: WorkRefusal?
    ) -> ConsolePage {
        let standing = flags.filter { $0.cleared == nil }
        var blocks = [table(standing, Phrase("Cờ đang có hiệu lực", "Standing flags"))]
        if !recalls.isEmpty { blocks.append(table(recalls)) }
        blocks += standing.filter { !visit.person.roles.isDisjoint(with: $0.kind.roles) }.map {
            clearing($0, form)
        }
        let cleared = flags.filter { $0.cleared != nil }
        if !cleared.isEmpty { blocks.append(table(cleared, Phrase("Đã gỡ", "Cleared"))) }
        return ConsolePage(
            title: Phrase("Tạm dừng và thu hồi", "Suspended and recalled")(language),
            lead: Phrase(
                "Người duyệt đặt cờ từ trang của sản phẩm hoặc đợt cấp tem, thu hồi lô từ trang của lô.",
                "Approvers set flags from the page of a product or an allotment, and recall a batch from its own."
            )(language), blocks: blocks,
            refusal: refusal)
    }

    private func table(_ flags: [FlagRecord], _ title: Phrase) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: "\(title(language)): \(flags.count)",
            table: flags.isEmpty
                ? nil
                : ConsolePage.Table(
                    headings: [
                        Phrase("Số", "No"), Phrase("Cờ", "Flag"), Phrase("Đặt trên", "On"),
                        Phrase("Lý do", "Reason"), Phrase("Văn bản", "Document"), Phrase("Từ ngày", "Since"),
                    ].map { $0(language) },
                    rows: flags.map { flag in
                        [
                            "\(flag.number)", FlagPages.name(of: flag.kind)(language), flag.subject,
                            FlagPages.name(of: flag.reason)(language), flag.document,
                            language.day(flag.raised.validFrom),
                        ].map { ConsolePage.Cell(text: $0) }
                    }))
    }

    /// What scans answer as recalled: by a flag, as a batch, or by a decision that reaches goods.
    private func table(_ recalls: [RecallLine]) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Hàng đang bị thu hồi: \(recalls.count)", "Recalled goods: \(recalls.count)")(
                language),
            table: ConsolePage.Table(
                headings: [
                    Phrase("Sản phẩm", "Product"), Phrase("Lô", "Lot"), Phrase("Văn bản", "Document"),
                    Phrase("Từ ngày", "Since"),
                ].map { $0(language) },
                rows: recalls.map { recall in
                    let path = "/console/products/\(recall.line.product.number.number)"
                    let lot = recall.lot.map {
                        ConsolePage.Cell(
                            text: $0, href: link("\(path)/batches?lot=\(PercentText.encoded($0))"))
                    }
                    return [
                        ConsolePage.Cell(text: recall.line.product.name, href: link(path)),
                        lot ?? ConsolePage.Cell(text: Phrase("mọi lô", "every lot")(language)),
                        ConsolePage.Cell(text: recall.document ?? "–"),
                        ConsolePage.Cell(text: language.day(recall.since)),
                    ]
                }))
    }

    private func clearing(_ flag: FlagRecord, _ form: FormBody) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Gỡ cờ \(flag.number)", "Clear flag \(flag.number)")(language),
            texts: ["\(FlagPages.name(of: flag.kind)(language)), \(flag.subject)"],
            forms: [
                ConsoleForm(
                    action: link("/console/flags/\(flag.number)/clear"),
                    button: Phrase("Gỡ cờ \(flag.number)", "Clear flag \(flag.number)")(language),
                    fields: [.document(language, isNeeded: true), .note(language)], isGrave: true, typed: form
                )
            ])
    }

    func setting(
        _ target: FlagTarget, lots: [String], _ form: FormBody, _ refusal: WorkRefusal?
    ) -> ConsolePage {
        let kinds = FlagKind.allCases.filter { !visit.person.roles.isDisjoint(with: $0.roles) }.map {
            ConsoleForm.Option(value: $0.rawValue, text: FlagPages.name(of: $0)(language))
        }
        let reasons = FlagReason.allCases.map {
            ConsoleForm.Option(value: $0.rawValue, text: FlagPages.name(of: $0)(language))
        }
        let fields: [ConsoleForm.Field] =
            [
                ConsoleForm.Field(
                    name: "kind", label: Phrase("Cờ", "Flag")(language), kind: .choice(kinds))
            ] + extent(target, lots) + [
                ConsoleForm.Field(
                    name: "reason", label: Phrase("Lý do", "Reason")(language), kind: .choice(reasons)),
                .document(language, isNeeded: true), .note(language),
            ]
        return ConsolePage(
            title: Phrase("Tạm dừng hoặc thu hồi", "Suspend or recall")(language),
            lead: target.product.name,
            blocks: [
                ConsolePage.Block(
                    texts: [
                        Phrase(
                            "Có hiệu lực ngay ở lần quét tem tiếp theo.", "It holds from the next scan on.")(
                                language)
                    ],
                    forms: [
                        ConsoleForm(
                            action: link(target.path + "/flag"), button: Phrase("Đặt cờ", "Set it")(language),
                            fields: fields, isGrave: true, typed: form,
                            faultyField: refusal.flatMap { ConsoleWords.field(of: $0.code) })
                    ],
                    links: [
                        ConsolePage.Cell(text: Phrase("Quay lại", "Back")(language), href: link(target.path))
                    ])
            ], refusal: refusal)
    }

    private func extent(_ target: FlagTarget, _ lots: [String]) -> [ConsoleForm.Field] {
        guard case .product = target else { return ConsoleForm.Field.serials(language) }
        let options =
            [ConsoleForm.Option(value: "", text: Phrase("Cả sản phẩm", "The whole product")(language))]
            + lots.map { ConsoleForm.Option(value: $0, text: Phrase("Lô \($0)", "Lot \($0)")(language)) }
        return [
            ConsoleForm.Field(
                name: "lot", label: Phrase("Phạm vi", "Reach")(language), kind: .choice(options))
        ]
    }

    static func name(of kind: FlagKind) -> Phrase {
        switch kind {
        case .suspended: Phrase("Tạm dừng", "Suspended")
        case .recalled: Phrase("Thu hồi", "Recalled")
        }
    }

    static func name(of reason: FlagReason) -> Phrase {
        switch reason {
        case .quality: Phrase("Chất lượng", "Quality")
        case .environment: Phrase("Môi trường", "Environment")
        case .label: Phrase("Nhãn hàng hoá", "Goods label")
        case .inspection: Phrase("Kết quả kiểm tra", "An inspection")
        case .foodSafety: Phrase("An toàn thực phẩm", "Food safety")
        case .suspectedCopy: Phrase("Nghi tem giả", "Suspected copies")
        case .authorityDecision: Phrase("Quyết định của cơ quan", "An authority’s decision")
        }
    }
}
