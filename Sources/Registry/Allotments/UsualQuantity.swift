/// How many stamps are usual for a product: what is far beyond is asked back before it is taken in.
///
/// A digit too many is the commonest slip of the finger, and an approver sees the number only once.
package struct UsualQuantity: Hashable, Sendable {
    /// How often the producer's largest earlier request may be repeated in one.
    package static let fold = 10
    /// The part of the year's declared capacity that one request may take: one of so many.
    package static let shares = 2
    /// Up to so many stamps nobody is asked back.
    package static let small = 1000

    /// Stamps of the producer's largest request before, refused ones apart; 0 for none.
    package let largestEarlier: Int
    /// Packs a year that the producer declared for the product; nil when not declared.
    package let yearlyCapacity: Int?

    package init(largestEarlier: Int, yearlyCapacity: Int?) {
        self.largestEarlier = largestEarlier
        self.yearlyCapacity = yearlyCapacity
    }

    /// The largest number about which nobody is asked back; nil where nothing says what is usual.
    package var most: Int? {
        let bounds = [
            largestEarlier > 0 ? largestEarlier * Self.fold : nil, yearlyCapacity.map { $0 / Self.shares },
        ]
        return bounds.compactMap(\.self).min().map { max($0, Self.small) }
    }

    /// - Throws: ``RegistryError/quantityUnusual(asked:most:)``.
    package func check(_ quantity: Int) throws(RegistryError) {
        guard let most, quantity > most else { return }
        throw .quantityUnusual(asked: quantity, most: most)
    }
}

/// What the store knows of earlier requests.
package protocol UsualQuantityReading {
    /// Stamps of the largest request of a producer that was not refused, specimens apart; 0 for none.
    func largestRequest(of producer: UInt32) throws(RegistryError) -> Int
}
