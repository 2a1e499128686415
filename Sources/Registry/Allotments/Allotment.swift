package import StampFormat

/// Where an allotment stands.
///
/// Each stage follows the one before it; only a request can be refused.
package enum AllotmentStage: String, CaseIterable, Sendable {
    case requested, refused, approved, signing, closed
}

/// A number of stamps granted to one product, serials 1 to its quantity.
package struct Allotment: Hashable, Sendable {
    /// Given at request without gaps; a refused one keeps its number.
    package let number: AllotmentNumber
    package let kind: StampKind
    package let product: ProductNumber
    /// The batch it is meant for; nil for roll stock.
    package let lot: String?
    /// 1 to ``largestQuantity``.
    package let quantity: Int
    /// The allotment whose spoiled stamps it replaces (cấp bù); nil for one of its own right.
    package let replaces: AllotmentNumber?
    package var stage: AllotmentStage
    package let requestedBy: String
    package let requestedOn: Day
    package var approvedBy: String?
    package var approvedOn: Day?
    /// What every stamp of it says besides its serial; fixed when signing starts.
    package var issue: IssueTerms?
    /// RFC 6962 root over all its stamps in order; set at closing.
    package var merkleRoot: [UInt8]?
    /// Why it was refused, in the officer's words, 1 to 200 characters: for who sent the request.
    package var refusal: String?

    /// Ten million stamps: beyond a province's largest product in a year.
    package static let largestQuantity = 10_000_000

    package init(
        number: AllotmentNumber, kind: StampKind, product: ProductNumber, lot: String?, quantity: Int,
        stage: AllotmentStage, requestedBy: String, requestedOn: Day, approvedBy: String? = nil,
        approvedOn: Day? = nil, issue: IssueTerms? = nil, merkleRoot: [UInt8]? = nil,
        replaces: AllotmentNumber? = nil, refusal: String? = nil
    ) {
        self.number = number
        self.kind = kind
        self.product = product
        self.lot = lot
        self.quantity = quantity
        self.stage = stage
        self.requestedBy = requestedBy
        self.requestedOn = requestedOn
        self.approvedBy = approvedBy
        self.approvedOn = approvedOn
        self.issue = issue
        self.merkleRoot = merkleRoot
        self.replaces = replaces
        self.refusal = refusal
    }

    /// - Throws: ``RegistryError/wrongStage(_:needed:)`` unless it stands at one of `stages`.
    package func require(_ stages: AllotmentStage...) throws(RegistryError) {
        guard stages.contains(stage) else { throw .wrongStage(stage, needed: stages) }
    }

    /// The whole allotment, or the part of it between two serials.
    ///
    /// - `first`: nil for 1.
    /// - `last`: nil for the quantity.
    /// - Throws: ``RegistryError/serialsOutOfRange(last:)``.
    package func serials(from first: UInt32?, to last: UInt32?) throws(RegistryError) -> SerialRange {
        let end = UInt32(quantity)
        guard let range = SerialRange(first ?? 1, last ?? end), range.last <= end else {
            throw .serialsOutOfRange(last: end)
        }
        return range
    }
}

/// The fields that all stamps of an allotment share and that are known only when signing starts.
package struct IssueTerms: Hashable, Sendable {
    package let key: KeyID
    package let issuedOn: StampDay
    package let certifiedUntil: StampDay?
    package let useBy: StampDay?

    package init(key: KeyID, issuedOn: StampDay, certifiedUntil: StampDay?, useBy: StampDay?) {
        self.key = key
        self.issuedOn = issuedOn
        self.certifiedUntil = certifiedUntil
        self.useBy = useBy
    }
}
