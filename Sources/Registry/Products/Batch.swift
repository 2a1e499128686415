package import StampFormat

/// Where a production run stands.
package enum BatchState: String, CaseIterable, Sendable {
    case draft, declared, released, closed, recalled, cancelled, archived
    case onHold = "on-hold"
    /// Its parts live on as batches of their own.
    case split
}

/// One production run of a product.
package struct Batch: Hashable, Sendable {
    package let product: ProductNumber
    /// The lot code as printed, unique for its product; 1 to 20 characters.
    package let lot: String
    package let producedOn: Day
    /// Nil where no use-by is laid down.
    package let useBy: Day?
    /// Packs made, 1 to 2²⁸ − 1.
    package let packs: Int
    package let state: BatchState

    package init(
        product: ProductNumber, lot: String, producedOn: Day, useBy: Day?, packs: Int, state: BatchState
    ) {
        self.product = product
        self.lot = lot
        self.producedOn = producedOn
        self.useBy = useBy
        self.packs = packs
        self.state = state
    }
}
