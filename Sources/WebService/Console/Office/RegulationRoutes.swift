internal import Hummingbird
internal import Registry
internal import StampFormat

/// The province's rules: those in force, their history, and new ones from a day on.
struct RegulationRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/regulation", .office) { request, _, visit in
            try await page(visit, nil, nil, done: request.query("done"))
        }
        book.deed("/console/regulation", .doing(.regulationAdopted)) { form, _, visit in
            try await edge.attempt {
                let day = try form.day("from") ?? visit.today
                guard day >= visit.today else { throw RegulationPages.dayPast }
                let before = try await edge.read { reader throws(RegistryError) in
                    try reader.regulation(on: day)
                }
                try await OfficeDesk(store: edge.store).adopt(
                    RegulationRule.regulation(from: day, form, before), by: visit.act(.regulationAdopted))
                return edge.frame.seeOther("/console/regulation", done: "regulation", visit.language)
            } refused: {
                try await page(visit, form, $0)
            }
        }
    }

    private func page(
        _ visit: Visit, _ form: FormBody?, _ refusal: WorkRefusal?, done: String? = nil
    ) async throws -> Answer {
        let (all, present) = try await edge.read { reader throws(RegistryError) in
            (try reader.regulations(), try reader.regulation(on: visit.today))
        }
        let pages = RegulationPages(visit: visit, link: { edge.link($0, visit) })
        return edge.frame.answer(
            pages.page(all, present, form, refusal), at: "/console/regulation", visit, visit.language,
            done: done)
    }
}
