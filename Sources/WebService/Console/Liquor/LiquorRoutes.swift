internal import Hummingbird
internal import Registry
internal import StampFormat

/// What liquor needs before its stamps: that it is liquor, its maker's permit, and each batch's tax stamps.
struct LiquorRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/products/:number/liquor", .signedIn) { request, context, visit in
            let product = try await visit.product(request.part("number", context), edge.store)
            return try await page(of: product, visit, FormBody(), nil, done: request.query("done"))
        }
        for deed in LiquorDeed.allCases {
            book.deed(
                "/console/products/:number/liquor/\(deed.rawValue)", .doing(.factRecorded)
            ) { form, context, visit in
                let product = try await visit.product(context.parameters.get("number") ?? "", edge.store)
                return try await edge.attempt {
                    try await record(deed, of: product, form, visit)
                } refused: {
                    try await page(of: product, visit, form, $0)
                }
            }
        }
    }

    private func record(
        _ deed: LiquorDeed, of product: Product, _ form: FormBody, _ visit: Visit
    ) async throws -> Answer {
        guard product.group == .beverage else { throw LiquorPages.noBeverage }
        let view = try await view(of: product)
        let statement = try deed.statement(form, view)
        _ = try await FactDesk(store: edge.store).record(statement, by: visit.act(.factRecorded))
        return edge.frame.seeOther(
            "/console/products/\(product.number.number)/liquor", done: deed.rawValue, visit.language)
    }

    private func view(of product: Product) async throws(RegistryError) -> ProductLiquor {
        try await edge.read { reader throws(RegistryError) in try ProductLiquor(product, reader) }
    }

    private func page(
        of product: Product, _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?, done: String? = nil
    ) async throws -> Answer {
        let pages = LiquorPages(
            visit: visit, view: try await view(of: product), link: { edge.link($0, visit) })
        return edge.frame.answer(
            pages.page(form, refusal), at: "/console/products/\(product.number.number)/liquor", visit,
            visit.language, done: done)
    }
}

/// What is recorded of one product as liquor.
struct ProductLiquor: Sendable {
    let product: Product
    let producer: Producer?
    /// That the product is liquor, as recorded last.
    let liquor: Fact?
    /// Of the producer, current ones.
    let permits: [Fact]
    /// The youngest first, each with its current series.
    let batches: [(batch: Batch, series: [Fact])]

    init(_ product: Product, _ reader: any RegistryReader) throws(RegistryError) {
        func current(_ kind: String, of subject: FactSubject) throws(RegistryError) -> [Fact] {
            try reader.facts(of: subject).filter { $0.statement.kind == kind && $0.isCurrent }
        }
        self.product = product
        producer = try reader.producer(product.producer)
        liquor = try current("liquor", of: .product(product.number)).last
        permits = try current("liquor-permit", of: .producer(product.producer))
        batches = try reader.batches(of: product.number).sorted { $1.producedOn < $0.producedOn }
            .map { batch throws(RegistryError) in
                (batch, try current("tax-stamps", of: .batch(product.number, lot: batch.lot)))
            }
    }
}

/// What a form of the page records, by the last part of its path.
enum LiquorDeed: String, CaseIterable, Sendable {
    case liquor
    case permit = "liquor-permit"
    case taxStamps = "tax-stamps"

    /// - Throws: a ``WorkRefusal`` for what is missing; the rest is the desk's to judge.
    func statement(_ form: FormBody, _ view: ProductLiquor) throws(WorkRefusal) -> FactStatement {
        switch self {
        case .liquor:
            return FactStatement(
                subject: .product(view.product.number), kind: rawValue,
                title: form.text("title") ?? view.product.name)
        case .permit: return try permit(form, view)
        case .taxStamps: return try series(form, view)
        }
    }

    private func permit(_ form: FormBody, _ view: ProductLiquor) throws(WorkRefusal) -> FactStatement {
        guard let number = form.text("document") else { throw LiquorPages.permitNumberMissing }
        var statement = FactStatement(
            subject: .producer(view.product.producer), kind: rawValue, title: "Giấy phép \(number)")
        statement.documentNumber = number
        statement.issuer = form.text("issuer")
        statement.validFrom = try form.day("from")
        statement.validTo = try form.neededDay("to")
        return statement
    }

    /// A series that was recorded wrongly is superseded, never changed.
    private func series(_ form: FormBody, _ view: ProductLiquor) throws(WorkRefusal) -> FactStatement {
        guard let line = view.batches.first(where: { $0.batch.lot == form["lot"] }) else {
            throw LiquorPages.lotMissing
        }
        guard let series = form.text("series") else { throw LiquorPages.seriesMissing }
        var statement = FactStatement(
            subject: .batch(view.product.number, lot: line.batch.lot), kind: rawValue,
            title: "Tem điện tử rượu, lô \(line.batch.lot)")
        statement.value = series
        statement.documentNumber = form.text("document")
        statement.note = form.text("note")
        statement.supersedes = line.series.last?.number
        return statement
    }
}
