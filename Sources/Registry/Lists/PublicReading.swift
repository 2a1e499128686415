package import StampFormat

/// The register as strangers page through it; reads a page and no more.
package protocol PublicReading {
    /// - `after`: the last number of the page before; nil for the first page.
    func products(after: ProductNumber?, limit: Int) throws(RegistryError) -> [Product]
    /// - `after`: the last number of the page before; nil for the first page.
    func producers(after: UInt32?, limit: Int) throws(RegistryError) -> [Producer]
    /// The product with the item's number, however long it was written.
    func product(item: GTIN) throws(RegistryError) -> Product?
    /// The batches of one product, by lot.
    func batches(of product: ProductNumber) throws(RegistryError) -> [Batch]
}
