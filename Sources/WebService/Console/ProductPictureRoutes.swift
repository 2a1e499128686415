internal import Hummingbird
internal import Registry
internal import StampFormat

/// A product's picture in the console and on the producers' pages: seen, sent, taken away.
struct ProductPictureRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    private static var path: String { "/console/products/:number/picture" }

    func add(to book: ConsoleBook<Store>) {
        book.page(Self.path, .signedIn) { request, context, visit in
            let product = try await visit.product(request.part("number", context), edge.store)
            return try await page(of: product, visit, nil, done: request.query("done"))
        }
        book.deed(
            Self.path, .doing(.pictureAdded), most: PictureLimits.bytes + FormBody.longest
        ) { form, context, visit in
            let product = try await visit.product(context.parameters.get("number") ?? "", edge.store)
            return try await edge.attempt {
                guard let file = form.file("file") else { throw ProductPicturePage.fileMissing }
                _ = try await PictureDesk(store: edge.store).add(
                    try await edge.works.picture(file.bytes), to: product.number,
                    by: visit.act(.pictureAdded))
                return seeOther(product, done: "picture-added", visit)
            } refused: {
                try await page(of: product, visit, $0)
            }
        }
        book.deed(Self.path + "/remove", .doing(.pictureRemoved)) { _, context, visit in
            let product = try await visit.product(context.parameters.get("number") ?? "", edge.store)
            return try await edge.attempt {
                _ = try await PictureDesk(store: edge.store).remove(
                    from: product.number, by: visit.act(.pictureRemoved))
                return seeOther(product, done: "picture-removed", visit)
            } refused: {
                try await page(of: product, visit, $0)
            }
        }
    }

    private func seeOther(_ product: Product, done: String, _ visit: Visit) -> Answer {
        edge.frame.seeOther(
            "/console/products/\(product.number.number)/picture", done: done, visit.language)
    }

    private func page(
        of product: Product, _ visit: Visit, _ refusal: WorkRefusal?, done: String? = nil
    ) async throws -> Answer {
        let picture = try await edge.read { reader throws(RegistryError) in
            try reader.picture(of: product.number)
        }
        let page = ProductPicturePage(product: product, picture: picture, visit: visit) {
            edge.link($0, visit)
        }
        return edge.frame.answer(
            page.page(refusal), at: "/console/products/\(product.number.number)/picture", visit,
            visit.language, done: done)
    }
}
