internal import HTTPTypes
internal import Hummingbird
internal import Registry
internal import StampFormat

/// Products by number, by GTIN and lot, and as a list.
struct ProductRoutes<Store: RegistryStore>: Sendable {
    let source: RegisterSource<Store>
    let frame: PageFrame

    func add(to book: RouteBook<some RequestContext>) {
        book.get("/products") { request, _ in try await list(request) }
        book.get("/products/:number") { request, context in
            let number = try RegisterNumber.product(request.part("number", context))
            let view = try await view { reader throws(RegistryError) in try reader.product(number) }
            return try await page(view, lot: nil, path: "/products/\(number.number)", request)
        }
        book.get("/01/:gtin") { request, context in try await link(request, context, lot: nil) }
        book.get("/01/:gtin/10/:lot") { request, context in
            try await link(request, context, lot: request.part("lot", context))
        }
    }

    private func link(
        _ request: Request, _ context: some RequestContext, lot: String?
    ) async throws -> Answer {
        let gtin = try RegisterNumber.gtin(request.part("gtin", context))
        let view = try await view { reader throws(RegistryError) in try reader.product(item: gtin) }
        let path = DigitalLink.path(gtin, lot: lot)
        if let answer = try links(request, view.product, path) { return answer }
        return try await page(view, lot: lot, path: path, request)
    }

    /// What was asked for besides the page itself; nil for the page.
    private func links(_ request: Request, _ product: Product, _ path: String) throws -> Answer? {
        guard let asked = try request.query("linkType") else {
            let accepts = request.headers[.accept]?.contains("application/linkset+json") ?? false
            return accepts ? DigitalLink.linkset(frame, product, anchor: path) : nil
        }
        guard !["linkset", "all"].contains(asked) else {
            return DigitalLink.linkset(frame, product, anchor: path)
        }
        switch DigitalLink.LinkType(rawValue: asked) {
        case .pip: return nil
        case .certificationInfo: return .seeOther("/v1/products/\(product.number.number)")
        case .traceability: return .seeOther("/")
        case nil: throw WebFault.linkTypeUnknown(asked)
        }
    }

    private func view(
        _ find: @Sendable (any RegistryReader) throws(RegistryError) -> Product?
    ) async throws -> ProductView {
        let view = try await source.store.read { reader throws(RegistryError) -> ProductView? in
            guard let product = try find(reader) else { return nil }
            return try ProductView(product, reader)
        }
        guard let view else { throw WebFault.notFound }
        return view
    }

    private func page(
        _ view: ProductView, lot: String?, path: String, _ request: Request
    ) async throws -> Answer {
        let day = try source.moment().day
        return ProductPage(view: view, lot: lot, day: day, frame: frame, language: PageLanguage(request))
            .answer(path: path)
    }

    /// The list or a search: `GET /products?q=…&after=…`.
    private func list(_ request: Request) async throws -> Answer {
        let typed = try request.query("q") ?? ""
        let after = try request.query("after").map { try RegisterNumber.product($0) }
        let page = try await source.store.read { reader throws(RegistryError) in
            try ProductListPage.read(reader, query: SearchQuery(typed), after: after)
        }
        return page.answer(typed: typed, day: try source.moment().day, frame, PageLanguage(request))
    }
}

/// Numbers in addresses.
enum RegisterNumber {
    static func product(_ text: String) throws(WebFault) -> ProductNumber {
        guard let number = UInt32(text), number >= 1, let product = ProductNumber(number: number) else {
            throw .badValue(
                name: "product", allowed: Phrase("số từ 1 đến 16777215", "a number from 1 to 16777215"))
        }
        return product
    }

    static func producer(_ text: String) throws(WebFault) -> UInt32 {
        guard let number = UInt32(text), number >= 1 else {
            throw .badValue(
                name: "producer", allowed: Phrase("số từ 1 đến 4294967295", "a number from 1 to 4294967295"))
        }
        return number
    }

    static func gtin(_ text: String) throws(WebFault) -> GTIN {
        do {
            return try GTIN(text)
        } catch {
            throw .badValue(
                name: "gtin",
                allowed: Phrase(
                    "8, 12, 13 hoặc 14 chữ số với số kiểm tra đúng",
                    "8, 12, 13 or 14 digits with a right check digit"))
        }
    }
}
