internal import HTTPTypes
internal import Registry
internal import StampFormat

/// `/v1/products/{product}/picture`: which copies a product shows; the bytes are under their own paths.
struct PictureAPI<Store: RegistryStore>: Sendable {
    let works: any OfficeWorks

    private static var path: String { "/v1/products/:number/picture" }

    func add(to book: TokenBook<Store>) {
        let source = book.gate.source
        book.book.get(Self.path) { request, context in
            let number = try RegisterNumber.product(request.part("number", context))
            let facts = try await source.store.read { reader throws(RegistryError) -> CanonicalJSON? in
                guard try reader.picture(of: number) != nil else { return nil }
                return try Resource.picture(of: number).facts(reader)
            }
            guard let facts else { throw WebFault.notFound }
            return Answer(json: facts, .revalidated)
        }
        book.act(
            Self.path, .writeRegister, .pictureAdded, fields: nil, method: .put
        ) { asked in
            let product = try await asked.product().number
            let prepared = try await works.picture(asked.file)
            _ = try await PictureDesk(store: asked.store(changing: .picture(of: product))).add(
                prepared, to: product, by: asked.act)
        }
        book.act(Self.path, .writeRegister, .pictureRemoved, method: .delete) { asked in
            let product = try await asked.product().number
            _ = try await PictureDesk(store: asked.store(changing: .picture(of: product))).remove(
                from: product, by: asked.act)
        }
    }
}

extension Resource {
    /// What a product shows; without its copies where it shows nothing.
    static func picture(of product: ProductNumber) -> Resource {
        Resource("/v1/products/\(product.number)/picture") { reader throws(RegistryError) in
            let picture = try reader.picture(of: product)
            var facts = picture.map { RegisterFacts.facts(of: $0) } ?? [:]
            facts["product"] = .integer(Int(product.number))
            return .object(facts)
        }
    }
}

extension RegisterFacts {
    static func facts(of picture: ProductPicture) -> [String: CanonicalJSON] {
        [
            "given_by": .string(picture.givenBy == .producer ? "producer" : "office"),
            "given_on": .string(picture.givenOn.iso), "large": facts(of: picture.large),
            "small": facts(of: picture.small),
        ]
    }

    private static func facts(of copy: PictureCopy) -> CanonicalJSON {
        .object([
            "bytes": .integer(copy.byteCount), "height": .integer(copy.height), "path": .string(copy.path),
            "sha256": .string(Hex.text(of: copy.hash)), "width": .integer(copy.width),
        ])
    }
}
