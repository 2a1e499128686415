internal import Registry
internal import StampFormat

/// Allotments and serials for programs: no names of persons.
enum StampFacts {
    static func facts(of allotment: Allotment, producer: UInt32) -> [String: CanonicalJSON] {
        [
            "allotment": .integer(Int(allotment.number.number)),
            "approved_on": .optional(allotment.approvedOn?.iso),
            "issued_on": .optional(allotment.issue?.issuedOn.day.iso),
            "kind": .string(allotment.kind.word), "lot": .optional(allotment.lot),
            "merkle_root": .optional(allotment.merkleRoot.map { Hex.text(of: $0) }),
            "producer": .integer(Int(producer)), "product": .integer(Int(allotment.product.number)),
            "quantity": .integer(allotment.quantity),
            "refusal": .optional(allotment.refusal),
            "replaces": .optional(allotment.replaces.map { Int($0.number) }),
            "requested_on": .string(allotment.requestedOn.iso), "stage": .string(allotment.stage.rawValue),
        ]
    }

    static func facts(of range: StateRange) -> CanonicalJSON {
        .object([
            "first": .integer(Int(range.serials.first)), "last": .integer(Int(range.serials.last)),
            "lot": .optional(range.lot), "reason": .optional(range.reason),
            "state": .string(range.state.rawValue),
        ])
    }

    /// The terms of the identity: issued is the sum of all others.
    static func facts(of account: Account) -> [String: CanonicalJSON] {
        [
            "activated": .integer(account.activated), "in_stock": .integer(account.inStock),
            "issued": .integer(account.issued), "lost": .integer(account.lost),
            "returned": .integer(account.returned), "unused": .integer(account.unused),
            "void": .integer(account.void), "wasted": .integer(account.wasted),
        ]
    }
}

extension Resource {
    /// An allotment with its serials by state and their account.
    static func allotment(_ number: AllotmentNumber) -> Resource {
        Resource("/v1/allotments/\(number.number)") { reader throws(RegistryError) in
            let allotment = try reader.existingAllotment(number)
            let ranges = try reader.ranges(of: number)
            let product = try reader.existingProduct(allotment.product)
            var facts = StampFacts.facts(of: allotment, producer: product.producer)
            facts["account"] = .object(StampFacts.facts(of: Account(ranges)))
            facts["ranges"] = .array(ranges.map { StampFacts.facts(of: $0) })
            facts["extended_until"] = .optional(try reader.extendedUntil(number)?.iso)
            return .object(facts)
        }
    }
}
