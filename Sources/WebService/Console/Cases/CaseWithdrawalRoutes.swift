internal import Hummingbird
internal import Registry
internal import StampFormat

/// The decision that follows a case's proposal: the certificate is withdrawn.
struct CaseWithdrawalRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/cases/:number/withdrawal", .doing(.decisionWithdrew)) { request, context, visit in
            let inspection = try await edge.inspection(request.part("number", context), visit)
            return try await page(of: inspection, visit, FormBody(), nil)
        }
        book.deed("/console/cases/:number/withdrawal", .doing(.decisionWithdrew)) { form, context, visit in
            let inspection = try await edge.inspection(context.parameters.get("number") ?? "", visit)
            return try await edge.attempt {
                try await withdraw(inspection, form, visit)
                return edge.frame.seeOther(
                    "/console/cases/\(inspection.number)", done: "case-decide", visit.language)
            } refused: {
                try await page(of: inspection, visit, form, $0)
            }
        }
    }

    private func withdraw(_ inspection: InspectionCase, _ form: FormBody, _ visit: Visit) async throws {
        guard let proposal = inspection.proposal else {
            throw RegistryError.inspection(
                .wrongStage(inspection.stage, .decide, needed: [.withdrawalProposed]))
        }
        var terms = DecisionTerms(
            number: try form.paper().document, date: try form.neededDay("date"),
            authority: form.text("authority"), level: Decision.Level(rawValue: form["level"]),
            from: try form.day("from"))
        terms.reason = proposal.reason
        terms.recallsGoods = ["stay": false, "recalled": true][form["goods"]]
        terms.inspection = inspection.number
        let report = try await DecisionDesk(store: edge.store).withdraw(
            ImportFile(name: "", csv: Array("product\n\(proposal.product.number)\n".utf8)), terms,
            isDryRun: false,
            by: visit.act(.decisionWithdrew))
        guard !report.isSaved else { return }
        let words = report.faults.map { fault in
            let rule = edge.works.words(of: fault.rule)
            let column = fault.column.map { "\($0): " } ?? ""
            return (vi: column + rule.vi, en: column + rule.en)
        }
        throw WorkRefusal(
            "decision-incomplete",
            (words.map(\.vi).joined(separator: "; "), words.map(\.en).joined(separator: "; ")),
            next: ("Sửa các ô đó rồi gửi lại.", "Correct these and send it again."))
    }

    private func page(
        of inspection: InspectionCase, _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?
    ) async throws -> Answer {
        let (view, certificate) = try await edge.read { reader throws(RegistryError) in
            let view = try CaseView(inspection, reader, on: visit.today)
            var last: Certificate?
            if let product = inspection.proposal?.product {
                last = try reader.certificates(of: product).filter { $0.status != .withdrawn }
                    .max { $0.validFrom < $1.validFrom }
            }
            return (view, last)
        }
        let words = CaseWithdrawalPage(
            view: view, certificate: certificate, visit: visit, link: { edge.link($0, visit) })
        return edge.frame.answer(
            words.page(form, refusal), at: "/console/cases/\(inspection.number)/withdrawal", visit,
            visit.language)
    }
}

/// What would be withdrawn, and the letter that does it.
struct CaseWithdrawalPage {
    let view: CaseView
    let certificate: Certificate?
    let visit: Visit
    let link: (String) -> String

    private var language: PageLanguage { visit.language }
    private var path: String { "/console/cases/\(view.inspection.number)" }

    func page(_ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage {
        let isDue = view.inspection.stage == .withdrawalProposed && certificate != nil
        let back = ConsolePage.Cell(
            text: Phrase("Về hồ sơ", "Back to the case")(language), href: link(path))
        var facts = facts
        facts.links = [back]
        if !isDue {
            facts.texts = [
                Phrase(
                    "Hồ sơ không có đề xuất thu hồi đang chờ quyết định.",
                    "No proposal of this case waits for a decision.")(language)
            ]
        }
        return ConsolePage(
            title: Phrase("Thu hồi chứng nhận", "Withdraw a certificate")(language), lead: view.matter,
            blocks: [facts] + (isDue ? [ConsolePage.Block(forms: [decision(form, refusal)])] : []),
            refusal: refusal)
    }

    private var facts: ConsolePage.Block {
        let proposal = view.inspection.proposal
        return ConsolePage.Block(
            heading: Phrase("Theo hồ sơ \(view.inspection.number)", "By case \(view.inspection.number)")(
                language),
            facts: [
                ShownFact(
                    Phrase("Sản phẩm", "Product"),
                    view.products.first { $0.number == proposal?.product }?.name, language),
                ShownFact(
                    Phrase("Lý do", "Reason"),
                    view.withdrawalReasons.first { $0.code == proposal?.reason }?.name(language), language),
                ShownFact(
                    Phrase("Quyết định công nhận", "Recognised by"), certificate?.decision.number, language),
                ShownFact(Phrase("Số sao", "Stars"), certificate.map { "\($0.stars)" }, language),
                ShownFact(
                    Phrase("Chứng nhận đến ngày", "Certificate until"),
                    certificate.map { language.day($0.validTo) }, language),
            ].compactMap(\.self))
    }

    private func decision(_ form: FormBody, _ refusal: WorkRefusal?) -> ConsoleForm {
        let levels: [(Decision.Level, Phrase)] = [
            (.province, Phrase("Tỉnh", "Province")), (.central, Phrase("Trung ương", "Central")),
            (.district, Phrase("Huyện (trước 7/2025)", "District (before July 2025)")),
        ]
        let fields: [ConsoleForm.Field] = [
            .document(language, isNeeded: true),
            .day("date", Phrase("Ngày quyết định", "Date of the decision")(language)),
            .line("authority", Phrase("Cơ quan ban hành", "Authority")(language)),
            .choice(
                "level", Phrase("Cấp", "Level")(language), levels.map { ($0.0.rawValue, $0.1(language)) }),
            .day(
                "from",
                Phrase("Thu hồi từ ngày (để trống: ngày quyết định)", "From (empty: that date)")(language),
                isNeeded: false),
            .choice(
                "goods", Phrase("Phạm vi áp dụng", "Reach")(language),
                [
                    (
                        "stay",
                        Phrase("Hàng làm trước ngày thu hồi được bán tiếp", "Goods made before stay on sale")(
                            language)
                    ),
                    (
                        "recalled",
                        Phrase("Thu hồi cả hàng đã làm trước đó", "Goods made before are recalled too")(
                            language)
                    ),
                ]),
        ]
        return ConsoleForm(
            action: link(path + "/withdrawal"),
            button: Phrase("Ghi quyết định thu hồi", "Record the withdrawal")(language), fields: fields,
            isGrave: true, typed: form,
            faultyField: refusal?.code == "document-required" ? "document" : nil)
    }
}
