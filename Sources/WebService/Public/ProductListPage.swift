internal import Registry
internal import StampFormat

/// A page of the products, or what a search found, best first.
struct ProductListPage: Sendable {
    private let rows: [(product: Product, maker: String, certificate: [Certificate])]
    private let next: ProductNumber?

    /// Rows of one page.
    private static let length = 50

    /// `after`: the number that the page before ended with; not used by a search, which answers its best.
    static func read(
        _ reader: any RegistryReader, query: SearchQuery?, after: ProductNumber?
    ) throws(RegistryError) -> ProductListPage {
        let found = try products(reader, query, after)
        var rows: [(Product, String, [Certificate])] = []
        for product in found.prefix(length) {
            let maker = try reader.producer(product.producer)?.name ?? ""
            rows.append((product, maker, try reader.certificates(of: product.number)))
        }
        let isCut = query == nil && found.count > length
        return ProductListPage(rows: rows, next: isCut ? rows.last?.0.number : nil)
    }

    private static func products(
        _ reader: any RegistryReader, _ query: SearchQuery?, _ after: ProductNumber?
    ) throws(RegistryError) -> [Product] {
        guard let query else { return try reader.products(after: after, limit: length + 1) }
        return try reader.products(matching: query, limit: length)
    }

    private init(rows: [(Product, String, [Certificate])], next: ProductNumber?) {
        self.rows = rows.map { (product: $0.0, maker: $0.1, certificate: $0.2) }
        self.next = next
    }

    func answer(typed: String, day: Day, _ frame: PageFrame, _ language: PageLanguage) -> Answer {
        let head = PageFrame.Head(
            title: Phrase("Sản phẩm OCOP", "OCOP products")(language),
            description: Phrase("Sản phẩm trong sổ của ", "Products in the register of ")(language)
                + frame.office.name,
            path: typed.isEmpty ? "/products" : "/products?q=\(PercentText.encoded(typed))",
            isIndexed: typed.isEmpty)
        var values: [String: Any] = [
            "title": head.title, "typed": typed,
            "searchLabel": Phrase("Tìm theo tên", "Search by name")(language),
            "searchButton": Phrase("Tìm", "Search")(language),
            "count": rows.isEmpty
                ? Phrase("Không có sản phẩm nào: thử ít chữ hơn.", "No product found: try fewer words.")(
                    language)
                : Phrase("\(rows.count) sản phẩm trên trang này", "\(rows.count) products on this page")(
                    language),
            "rows": rows.map { row in
                [
                    "href": frame.link("/products/\(row.product.number.number)", language),
                    "name": row.product.name, "maker": row.maker,
                    "standing": standing(row.certificate, day)(language),
                ]
            },
        ]
        if let next {
            values["next"] = [
                "href": frame.link("/products?after=\(next.number)", language),
                "text": Phrase("Trang sau", "Next page")(language),
            ]
        }
        return frame.answer("products", head, language, values, .brief)
    }

    private func standing(_ certificates: [Certificate], _ day: Day) -> Phrase {
        let valid = certificates.filter { $0.isValid(on: day) }.max { $0.validFrom < $1.validFrom }
        if let valid {
            return Phrase(
                "OCOP \(valid.stars) sao đến \(PageLanguage.vi.day(valid.validTo))",
                "OCOP \(valid.stars) stars until \(PageLanguage.en.day(valid.validTo))")
        }
        guard let last = certificates.max(by: { $0.validFrom < $1.validFrom }) else {
            return Phrase("Chưa được công nhận", "Not recognised")
        }
        guard last.standing(on: day) == .expired else {
            return CertificateFacts.standing(of: last, on: day)
        }
        return Phrase(
            "Đã hết hiệu lực ngày \(PageLanguage.vi.day(last.validTo))",
            "Expired on \(PageLanguage.en.day(last.validTo))")
    }
}
