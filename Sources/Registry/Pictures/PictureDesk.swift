package import StampFormat

/// Gives products their pictures and takes them away.
package struct PictureDesk<Store: RegistryStore>: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Shows a picture, in the place of the one that was there; the same once more changes nothing.
    ///
    /// - Parameters:
    ///   - prepared: its scaled copies.
    ///   - product: whose picture it is.
    ///   - isDryRun: whether it is only looked whether it may be done.
    ///   - act: who does it.
    /// - Returns: what the product shows, or would show.
    /// - Throws: ``RegistryError/unknownProduct(_:)``, ``RegistryError/rights(_:)``.
    package func add(
        _ prepared: PreparedPicture, to product: ProductNumber, isDryRun: Bool = false, by act: Act
    ) async throws(RegistryError) -> ProductPicture {
        try await store.write { writer throws(RegistryError) in
            _ = try writer.existingProduct(product)
            try writer.require(.pictureAdded, on: .picture(product), by: act)
            let before = try writer.picture(of: product)
            let picture = ProductPicture(
                product: product, small: prepared.small.copy, large: prepared.large.copy, givenBy: act.role,
                givenOn: act.today)
            if let before, before.facts == picture.facts { return before }
            guard !isDryRun else { return picture }
            try writer.put(picture, prepared)
            try writer.append(
                LedgerDraft(
                    .pictureAdded, on: .picture(product), by: act, before: before?.facts ?? .null,
                    after: picture.facts))
            return picture
        }
    }

    /// Takes a product's picture away, with its bytes unless another product shows the same.
    ///
    /// - Returns: what it showed.
    /// - Throws: ``PictureRefusal/none(_:)``, and as ``add(_:to:isDryRun:by:)``.
    package func remove(
        from product: ProductNumber, by act: Act
    ) async throws(RegistryError) -> ProductPicture {
        try await store.write { writer throws(RegistryError) in
            _ = try writer.existingProduct(product)
            guard let before = try writer.picture(of: product) else { throw .picture(.none(product)) }
            try writer.removePicture(of: product)
            try writer.append(
                LedgerDraft(.pictureRemoved, on: .picture(product), by: act, before: before.facts))
            return before
        }
    }
}

/// Pictures in the store.
package protocol PictureReading {
    func picture(of product: ProductNumber) throws(RegistryError) -> ProductPicture?
    /// All of them, in the order of their products.
    func pictures() throws(RegistryError) -> [ProductPicture]
    /// The bytes of a copy that some product shows, by their SHA-256.
    func pictureBytes(_ hash: [UInt8]) throws(RegistryError) -> [UInt8]?
}

/// Changes of pictures; the next ledger entry covers them.
package protocol PictureWriting {
    /// In the place of the one that was there, whose bytes go when no other product shows them.
    func put(_ picture: ProductPicture, _ prepared: PreparedPicture) throws(RegistryError)
    func removePicture(of product: ProductNumber) throws(RegistryError)
}
