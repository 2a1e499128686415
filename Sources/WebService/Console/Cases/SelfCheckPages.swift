internal import Registry
internal import StampFormat

/// The page of self-checks: for a producer what to look for and the answer, for the office who has not answered.
struct SelfCheckPages {
    let view: SelfCheckView
    let visit: Visit
    let link: (String) -> String

    private var language: PageLanguage { visit.language }

    func page(_ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage {
        let nothing = Phrase("Không có yêu cầu tự kiểm tra nào.", "There is no self-check.")
        return ConsolePage(
            title: Phrase("Tự kiểm tra", "Self-checks")(language),
            lead: view.lines.isEmpty
                ? nothing(language)
                : Phrase(
                    "Đối chiếu với cách làm của cơ sở mình, rồi trả lời trước hạn.",
                    "Compare with your own work, and answer in time.")(language),
            blocks: view.lines.map { block($0, form, refusal) }, refusal: refusal)
    }

    private func block(
        _ line: SelfCheckView.Line, _ form: FormBody, _ refusal: WorkRefusal?
    ) -> ConsolePage.Block {
        let check = line.check
        let reason = line.reason?.name(language) ?? line.finding.reason
        let answered = visit.person.producer.flatMap { check.tasks[$0] ?? nil }
        return ConsolePage.Block(
            heading: Phrase("Số \(check.number): \(reason)", "No \(check.number): \(reason)")(language),
            facts: [
                ShownFact(Phrase("Cần xem", "What to look for"), reason, language),
                ShownFact(Phrase("Căn cứ", "Legal basis"), line.finding.legalBasis, language),
                ShownFact(
                    Phrase("Nhóm sản phẩm", "Group"), CaseNames.name(of: check.group)(language), language),
                ShownFact(Phrase("Hạn trả lời", "Answer until"), deadline(of: check), language),
                ShownFact(
                    Phrase("Đã trả lời ngày", "Answered on"), answered.map { language.day($0) }, language),
                ShownFact(
                    Phrase("Đã trả lời", "Answered"), visit.person.producer == nil ? count(check) : nil,
                    language),
                ShownFact(
                    Phrase("Chưa trả lời", "Not answered"),
                    visit.person.producer == nil ? missing(check) : nil, language),
            ].compactMap(\.self), forms: answer(check, form, refusal).map { [$0] } ?? [],
            links: visit.person.producer == nil ? [origin(of: check)] : [])
    }

    private func deadline(of check: SelfCheck) -> String {
        let isLate = !check.missing(on: visit.today).overdue.isEmpty
        return language.day(check.deadline) + (isLate ? Phrase(" (quá hạn)", " (overdue)")(language) : "")
    }

    private func count(_ check: SelfCheck) -> String {
        "\(check.tasks.values.filter { $0 != nil }.count)/\(check.tasks.count)"
    }

    private func missing(_ check: SelfCheck) -> String? {
        open(check).map { view.producers[$0] ?? "\($0)" }.joined(separator: "; ")
    }

    private func open(_ check: SelfCheck) -> [UInt32] {
        let (due, overdue) = check.missing(on: visit.today)
        return due + overdue
    }

    private func origin(of check: SelfCheck) -> ConsolePage.Cell {
        ConsolePage.Cell(
            text: Phrase("Hồ sơ \(check.inspection)", "Case \(check.inspection)")(language),
            href: link("/console/cases/\(check.inspection)"))
    }

    /// A producer's own answer; a clerk enters it for those without a computer.
    private func answer(_ check: SelfCheck, _ form: FormBody, _ refusal: WorkRefusal?) -> ConsoleForm? {
        let open = open(check)
        let isOwn = visit.person.producer.map(open.contains) ?? !open.isEmpty
        guard isOwn, visit.may(.selfCheckAnswered) else { return nil }
        let producer: [ConsoleForm.Field] =
            visit.person.producer == nil
            ? [
                .choice(
                    "producer", Phrase("Chủ thể", "Producer")(language),
                    open.map { ("\($0)", view.producers[$0] ?? "\($0)") })
            ] : []
        return ConsoleForm(
            action: link("/console/self-checks/\(check.number)/answer"),
            button: Phrase("Gửi trả lời số \(check.number)", "Send answer \(check.number)")(language),
            fields: producer + [
                .line(
                    "answer", Phrase("Đã kiểm tra thấy gì, đã sửa gì", "What was found and mended")(language),
                    longest: 1000), .document(language, isNeeded: false),
            ], typed: form, faultyField: refusal?.code == "bad-text" ? "answer" : nil)
    }
}
