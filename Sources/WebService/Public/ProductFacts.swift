internal import Registry
internal import StampFormat

/// A product as every page shows it: the fields of Circular 02/2024/TT-BKHCN that the register holds.
struct ProductFacts {
    let product: Product
    let producer: Producer
    let language: PageLanguage

    /// For the template: name, maker, group, and the facts below them.
    ///
    /// - `stars`: of the recognition that is shown; nil for none.
    /// - `picture`: the one that it shows.
    /// - `own`: facts of the stamp or batch that belong to the product's list.
    func values(
        stars: Int?, picture: ProductPicture?, with own: [ShownFact] = []
    ) -> PageValues {
        var values: PageValues = [
            "name": product.name, "maker": producer.name,
            "group": ProductFacts.name(of: product.group)(language),
            "facts": facts + own,
        ]
        if let picture { values["picture"] = PictureView(picture, of: product, language).values }
        if let stars {
            values["stars"] = PageValues([
                "signs": String(repeating: "★", count: stars)
                    + String(repeating: "☆", count: max(0, 5 - stars)),
                "text": Phrase("OCOP \(stars) sao", "OCOP \(stars) stars")(language),
            ])
        }
        return values
    }

    private var facts: [ShownFact] {
        let place = "\(producer.commune), \(producer.province)"
        return [
            ShownFact(Phrase("Địa chỉ trên nhãn", "Address on the label"), producer.addressOnLabel, language),
            ShownFact(Phrase("Nơi sản xuất nay thuộc", "Made in, by today’s name"), place, language),
            ShownFact(
                Phrase("Mã số sản phẩm (GTIN)", "Product code (GTIN)"), product.gtin?.digits, language,
                isCode: true),
            ShownFact(Phrase("Khối lượng, thể tích", "Net quantity"), product.netQuantity?.text, language),
            ShownFact(Phrase("Tiêu chuẩn áp dụng", "Standard applied"), product.standard, language),
        ].compactMap { $0 }
    }

    static func name(of group: Product.Group) -> Phrase {
        switch group {
        case .food: Phrase("Thực phẩm", "Food")
        case .beverage: Phrase("Đồ uống", "Beverages")
        case .herbal: Phrase("Dược liệu và sản phẩm từ dược liệu", "Herbal products")
        case .craft: Phrase("Thủ công mỹ nghệ", "Handicrafts")
        case .ornamental: Phrase("Sinh vật cảnh", "Ornamental plants and animals")
        case .tourism: Phrase("Dịch vụ du lịch cộng đồng", "Community tourism")
        }
    }
}

/// A batch as pages show it.
struct BatchFacts {
    /// `taxStamps`: the series that bottles carry beside our stamps.
    static func facts(
        of batch: Batch, taxStamps: String? = nil, _ language: PageLanguage
    ) -> [ShownFact] {
        [
            ShownFact(Phrase("Số lô", "Batch code"), batch.lot, language, isCode: true),
            ShownFact(Phrase("Ngày sản xuất", "Produced on"), language.day(batch.producedOn), language),
            ShownFact(Phrase("Hạn sử dụng", "Use by"), batch.useBy.map { language.day($0) }, language),
            ShownFact(
                Phrase("Tem điện tử rượu trên chai", "Electronic tax stamp on the bottle"), taxStamps,
                language,
                isCode: true),
        ].compactMap { $0 }
    }
}

/// A certificate as pages show it.
struct CertificateFacts {
    static func facts(of certificate: Certificate, on day: Day, _ language: PageLanguage) -> [ShownFact] {
        [
            ShownFact(
                Phrase("Hạng", "Class"), "OCOP \(certificate.stars) \(Phrase("sao", "stars")(language))",
                language),
            ShownFact(Phrase("Quyết định", "Decision"), certificate.decision.number, language),
            ShownFact(Phrase("Cơ quan công nhận", "Recognised by"), certificate.decision.authority, language),
            ShownFact(
                Phrase("Hiệu lực", "Valid"),
                "\(language.day(certificate.validFrom)) – \(language.day(certificate.validTo))", language),
            ShownFact(
                Phrase("Tình trạng", "Today"), standing(of: certificate, on: day)(language), language),
        ].compactMap { $0 }
    }

    static func standing(of certificate: Certificate, on day: Day) -> Phrase {
        switch certificate.standing(on: day) {
        case .notYetValid: Phrase("Chưa có hiệu lực", "Not valid yet")
        case .valid(let left):
            Phrase("Còn hiệu lực (\(left) ngày)", "Valid (\(left) days left)")
        case .expired: Phrase("Đã hết hiệu lực", "Expired")
        case .withdrawn:
            certificate.withdrawnOn.map {
                Phrase(
                    "Đã bị thu hồi từ \(PageLanguage.vi.day($0))", "Withdrawn from \(PageLanguage.en.day($0))"
                )
            } ?? Phrase("Đã bị thu hồi", "Withdrawn")
        case .superseded: Phrase("Đã được thay bằng chứng nhận mới", "Replaced by a newer certificate")
        }
    }
}
