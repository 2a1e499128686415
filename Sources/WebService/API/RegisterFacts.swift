internal import Registry
internal import StampFormat

/// The register's public rows: without serials, without persons.
enum RegisterFacts {
    static func facts(of product: Product) -> [String: CanonicalJSON] {
        [
            "group": .string(product.group.rawValue), "gtin": .optional(product.gtin?.digits),
            "name": .string(product.name), "net_quantity": .optional(product.netQuantity?.text),
            "producer": .integer(Int(product.producer)), "product": .integer(Int(product.number.number)),
            "shelf_life_days": .optional(product.shelfLifeDays), "standard": .optional(product.standard),
        ]
    }

    /// The tax code of a household or an individual is a person's own number: it stays in the office.
    static func facts(of producer: Producer) -> [String: CanonicalJSON] {
        let isPerson = producer.legalForm == .household || producer.legalForm == .individual
        return [
            "address_on_label": .string(producer.addressOnLabel), "commune": .string(producer.commune),
            "commune_code": .optional(producer.communeCode),
            "legal_form": .string(producer.legalForm.rawValue),
            "name": .string(producer.name), "producer": .integer(Int(producer.number)),
            "province": .string(producer.province), "tax_code": .optional(isPerson ? nil : producer.taxCode),
        ]
    }

    /// `stands`: on the day of the answer; scores are not public.
    static func facts(of certificate: Certificate, on day: Day) -> [String: CanonicalJSON] {
        [
            "authority": .string(certificate.decision.authority),
            "decision_date": .optional(certificate.decision.date?.iso),
            "decision_number": .optional(certificate.decision.number),
            "product": .integer(Int(certificate.product.number)),
            "stands": .string(certificate.standing(on: day).word), "stars": .integer(certificate.stars),
            "valid_from": .string(certificate.validFrom.iso), "valid_to": .string(certificate.validTo.iso),
            "withdrawn_by": .optional(certificate.withdrawnBy?.number),
            "withdrawn_on": .optional(certificate.withdrawnOn?.iso),
        ]
    }

    static func facts(of line: PublicListLine, on day: Day) -> CanonicalJSON {
        var facts: [String: CanonicalJSON] = [
            "name": .string(line.line.product.name), "producer_name": .string(line.line.producer.name),
            "product": .integer(Int(line.line.product.number.number)),
        ]
        switch line.content {
        case .certificate(let certificate):
            facts["certificate"] = .object(self.facts(of: certificate, on: day))
        case .recall(let recall):
            facts["recall"] = .object([
                "document": .optional(recall.document), "lot": .optional(recall.lot),
                "since": .string(recall.since.iso),
            ])
        }
        return .object(facts)
    }
}
