internal import StampFormat

extension PeriodReport {
    /// The layout of files that belongs to this content: a changed layout takes the next number.
    private static let layout = 1

    /// The frozen form.
    package var content: CanonicalJSON {
        .object([
            "certificates": .object(
                Dictionary(
                    uniqueKeysWithValues: CertificateList.allCases.map { list in
                        (list.rawValue, .array((certificates[list] ?? []).map(\.facts)))
                    })),
            "correction": .optional(correction), "layout": .integer(PeriodReport.layout),
            "ledger": .object(["entries": .integer(ledgerEntries), "root": .string(ledgerRoot)]),
            "made_on": .string(madeOn.iso), "office": .string(office), "period": .string(period.text),
            "recalls": .array(recalls.map(\.facts)), "rows": .array(rows.map(\.facts)),
            "version": .integer(version),
        ])
    }

    /// Reads a frozen form.
    ///
    /// - Throws: ``RegistryError/corrupt(_:)`` for content that this version did not write.
    package init(content text: String) throws(RegistryError) {
        guard let content = CanonicalJSON(text: text), content["layout"]?.integer == PeriodReport.layout,
            let heading = Heading(content), let rows = PeriodReport.all(content["rows"], Row.init),
            let recalls = PeriodReport.all(content["recalls"], Recall.init)
        else { throw .corrupt("report") }
        var certificates: [CertificateList: [CertificateLine]] = [:]
        for list in CertificateList.allCases {
            let found = PeriodReport.all(content["certificates"]?[list.rawValue], CertificateLine.init)
            guard let found else { throw .corrupt("report") }
            certificates[list] = found
        }
        self.init(heading: heading, rows: rows, certificates: certificates, recalls: recalls)
    }

    private static func all<Line>(
        _ facts: CanonicalJSON?, _ make: (CanonicalJSON) -> Line?
    ) -> [Line]? {
        guard let facts = facts?.array else { return nil }
        let lines = facts.compactMap(make)
        return lines.count == facts.count ? lines : nil
    }
}

extension PeriodReport.Heading {
    fileprivate init?(_ content: CanonicalJSON) {
        guard let office = content["office"]?.string,
            let period = content["period"]?.string.flatMap({ ReportPeriod($0) }),
            let version = content["version"]?.integer,
            let madeOn = content["made_on"]?.string.flatMap({ Day(iso: $0) }),
            let entries = content["ledger"]?["entries"]?.integer,
            let root = content["ledger"]?["root"]?.string
        else { return nil }
        self.init(
            office: office, period: period, version: version, correction: content["correction"]?.string,
            madeOn: madeOn, ledgerEntries: entries, ledgerRoot: root)
    }
}

extension PeriodReport.Row {
    fileprivate var facts: CanonicalJSON {
        .object([
            "flows": flows.facts, "name": .string(name), "producer": .integer(Int(producer)),
        ])
    }

    fileprivate init?(_ facts: CanonicalJSON) {
        guard let producer = facts["producer"]?.integer.flatMap({ UInt32(exactly: $0) }),
            let name = facts["name"]?.string, let flows = StampFlows(facts["flows"])
        else { return nil }
        self.init(producer: producer, name: name, flows: flows)
    }
}

extension PeriodReport.CertificateLine {
    fileprivate var facts: CanonicalJSON {
        .object([
            "day": .string(day.iso), "decision": .optional(decision), "name": .string(name),
            "producer": .string(producer), "product": .integer(Int(product.number)),
            "reason": .optional(reason), "stars": .integer(stars),
        ])
    }

    fileprivate init?(_ facts: CanonicalJSON) {
        guard let product = ProductNumber(facts["product"]), let name = facts["name"]?.string,
            let producer = facts["producer"]?.string, let stars = facts["stars"]?.integer,
            let day = facts["day"]?.string.flatMap({ Day(iso: $0) })
        else { return nil }
        self.init(
            product: product, name: name, producer: producer, decision: facts["decision"]?.string,
            stars: stars, day: day, reason: facts["reason"]?.string)
    }
}

extension PeriodReport.Recall {
    fileprivate var facts: CanonicalJSON {
        .object([
            "lot": .string(lot), "name": .string(name), "packs": .integer(packs),
            "product": .integer(Int(product.number)),
        ])
    }

    fileprivate init?(_ facts: CanonicalJSON) {
        guard let product = ProductNumber(facts["product"]), let name = facts["name"]?.string,
            let lot = facts["lot"]?.string, let packs = facts["packs"]?.integer
        else { return nil }
        self.init(product: product, name: name, lot: lot, packs: packs)
    }
}

extension ProductNumber {
    fileprivate init?(_ fact: CanonicalJSON?) {
        guard let number = fact?.integer.flatMap({ UInt32(exactly: $0) }) else { return nil }
        self.init(number: number)
    }
}
