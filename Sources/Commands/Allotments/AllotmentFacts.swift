internal import Registry
internal import StampFormat

/// An allotment as commands show it.
enum AllotmentFacts {
    static let headings = [
        "NO", "KIND", "PRODUCT", "LOT", "QUANTITY", "STAGE", "REQUESTED", "APPROVED", "ISSUED",
    ]

    static func facts(of allotment: Allotment) -> [String: CanonicalJSON] {
        [
            "allotment": .integer(Int(allotment.number.number)),
            "approved_by": .optional(allotment.approvedBy),
            "approved_on": .optional(allotment.approvedOn?.iso),
            "issued_on": .optional(allotment.issue?.issuedOn.day.iso),
            "key_id": .optional(allotment.issue.map { Int($0.key.number) }),
            "kind": .string(allotment.kind.word),
            "lot": .optional(allotment.lot),
            "merkle_root": .optional(allotment.merkleRoot.map { Hex.text(of: $0) }),
            "product": .integer(Int(allotment.product.number)), "quantity": .integer(allotment.quantity),
            "refusal": .optional(allotment.refusal),
            "replaces": .optional(allotment.replaces.map { Int($0.number) }),
            "requested_by": .string(allotment.requestedBy),
            "requested_on": .string(allotment.requestedOn.iso),
            "stage": .string(allotment.stage.rawValue),
        ]
    }

    static func row(of allotment: Allotment) -> [String] {
        [
            "\(allotment.number.number)", allotment.kind.word, "\(allotment.product.number)",
            allotment.lot ?? "–",
            "\(allotment.quantity)", StateWords.vi(allotment.stage), allotment.requestedBy,
            allotment.approvedBy ?? "–",
            allotment.issue?.issuedOn.day.iso ?? "–",
        ]
    }

    /// One allotment after an act on it: its number and stage, or all its facts as JSON.
    static func write(_ allotment: Allotment, asJSON: Bool) throws {
        guard !asJSON else {
            return try StandardOutput.write(CanonicalJSON.object(facts(of: allotment)).text)
        }
        try StandardOutput.write("\(allotment.number.number)  \(allotment.stage.rawValue)")
    }
}
