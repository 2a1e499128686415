internal import Hummingbird
internal import Registry

/// Printers that are a little off: the pages to print and measure, and what was measured.
struct PrinterRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    private static var access: RouteAccess { .roles(Act.office) }

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/printers", Self.access) { request, _, visit in
            try page(visit, FormBody(), nil, done: request.query("done"))
        }
        book.page("/console/printers/calibration", Self.access) { request, _, visit in
            let form = try request.form()
            return try await edge.attempt {
                let pdf = try edge.works.calibrationPage(paper: paper(form))
                return Answer.file(pdf, named: "canh-may-in", as: .pdf)
            } refused: {
                try page(visit, form, $0)
            }
        }
        book.page("/console/printers/outlines", Self.access) { request, _, visit in
            let form = try request.form()
            return try await edge.attempt {
                let pdf = try edge.works.outlines(paper: paper(form), printer: form.text("printer"))
                return Answer.file(pdf, named: "khung-nhan", as: .pdf)
            } refused: {
                try page(visit, form, $0)
            }
        }
        book.deed("/console/printers", Self.access) { form, _, visit in
            try await edge.attempt {
                try edge.works.measure(
                    form.text("printer") ?? "", paper: paper(form),
                    lengths: ["a", "b", "c", "d"].map { form[$0] })
                return edge.frame.seeOther("/console/printers", done: "printer", visit.language)
            } refused: {
                try page(visit, form, $0)
            }
        }
        book.deed("/console/printers/forget", Self.access) { form, _, visit in
            try await edge.attempt {
                try edge.works.forget(form["printer"], paper: paper(form))
                return edge.frame.seeOther("/console/printers", done: "printer-forgotten", visit.language)
            } refused: {
                try page(visit, form, $0)
            }
        }
    }

    /// The paper that was chosen, or the usual one.
    private func paper(_ form: FormBody) -> String {
        let papers = edge.works.papers.map(\.name)
        return papers.first { $0 == form["paper"] } ?? papers.first ?? ""
    }

    private func page(
        _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?, done: String? = nil
    ) throws -> Answer {
        let pages = PrinterPages(visit: visit, papers: edge.works.papers, link: { edge.link($0, visit) })
        return edge.frame.answer(
            pages.page(try edge.works.printers(), form, refusal), at: "/console/printers", visit,
            visit.language,
            done: done)
    }
}
