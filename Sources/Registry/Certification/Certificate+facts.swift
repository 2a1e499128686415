internal import StampFormat

extension Certificate {
    /// As the ledger and `--json` state it.
    package var facts: [String: CanonicalJSON] {
        [
            "authority": .string(decision.authority), "decision_date": .optional(decision.date?.iso),
            "decision_number": .optional(decision.number), "level": .string(decision.level.rawValue),
            "product": .integer(Int(product.number)), "reason": .optional(reason),
            "recalls_goods": .bool(recallsGoods), "score_hundredths": .optional(score),
            "stars": .integer(stars), "status": .string(status.rawValue),
            "superseded_on": .optional(supersededOn?.iso), "valid_from": .string(validFrom.iso),
            "valid_to": .string(validTo.iso), "withdrawn_by": .optional(withdrawnBy?.number),
            "withdrawn_on": .optional(withdrawnOn?.iso),
        ]
    }
}
