internal import Hummingbird
internal import Registry
internal import StampFormat

/// The batches of a product: declared, released, held, recalled.
struct BatchRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/products/:number/batches", .signedIn) { request, context, visit in
            let product = try await visit.product(request.part("number", context), edge.store)
            let form = try request.form()
            return try await page(
                of: product, lot: form.text("lot"), visit, FormBody(), nil, done: form["done"])
        }
        book.deed("/console/products/:number/batches", .doing(.batchDeclared)) { form, context, visit in
            let product = try await visit.product(context.parameters.get("number") ?? "", edge.store)
            return try await edge.attempt {
                try await declare(product, form, visit)
            } refused: {
                try await page(of: product, lot: nil, visit, form, $0)
            }
        }
        for (path, word, act) in BatchDeed.all {
            book.deed("/console/products/:number/batches/\(path)", .doing(word)) { form, context, visit in
                let product = try await visit.product(context.parameters.get("number") ?? "", edge.store)
                let lot = form.text("lot") ?? ""
                return try await edge.attempt {
                    let roles = try BatchTransition.of(act).roles
                    if act == .recall, form.text("again") != lot { throw BatchPages.lotDiffers }
                    _ = try await BatchDesk(store: edge.store).move(
                        lot, of: product.number, act, form.paper(), by: visit.act(word, in: roles))
                    return done(product, lot, "batch-\(path)", visit)
                } refused: {
                    try await page(of: product, lot: lot, visit, form, $0)
                }
            }
        }
    }

    private func declare(_ product: Product, _ form: FormBody, _ visit: Visit) async throws -> Answer {
        guard let producedOn = try form.day("produced") else { throw BatchPages.dayMissing }
        let batch = Batch(
            product: product.number, lot: form.text("lot") ?? "", producedOn: producedOn,
            useBy: try form.day("use-by"), packs: form.number("packs") ?? 0, state: .declared)
        let known = try await edge.read { reader throws(RegistryError) in
            try reader.batch(batch.lot, of: product.number)
        }
        guard known == nil else { throw BatchPages.lotKnown(batch.lot) }
        _ = try await BatchDesk(store: edge.store).declare(batch, by: visit.act(.batchDeclared))
        return done(product, batch.lot, "batch-declared", visit)
    }

    private func done(_ product: Product, _ lot: String, _ word: String, _ visit: Visit) -> Answer {
        edge.frame.seeOther(path(product, lot), done: word, visit.language)
    }

    private func path(_ product: Product, _ lot: String?) -> String {
        "/console/products/\(product.number.number)/batches"
            + (lot.map { "?lot=\(PercentText.encoded($0))" } ?? "")
    }

    private func page(
        of product: Product, lot: String?, _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?,
        done: String? = nil
    ) async throws -> Answer {
        let view = try await edge.read { reader throws(RegistryError) in
            try ProductBatches(product, lot: lot, reader)
        }
        let pages = BatchPages(visit: visit, view: view, link: { edge.link($0, visit) })
        return edge.frame.answer(
            pages.page(form, refusal), at: path(product, lot), visit, visit.language, done: done)
    }
}

/// A product's batches, and one of them with its history.
struct ProductBatches: Sendable {
    let product: Product
    /// The youngest first.
    let batches: [Batch]
    let chosen: Batch?
    let history: [BatchEvent]
    /// Stamps bound to the chosen one.
    let activated: Int
    /// Stamps for the chosen one that nobody has used yet.
    let inStock: Int

    /// A lot that the register does not know chooses none.
    init(_ product: Product, lot: String?, _ reader: any RegistryReader) throws(RegistryError) {
        self.product = product
        batches = try reader.batches(of: product.number).sorted { $1.producedOn < $0.producedOn }
        chosen = batches.first { $0.lot == lot }
        guard let chosen else {
            (history, activated, inStock) = ([], 0, 0)
            return
        }
        history = try reader.history(of: chosen.lot, product.number)
        activated = try reader.activatedCount(lot: chosen.lot, of: product.number)
        inStock = try reader.stockCount(lot: chosen.lot, of: product.number)
    }
}

/// What a page may do with a batch; splitting one is the command's.
enum BatchDeed {
    /// By the last part of its path.
    static let all: [(path: String, word: ActWord, act: BatchAct)] = [
        ("release", .batchReleased, .release), ("close", .batchClosed, .close),
        ("hold", .batchOnHold, .hold), ("resume", .batchReleased, .resume),
        ("recall", .batchRecalled, .recall), ("cancel", .batchCancelled, .cancel),
        ("archive", .batchArchived, .archive),
    ]
}
