internal import HTTPTypes
internal import Hummingbird
internal import Registry

/// `GET /pictures/{SHA-256}.jpg`: the copies of pictures that products show, under names of their content.
///
/// Browsers and proxies may keep them for ever; one that was taken away is answered with 404.
struct ProductPictureFiles<Store: RegistryStore>: Sendable {
    let source: RegisterSource<Store>

    func add(to book: RouteBook<some RequestContext>) {
        book.get("/pictures/:name") { request, context in
            let hash = try hash(ofName: request.part("name", context))
            let bytes = try await source.store.read { reader throws(RegistryError) in
                try reader.pictureBytes(hash)
            }
            guard let bytes else { throw WebFault.notFound }
            return Answer("image/jpeg", bytes, .lasting)
        }
    }

    /// - Throws: ``WebFault/notFound`` for anything but 64 digits and `.jpg`.
    private func hash(ofName name: String) throws(WebFault) -> [UInt8] {
        guard name.hasSuffix(".jpg"), name.utf8.count == 68, let hash = Hex.bytes(String(name.dropLast(4)))
        else { throw .notFound }
        return hash
    }
}
