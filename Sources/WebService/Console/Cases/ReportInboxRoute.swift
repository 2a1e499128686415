internal import Hummingbird
internal import Registry
internal import StampFormat

/// `/console/consumer-reports`: what people told of stamps, what to do about each, and what came of it.
struct ReportInboxRoute<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    private static var path: String { "/console/consumer-reports" }

    func add(to book: ConsoleBook<Store>) {
        book.page(Self.path, .office) { request, _, visit in
            try await page(visit, FormBody(), nil, done: try request.query("done"))
        }
        book.deed("\(Self.path)/close", .doing(.consumerReportsClosed)) { form, _, visit in
            try await edge.attempt {
                guard let outcome = ReportOutcome(rawValue: form["outcome"]),
                    let place = StampPlace(page: form["stamp"])
                else { throw ReportInboxPages.choiceMissing }
                try await ConsumerReportDesk(store: edge.store).close(
                    place, outcome, form.paper(), by: visit.act(.consumerReportsClosed))
                return edge.frame.seeOther(Self.path, done: "reports-closed", visit.language)
            } refused: {
                try await page(visit, form, $0)
            }
        }
    }

    private func page(
        _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?, done: String? = nil
    ) async throws -> Answer {
        let lines = try await edge.read { reader throws(RegistryError) in
            try ReportMatterLine.all(reader, visit)
        }
        let pages = ReportInboxPages(visit: visit, link: { edge.link($0, visit) })
        return edge.frame.answer(
            pages.page(lines, form, refusal), at: Self.path, visit, visit.language, done: done)
    }
}

/// What was reported of one stamp, with whom to ask.
struct ReportMatterLine: Sendable {
    let matter: ReportMatter
    let product: Product
    let producer: Producer

    /// The latest first; a case of another agency is no one's business here.
    static func all(_ reader: any RegistryReader, _ visit: Visit) throws(RegistryError) -> [ReportMatterLine]
    {
        var lines: [ReportMatterLine] = []
        for matter in try reader.reportMatters() {
            if let inspection = matter.inspection, !visit.sees(inspection) { continue }
            let product = try reader.existingProduct(reader.existingAllotment(matter.place.allotment).product)
            guard let producer = try reader.producer(product.producer) else {
                throw .unknownProducer(product.producer)
            }
            lines.append(ReportMatterLine(matter: matter, product: product, producer: producer))
        }
        return lines
    }
}
