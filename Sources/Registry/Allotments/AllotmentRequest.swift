package import StampFormat

/// What a producer or clerk asks for.
package struct AllotmentRequest: Hashable, Sendable {
    package let product: ProductNumber
    package let kind: StampKind
    package let quantity: Int
    /// In NFC, as the register keeps it; nil for roll stock.
    package let lot: String?

    package init(product: ProductNumber, kind: StampKind, quantity: Int, lot: String?) {
        self.product = product
        self.kind = kind
        self.quantity = quantity
        self.lot = lot.map { PlainText.normalised($0) }
    }
}
