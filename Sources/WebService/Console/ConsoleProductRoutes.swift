internal import Hummingbird
internal import Registry
internal import StampFormat

/// The register's products, and the request for stamps.
struct ConsoleProductRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    /// Rows of one page of what a search found.
    private static var most: Int { 100 }

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/products", .signedIn) { request, _, visit in
            try await search(request.query("q") ?? "", visit)
        }
        book.page("/console/products/:number", .signedIn) { request, context, visit in
            let product = try await visit.product(request.part("number", context), edge.store)
            return try await page(
                of: product, visit, FormBody(["kind": [StampKind.usual(product).word]]), nil)
        }
        book.deed("/console/products/:number/request", .doing(.allotmentRequested)) { form, context, visit in
            let product = try await visit.product(context.parameters.get("number") ?? "", edge.store)
            return try await edge.attempt {
                guard let count = form.number("count"), let kind = StampKind(word: form["kind"]) else {
                    throw RegistryError.quantityOutOfRange(allowed: 1...Allotment.largestQuantity)
                }
                let request = AllotmentRequest(
                    product: product.number, kind: kind, quantity: count, lot: form.text("lot"))
                let allotment = try await AllotmentDesk(store: edge.store).request(
                    request, isConfirmed: form[WorkRefusal.confirmation] == "yes",
                    by: visit.act(.allotmentRequested))
                return edge.frame.seeOther(
                    "/console/allotments/\(allotment.number.number)", done: "requested", visit.language)
            } refused: { refusal in
                if refusal.question != nil { return question(product, visit, form, refusal) }
                return try await page(of: product, visit, form, refusal)
            }
        }
    }

    /// Asks back about a number far above the usual, on a page of its own.
    private func question(
        _ product: Product, _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal
    ) -> Answer {
        let words = ConsoleProductWords(visit: visit, works: edge.works, link: { edge.link($0, visit) })
        let path = "/console/products/\(product.number.number)"
        return edge.frame.answer(words.question(product, form, refusal), at: path, visit, visit.language)
    }

    private func search(_ typed: String, _ visit: Visit) async throws -> Answer {
        guard typed.unicodeScalars.count <= 100 else {
            throw WebFault.badValue(
                name: "q", allowed: Phrase("nhiều nhất 100 ký tự", "at most 100 characters"))
        }
        let (found, makers) = try await edge.store.read { reader throws(RegistryError) in
            let products = try reader.products(matching: SearchQuery(typed), limit: nil)
            let own = products.filter { visit.sees($0.producer) }
            let makers = Dictionary(uniqueKeysWithValues: try reader.producers().map { ($0.number, $0.name) })
            return (own, makers)
        }
        let rows = found.prefix(Self.most).map { product in
            (product, makers[product.producer] ?? "")
        }
        let words = ConsoleProductWords(visit: visit, works: edge.works, link: { edge.link($0, visit) })
        let path = typed.isEmpty ? "/console/products" : "/console/products?q=\(PercentText.encoded(typed))"
        return edge.frame.answer(
            words.list(rows, found: found.count, typed: typed), at: path, visit, visit.language)
    }

    private func page(
        of product: Product, _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?
    ) async throws -> Answer {
        let view = try await edge.store.read { reader throws(RegistryError) in
            try ConsoleProduct(product, reader, on: visit.today)
        }
        let words = ConsoleProductWords(visit: visit, works: edge.works, link: { edge.link($0, visit) })
        let path = "/console/products/\(product.number.number)"
        return edge.frame.answer(words.page(view, form, refusal), at: path, visit, visit.language)
    }
}

/// One product with all that its page shows.
struct ConsoleProduct: Sendable {
    let product: Product
    let producer: Producer
    let certificates: [Certificate]
    let reports: [TestReport]
    let batches: [Batch]
    let allotments: [Allotment]
    let picture: ProductPicture?
    /// What keeps it from getting stamps.
    let obstacles: [RegistryError]
    /// Stamps that can be asked for.
    let kinds: [StampKind]

    init(_ product: Product, _ reader: any RegistryReader, on day: Day) throws(RegistryError) {
        self.product = product
        guard let producer = try reader.producer(product.producer) else {
            throw .unknownProducer(product.producer)
        }
        self.producer = producer
        certificates = try reader.certificates(of: product.number)
        reports = try reader.testReports(of: product.number)
        batches = try reader.batches(of: product.number)
        allotments = try reader.allotments().filter { $0.product == product.number }
        picture = try reader.picture(of: product.number)
        kinds = try reader.openKinds(for: product.number, today: day)
        obstacles = try reader.obstacles(to: product.number, today: day)
    }
}

extension StampKind {
    /// What is asked for most often.
    fileprivate static func usual(_ product: Product) -> StampKind {
        product.group.isService ? .servicePlaque : .recognisedProduct
    }
}
