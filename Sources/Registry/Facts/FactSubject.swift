package import StampFormat

/// What a dated fact is about.
package enum FactSubject: Hashable, Sendable {
    /// The office or the whole province: plans, targets, points of sale that sell for many.
    case office
    case producer(UInt32)
    case product(ProductNumber)
    /// A batch by its product and lot code.
    case batch(ProductNumber, lot: String)

    /// The kinds of subject, as commands and the code list name them.
    package enum Sort: String, CaseIterable, Sendable {
        case office, producer, product, batch
    }

    package var sort: Sort {
        switch self {
        case .office: .office
        case .producer: .producer
        case .product: .product
        case .batch: .batch
        }
    }

    /// With the lot code in NFC, as the register keeps it.
    var normalised: FactSubject {
        guard case .batch(let product, let lot) = self else { return self }
        return .batch(product, lot: PlainText.normalised(lot))
    }

    /// Stable form, such as `product:10` or `batch:10/L261114B`.
    package var text: String {
        switch self {
        case .office: "office"
        case .producer(let number): "producer:\(number)"
        case .product(let number): "product:\(number.number)"
        case .batch(let number, let lot): "batch:\(number.number)/\(lot)"
        }
    }
}
