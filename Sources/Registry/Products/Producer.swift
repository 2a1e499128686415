/// An enterprise, co-operative, co-operative group, household or individual that makes products.
package struct Producer: Hashable, Sendable {
    /// The legal forms of the programme.
    package enum LegalForm: String, CaseIterable, Sendable {
        case enterprise, cooperative, household, individual
        case cooperativeGroup = "cooperative-group"
    }

    /// The office's number, from 1.
    package let number: UInt32
    /// As registered, NFC.
    package let name: String
    package let legalForm: LegalForm
    /// Five digits of Decision 19/2025/QĐ-TTg, or nil when not known.
    package let communeCode: String?
    package let commune: String
    package let province: String
    /// The address that labels carry, which may be older than the present one.
    package let addressOnLabel: String
    package let taxCode: String?
    /// A suspended producer is granted no stamps.
    package let isSuspended: Bool

    package init(
        number: UInt32, name: String, legalForm: LegalForm, communeCode: String?, commune: String,
        province: String, addressOnLabel: String, taxCode: String?, isSuspended: Bool
    ) {
        self.number = number
        self.name = name
        self.legalForm = legalForm
        self.communeCode = communeCode
        self.commune = commune
        self.province = province
        self.addressOnLabel = addressOnLabel
        self.taxCode = taxCode
        self.isSuspended = isSuspended
    }
}
