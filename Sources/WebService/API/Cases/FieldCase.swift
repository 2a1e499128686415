internal import Registry
internal import StampFormat

/// What numbers of the register are called, read once for a whole answer.
struct FieldNames: Sendable {
    let producers: [UInt32: Producer]
    let products: [ProductNumber: Product]

    init(_ reader: any RegistryReader) throws(RegistryError) {
        producers = Dictionary(uniqueKeysWithValues: try reader.producers().map { ($0.number, $0) })
        products = Dictionary(uniqueKeysWithValues: try reader.products().map { ($0.number, $0) })
    }
}

/// A case as a device keeps it: with names, for there is no register to ask.
struct FieldCase: Sendable {
    private let inspection: InspectionCase
    private let names: FieldNames
    private let today: Day
    /// Given to whoever asks, by name.
    private let isMine: Bool
    private var evidence: [EvidenceItem] = []
    private var code: TypedCode?

    init(_ inspection: InspectionCase, _ names: FieldNames, _ visit: TokenVisit) {
        (self.inspection, self.names, today) = (inspection, names, visit.today)
        isMine = inspection.isOfficer(visit.person.name)
    }

    /// One's own first, then by the first deadline.
    var order: FieldOrder {
        let deadline = inspection.findings.filter { $0.status == .open }.map(\.finding.deadline).min()
        return FieldOrder(rank: isMine ? 0 : 1, deadline: deadline, number: inspection.number)
    }

    func whole(_ reader: any RegistryReader) throws(RegistryError) -> FieldCase {
        var whole = self
        whole.evidence = try reader.evidence(of: inspection.number)
        if let stamp = inspection.opening.stamp { whole.code = try reader.typedCodes(of: [stamp])[stamp] }
        return whole
    }

    var facts: CanonicalJSON {
        let opening = inspection.opening
        let producer = opening.producer.flatMap { names.producers[$0] }
        var facts = CaseLines.facts(of: inspection, on: today)
        facts["address"] = .optional(producer?.addressOnLabel)
        facts["code"] = .optional(code?.text)
        facts["decided"] = .bool(inspection.decision != nil)
        facts["events"] = .array(inspection.events.map(CaseLines.facts))
        facts["evidence"] = .array(evidence.map(CaseLines.facts))
        facts["finding_list"] = .array(inspection.findings.map(CaseLines.facts))
        facts["mine"] = .bool(isMine)
        facts["officer"] = .optional(inspection.officer)
        facts["place"] = .optional(opening.place)
        facts["producer_name"] = .optional(producer?.name)
        facts["product_name"] = .optional(opening.product.flatMap { names.products[$0]?.name })
        facts["products"] = .array(products)
        facts["province"] = .optional(opening.province?.code)
        facts["tax_code"] = .optional(producer?.taxCode)
        facts["wave"] = .optional(opening.wave?.text)
        return .object(facts)
    }

    /// Of its producer, for a proposal.
    private var products: [CanonicalJSON] {
        names.products.values.filter { $0.producer == inspection.opening.producer }
            .sorted { $0.number.number < $1.number.number }
            .map { .object(["name": .string($0.name), "product": .integer(Int($0.number.number))]) }
    }
}

/// By what a device's list is in order.
struct FieldOrder: Comparable, Sendable {
    let rank: Int
    /// Nil where nothing must be put right.
    let deadline: Day?
    let number: Int

    static func < (left: FieldOrder, right: FieldOrder) -> Bool {
        guard left.rank == right.rank else { return left.rank < right.rank }
        switch (left.deadline, right.deadline) {
        case (let first?, let second?) where first != second: return first < second
        case (_?, nil): return true
        case (nil, _?): return false
        default: return left.number < right.number
        }
    }
}
