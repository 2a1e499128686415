internal import Hummingbird
internal import Registry
internal import StampFormat

/// A new case: from a scan, an alert, a consumer's report or a planned visit, or by hand.
struct CaseOpenRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    func add(to book: ConsoleBook<Store>) {
        // Links of alerts, reports and visits fill the form in.
        book.page("/console/cases/new", .doing(.caseOpened)) { request, _, visit in
            page(visit, try request.form(), nil)
        }
        book.deed("/console/cases", .doing(.caseOpened)) { form, _, visit in
            try await edge.attempt {
                let opening = try await opening(form)
                let receipt = try await CaseDesk(store: edge.store).open(
                    opening, .none, form.paper(), by: visit.act(.caseOpened))
                return edge.frame.seeOther(
                    "/console/cases/\(receipt.inspection)", done: "case-open", visit.language)
            } refused: {
                page(visit, form, $0)
            }
        }
    }

    private func opening(_ form: FormBody) async throws -> CaseOpening {
        guard let origin = CaseOrigin(rawValue: form["origin"]) else {
            throw WorkRefusal(
                "choice-missing", ("Chưa chọn căn cứ mở hồ sơ.", "What led to the case is not chosen."),
                next: ("Chọn rồi gửi lại.", "Choose it and send it again."))
        }
        var opening = CaseOpening(origin)
        opening.stamp = try await edge.read { reader throws(RegistryError) in
            try form.stamp("stamp", reader)
        }
        if let text = form.text("product") {
            guard let number = UInt32(text).flatMap({ ProductNumber(number: $0) }) else {
                throw CaseOpenRoutes.notANumber(text)
            }
            opening.product = number
        }
        if let text = form.text("producer") {
            guard let number = UInt32(text) else { throw CaseOpenRoutes.notANumber(text) }
            opening.producer = number
        }
        opening.place = form.text("place")
        opening.province = Province(code: form["province"])
        if let text = form.text("wave") {
            guard let wave = WaveReference(text) else { throw CaseOpenRoutes.notANumber(text) }
            opening.wave = wave
        }
        return opening
    }

    private static func notANumber(_ text: String) -> WorkRefusal {
        WorkRefusal(
            "not-a-number", ("“\(text)” không phải số.", "“\(text)” is no number."),
            next: ("Ghi số như trong danh sách.", "Give the number that the list shows."))
    }

    private func page(_ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?) -> Answer {
        let language = visit.language
        let fields: [ConsoleForm.Field] = [
            .choice(
                "origin", Phrase("Căn cứ", "What led to it")(language),
                CaseOrigin.allCases.map { ($0.rawValue, CaseNames.name(of: $0)(language)) }),
            .line(
                "stamp", Phrase("Tem", "Stamp")(language),
                hint: Phrase(
                    "Đợt/số như 1/65, mã gõ tay, hoặc đường dẫn khi quét.",
                    "Allotment and serial such as 1/65, the typed code, or the scanned address.")(language),
                isNeeded: false, longest: 400),
            .number("product", Phrase("Số sản phẩm", "Product’s number")(language)),
            .number("producer", Phrase("Số chủ thể", "Producer’s number")(language)),
            .line("place", Phrase("Nơi kiểm tra", "Place")(language), isNeeded: false),
            .province(language, none: Phrase("Không ghi", "Not said")),
            .line(
                "wave", Phrase("Đợt của kế hoạch", "Wave of a plan")(language),
                hint: Phrase("Chỉ khi theo kế hoạch, ví dụ 3/2.", "Of a planned visit only, such as 3/2.")(
                    language), isNeeded: false, longest: 20),
            .note(language),
        ]
        let page = ConsolePage(
            title: Phrase("Mở hồ sơ kiểm tra", "Open a case")(language),
            lead: Phrase(
                "Ghi tem, hoặc sản phẩm, chủ thể, hay nơi kiểm tra.",
                "Name the stamp, or a product, a producer or a place.")(language),
            blocks: [
                ConsolePage.Block(forms: [
                    ConsoleForm(
                        action: edge.link("/console/cases", visit),
                        button: Phrase("Mở hồ sơ", "Open the case")(language), fields: fields, typed: form,
                        faultyField: refusal.flatMap { Self.field(of: $0.code) })
                ])
            ], refusal: refusal)
        return edge.frame.answer(page, at: "/console/cases/new", visit, language)
    }

    private static func field(of code: String) -> String? {
        switch code {
        case "unknown-stamp", "case-exists", "no-report", "nothing-known", "unknown-allotment": "stamp"
        case "unknown-product": "product"
        case "unknown-producer", "not-planned": "producer"
        case "unknown-campaign": "wave"
        case "bad-text": "place"
        default: nil
        }
    }
}
