internal import Hummingbird
internal import Registry
internal import StampFormat

/// One case: its page, and what is said in it.
struct CaseDeedRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/cases/:number", .signedIn) { request, context, visit in
            let inspection = try await edge.inspection(request.part("number", context), visit)
            return try await page(of: inspection, visit, FormBody(), nil, done: request.query("done"))
        }
        // A decision has its own page, evidence its own form.
        for line in CaseTransition.all where ![.decide, .addEvidence].contains(line.act) {
            let path = "/console/cases/:number/\(line.act.rawValue)"
            book.deed(path, .doing(line.word)) { form, context, visit in
                let inspection = try await edge.inspection(context.parameters.get("number") ?? "", visit)
                return try await edge.attempt {
                    try await say(line, in: inspection, form, visit)
                } refused: {
                    try await page(of: inspection, visit, form, $0)
                }
            }
        }
        book.deed("/console/cases/:number/self-check", .doing(.selfCheckSent)) { form, context, visit in
            let inspection = try await edge.inspection(context.parameters.get("number") ?? "", visit)
            return try await edge.attempt {
                guard let finding = form.number("finding"), let group = Product.Group(rawValue: form["group"])
                else { throw CaseDeed.choiceMissing }
                _ = try await SelfCheckDesk(store: edge.store).send(
                    finding, of: .number(inspection.number), to: group, until: form.neededDay("deadline"),
                    by: visit.act(.selfCheckSent))
                return edge.frame.seeOther(
                    "/console/cases/\(inspection.number)", done: "self-check-sent", visit.language)
            } refused: {
                try await page(of: inspection, visit, form, $0)
            }
        }
    }

    private func say(
        _ line: CaseTransition, in inspection: InspectionCase, _ form: FormBody, _ visit: Visit
    ) async throws -> Answer {
        let reasons = try await edge.read { reader throws(RegistryError) in try reader.findingReasons() }
        let word = try CaseDeed(form: form, reasons: reasons).word(line.act)
        _ = try await CaseDesk(store: edge.store).say(
            word, in: .number(inspection.number), .none, form.paper(), by: visit.act(line.word))
        let after = try await edge.read { reader throws(RegistryError) in
            try reader.inspectionCase(inspection.number)
        }
        // What was handed to another agency is no longer there for whoever gave it, once it is taken.
        let isSeen = after.map { visit.sees($0) } ?? false
        return edge.frame.seeOther(
            isSeen ? "/console/cases/\(inspection.number)" : "/console/cases",
            done: "case-\(line.act.rawValue)", visit.language)
    }

    /// The page, also after a refusal.
    func page(
        of inspection: InspectionCase, _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?,
        done: String? = nil
    ) async throws -> Answer {
        var view = try await edge.read { reader throws(RegistryError) in
            try CaseView(inspection, reader, on: visit.today)
        }
        if visit.person.producer == nil {
            view.blanks = await edge.works.blanks(inMinutesOf: inspection.number, on: visit.today)
        }
        let pages = CasePages(view: view, visit: visit, link: { edge.link($0, visit) })
        return edge.frame.answer(
            pages.page(form, refusal), at: "/console/cases/\(inspection.number)", visit, visit.language,
            done: done)
    }
}

/// What a form says in a case.
struct CaseDeed {
    let form: FormBody
    let reasons: [FindingReason]

    static let choiceMissing = WorkRefusal(
        "choice-missing", ("Còn ô chưa chọn.", "A choice is missing."),
        next: ("Chọn đủ rồi gửi lại.", "Choose it and send it again."))

    /// - Throws: ``WorkRefusal`` for what was not chosen; what it says is the desk's to judge.
    func word(_ act: CaseAct) throws(WorkRefusal) -> CaseWord {
        switch act {
        case .assign: .assigned(try form.agency(), officer: form.text("officer"))
        case .visit: .visited
        case .find: .found(try finding())
        case .remedy: .remedied(findings)
        case .verify: .verified(findings)
        case .reject: .rejected(findings)
        case .transfer: .transferred(try form.agency())
        case .accept: .accepted
        case .takeBack: .takenBack
        case .close: .closed(try chosen("outcome", CaseOutcome.self))
        case .reopen: .reopened
        case .proposeWithdrawal: .withdrawalProposed(try proposal())
        // Neither has a form that says a word.
        case .decide, .addEvidence: throw CaseDeed.choiceMissing
        }
    }

    /// Those that are ticked; none for all that fit.
    private var findings: [Int] { form.all("finding").compactMap { Int($0) } }

    private func finding() throws(WorkRefusal) -> Finding {
        let code = form["reason"]
        let usual = reasons.first { $0.code == code }?.legalBasis
        return Finding(
            criterion: form.text("criterion") ?? "", reason: code,
            legalBasis: form.text("basis") ?? usual ?? "",
            severity: try chosen("severity", FindingSeverity.self), deadline: try form.neededDay("deadline"))
    }

    private func proposal() throws(WorkRefusal) -> WithdrawalProposal {
        guard let number = form.number("product").flatMap({ UInt32(exactly: $0) }),
            let product = ProductNumber(number: number)
        else { throw CaseDeed.choiceMissing }
        return WithdrawalProposal(product: product, reason: form["reason"])
    }

    private func chosen<Word: RawRepresentable>(
        _ name: String, _ type: Word.Type
    ) throws(WorkRefusal) -> Word where Word.RawValue == String {
        guard let word = Word(rawValue: form[name]) else { throw CaseDeed.choiceMissing }
        return word
    }
}
