package import StampFormat

/// One product of one producer.
package struct Product: Hashable, Sendable {
    /// The six groups of Decision 148/QĐ-TTg.
    package enum Group: String, CaseIterable, Sendable {
        case food, beverage, herbal, craft, ornamental, tourism

        /// A service carries a plaque at its site, never unit stamps.
        package var isService: Bool { self == .tourism }
    }

    /// The number that stamps carry, from 1.
    package let number: ProductNumber
    package let producer: UInt32
    /// As recognised, NFC.
    package let name: String
    package let group: Group
    package let gtin: GTIN?
    /// Nil for a service.
    package let netQuantity: NetQuantity?
    /// Days from production to use-by; nil when not laid down.
    package let shelfLifeDays: Int?
    /// The standard applied, such as `TCCS 01:2025`.
    package let standard: String?
    /// Whether it may carry stamps without a certificate, as a participating product.
    package let isEligible: Bool
    /// The day its label was approved, or nil.
    package var labelApprovedOn: Day?
    /// Packs that its maker declared it can make in a calendar year; nil when not declared.
    package let yearlyCapacity: Int?

    package init(
        number: ProductNumber, producer: UInt32, name: String, group: Group, gtin: GTIN?,
        netQuantity: NetQuantity?, shelfLifeDays: Int?, standard: String?, isEligible: Bool,
        labelApprovedOn: Day?, yearlyCapacity: Int? = nil
    ) {
        self.number = number
        self.producer = producer
        self.name = name
        self.group = group
        self.gtin = gtin
        self.netQuantity = netQuantity
        self.shelfLifeDays = shelfLifeDays
        self.standard = standard
        self.isEligible = isEligible
        self.labelApprovedOn = labelApprovedOn
        self.yearlyCapacity = yearlyCapacity
    }
}
