package import StampFormat

/// One wording of a product's goods label, with who entered and who approved it.
package struct LabelVersion: Hashable, Sendable {
    package let product: ProductNumber
    /// From 1 for each product.
    package let version: Int
    package let draft: LabelDraft
    package let addedBy: String
    package let addedOn: Day
    package internal(set) var approvedBy: String?
    package internal(set) var approvedOn: Day?
    /// Nil while its approval stands.
    package var retirement: LabelRetirement?

    package init(
        product: ProductNumber, version: Int, draft: LabelDraft, addedBy: String, addedOn: Day,
        approval: (by: String, on: Day)? = nil
    ) {
        self.product = product
        self.version = version
        self.draft = draft
        self.addedBy = addedBy
        self.addedOn = addedOn
        approvedBy = approval?.by
        approvedOn = approval?.on
    }

    /// Whether stamps may be granted on its account.
    package var isInUse: Bool { approvedOn != nil && retirement == nil }

    package var findings: [LabelFinding] { LabelCheck.findings(of: draft) }

    /// As the ledger states it; who acted is in the entry.
    var facts: CanonicalJSON {
        var facts: [String: CanonicalJSON] = ["version": .integer(version)]
        for (field, text) in draft.fields { facts[field.rawValue] = .string(text) }
        facts["approved_on"] = approvedOn.map { .string($0.iso) }
        facts["retired_on"] = retirement.map { .string($0.day.iso) }
        return .object(facts)
    }
}

/// The end of an approval.
package struct LabelRetirement: Hashable, Sendable {
    package let person: String
    package let day: Day
    /// 1 to 200 characters.
    package let reason: String

    package init(person: String, day: Day, reason: String) {
        self.person = person
        self.day = day
        self.reason = reason
    }
}

extension RegistryReader {
    /// The product as the gates see it: its label counts as approved by import or by an approved version.
    package func productWithLabel(_ number: ProductNumber) throws(RegistryError) -> Product {
        var product = try existingProduct(number)
        guard product.labelApprovedOn == nil else { return product }
        product.labelApprovedOn = try labelVersions(of: number).filter(\.isInUse).compactMap(\.approvedOn)
            .min()
        return product
    }
}
