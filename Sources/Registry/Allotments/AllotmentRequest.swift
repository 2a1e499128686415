package import StampFormat

/// What a producer or clerk asks for.
package struct AllotmentRequest: Hashable, Sendable {
    package let product: ProductNumber
    package let kind: StampKind
    package let quantity: Int
    /// Nil for roll stock.
    package let lot: String?
    /// The allotment whose spoiled stamps it replaces; nil for new stamps.
    package let replaces: AllotmentNumber?

    package init(
        product: ProductNumber, kind: StampKind, quantity: Int, lot: String?, replaces: AllotmentNumber? = nil
    ) {
        self.product = product
        self.kind = kind
        self.quantity = quantity
        self.lot = lot.map { PlainText.normalised($0) }
        self.replaces = replaces
    }
}
