internal import Registry
internal import StampFormat

/// A product with what the public may know of it, read in one transaction.
struct ProductView: Sendable {
    let product: Product
    let producer: Producer
    let certificates: [Certificate]
    let batches: [Batch]
    let recalls: [RecallLine]
    let picture: ProductPicture?

    init(_ product: Product, _ reader: any RegistryReader) throws(RegistryError) {
        guard let producer = try reader.producer(product.producer) else {
            throw .unknownProducer(product.producer)
        }
        self.product = product
        self.producer = producer
        certificates = try reader.certificates(of: product.number)
        batches = try reader.batches(of: product.number)
        picture = try reader.picture(of: product.number)
        recalls = try RecallList(
            of: ProductLine(product: product, producer: producer), batches, certificates, reader
        ).lines
    }

    func certificate(on day: Day) -> Certificate? {
        certificates.filter { $0.isValid(on: day) }.max { $0.validFrom < $1.validFrom }
    }
}

/// The page of a product or one of its batches; it speaks of no stamp.
struct ProductPage {
    let view: ProductView
    /// As asked for; the register may not know it.
    let lot: String?
    let day: Day
    let frame: PageFrame
    let language: PageLanguage

    func answer(path: String) -> Answer {
        let head = PageFrame.Head(
            title: view.product.name,
            description: "\(view.product.name), \(view.producer.name). \(frame.office.name)", path: path,
            isIndexed: true,
            structured: StructuredData(
                frame: frame, product: view.product, producer: view.producer, picture: view.picture
            ).json(type: batch == nil ? "Product" : "SomeProducts", path: path, batch: batch),
            image: view.picture?.large)
        return frame.answer("product", head, language, content, .brief)
    }

    private var batch: Batch? { lot.flatMap { lot in view.batches.first { $0.lot == lot } } }

    private var content: [String: Any] {
        var values: [String: Any] = [
            "product": ProductFacts(product: view.product, producer: view.producer, language: language)
                .values(stars: view.certificate(on: day)?.stars, picture: view.picture),
            "parts": parts,
            "noStamp": Phrase(
                "Trang này nói về sản phẩm. Để kiểm tra món hàng trên tay, hãy quét tem trên bao bì.",
                "This page is about the product. To check the item in your hand, scan its stamp.")(language),
            "help": OfficeHelp(frame, language).values,
        ]
        if let lot, batch == nil {
            values["note"] = Phrase(
                "Lô \(lot) không có trong sổ; đây là thông tin chung của sản phẩm.",
                "Batch \(lot) is not in the register; this is the product’s own page.")(language)
        }
        if let recall = view.recalls.first(where: { $0.lot == nil || $0.lot == lot }) {
            values["alarm"] = alarm(recall)
        }
        return values
    }

    private func alarm(_ recall: RecallLine) -> [String: String] {
        [
            "sign": VerdictTone.bad.sign, "title": Phrase("Hàng bị thu hồi", "Recalled")(language),
            "text": Phrase(
                "Thu hồi từ ngày \(PageLanguage.vi.day(recall.since))",
                "Recalled from \(PageLanguage.en.day(recall.since))")(
                    language) + (recall.document.map { " (\($0))." } ?? "."),
        ]
    }

    private var parts: [[String: Any]] {
        var parts: [[String: Any]] = []
        if let batch {
            parts.append([
                "title": Phrase("Lô hàng", "Batch")(language), "facts": BatchFacts.facts(of: batch, language),
            ])
        }
        for certificate in view.certificates.sorted(by: { $0.validFrom > $1.validFrom }) {
            parts.append([
                "title": Phrase("Chứng nhận OCOP", "OCOP certificate")(language),
                "facts": CertificateFacts.facts(of: certificate, on: day, language),
            ])
        }
        return parts
    }
}
