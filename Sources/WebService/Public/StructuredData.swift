internal import Registry
internal import StampFormat

/// A product as schema.org writes it; it holds no verdict.
struct StructuredData {
    let frame: PageFrame
    let product: Product
    let producer: Producer
    let picture: ProductPicture?

    /// - `type`: `Product`, `SomeProducts` for a batch, `IndividualProduct` for one stamp.
    /// - `path`: where the page stands.
    func json(type: String, path: String, batch: Batch? = nil) -> CanonicalJSON {
        let base = frame.settings.baseURL.text
        var facts: [String: CanonicalJSON] = [
            "@context": .string("https://schema.org"), "@type": .string(type), "name": .string(product.name),
            "url": .string(base + path), "countryOfOrigin": .string("VN"),
            "manufacturer": .object([
                "@type": .string("Organization"), "name": .string(producer.name),
                "address": .string(producer.addressOnLabel),
            ]),
        ]
        if let gtin = product.gtin {
            facts["gtin"] = .string(gtin.digits)
            facts["hasGS1DigitalLink"] = .string(base + DigitalLink.path(gtin, lot: batch?.lot))
        }
        if let picture { facts["image"] = .string(base + picture.large.path) }
        if let batch { facts["productionDate"] = .string(batch.producedOn.iso) }
        return .object(facts)
    }
}
