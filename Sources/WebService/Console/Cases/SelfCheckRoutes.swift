internal import Hummingbird
internal import Registry
internal import StampFormat

/// Findings that a whole group compares with its own work: a producer's own, or all of them for the office.
struct SelfCheckRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/self-checks", .signedIn) { request, _, visit in
            try await list(visit, FormBody(), nil, done: request.query("done"))
        }
        book.deed("/console/self-checks/:number/answer", .doing(.selfCheckAnswered)) { form, context, visit in
            let number = Int(context.parameters.get("number") ?? "") ?? 0
            if let producer = visit.person.producer { try await requireAsked(number, producer) }
            return try await edge.attempt {
                let producer = visit.person.producer ?? form.numbers("producer").first ?? 0
                guard let answer = form.text("answer"), answer.count <= 1000 else {
                    throw RegistryError.inspection(.badText("answer", most: 1000))
                }
                let paper = Paper(document: try form.paper().document, note: answer)
                _ = try await SelfCheckDesk(store: edge.store).answer(
                    number, producer: producer, paper, by: visit.act(.selfCheckAnswered))
                return edge.frame.seeOther(
                    "/console/self-checks", done: "self-check-answered", visit.language)
            } refused: {
                try await list(visit, form, $0)
            }
        }
    }

    /// - Throws: ``WebFault/notFound`` for one that was not sent to the producer.
    private func requireAsked(_ number: Int, _ producer: UInt32) async throws {
        let isAsked = try await edge.read { reader throws(RegistryError) in
            try reader.selfChecks().contains { $0.number == number && $0.tasks[producer] != nil }
        }
        guard isAsked else { throw WebFault.notFound }
    }

    private func list(
        _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?, done: String? = nil
    ) async throws -> Answer {
        let view = try await edge.read { reader throws(RegistryError) in try SelfCheckView(reader, visit) }
        let pages = SelfCheckPages(view: view, visit: visit, link: { edge.link($0, visit) })
        return edge.frame.answer(
            pages.page(form, refusal), at: "/console/self-checks", visit, visit.language, done: done)
    }
}

/// Self-checks that someone sees, with what is to be looked for.
struct SelfCheckView: Sendable {
    struct Line: Sendable {
        let check: SelfCheck
        let finding: Finding
        let reason: FindingReason?
    }

    /// The latest first.
    let lines: [Line]
    let producers: [UInt32: String]

    init(_ reader: any RegistryReader, _ visit: Visit) throws(RegistryError) {
        let cases = try reader.cases()
        let reasons = try reader.findingReasons()
        var lines: [Line] = []
        for check in try reader.selfChecks().reversed() {
            let isSeen = visit.person.producer.map { check.tasks[$0] != nil } ?? true
            guard isSeen, cases.indices.contains(check.inspection - 1) else { continue }
            let findings = cases[check.inspection - 1].findings
            guard findings.indices.contains(check.finding - 1) else { continue }
            let finding = findings[check.finding - 1].finding
            lines.append(
                Line(check: check, finding: finding, reason: reasons.first { $0.code == finding.reason }))
        }
        self.lines = lines
        producers = Dictionary(uniqueKeysWithValues: try reader.producers().map { ($0.number, $0.name) })
    }

    /// What a producer has not answered yet.
    func unanswered(by producer: UInt32) -> [Line] { lines.filter { $0.check.tasks[producer] == .some(nil) } }
}
