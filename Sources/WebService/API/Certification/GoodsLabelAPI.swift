internal import Registry
internal import StampFormat

/// What packs say of themselves: drafts checked by the rules, versions entered by one person and approved by another.
struct GoodsLabelAPI<Store: RegistryStore>: Sendable {
    private static var path: String { "/v1/products/:number/goods-labels" }
    private static var fields: [String] { LabelDraft.Field.allCases.map(\.rawValue) }

    func add(to book: TokenBook<Store>) {
        book.read(Self.path, .readCertification, .own) { asked in
            let product = try await asked.visit.product(asked.part("number"), asked.store).number
            let versions = try await asked.store.read { reader throws(RegistryError) in
                try reader.labelVersions(of: product)
            }
            return try asked.page("/v1/products/\(product.number)/goods-labels").answer(
                "goods_labels", of: versions, by: \.version
            ) { GoodsLabelLines.facts(of: $0) }
        }
        book.read("\(Self.path)/:version", .readCertification, .own) { asked in
            let product = try await asked.visit.product(asked.part("number"), asked.store).number
            return try await asked.answer(
                .goodsLabel(RegisterNumber.record(asked.part("version")), of: product))
        }
        book.act(Self.path, .writeCertification, .labelAdded, fields: Self.fields) { asked in
            let product = try await asked.product().number
            let store = asked.store { (made: LabelVersion) in .goodsLabel(made.version, of: product) }
            _ = try await LabelDesk(store: store).add(Self.draft(asked.fields), of: product, by: asked.act)
        }
        addDecisions(to: book)
        book.question(
            "/v1/goods-labels/check", .readCertification, .labelAdded, fields: Self.fields + ["only_given"]
        ) { asked in
            let onlyGiven = try asked.fields.optionalTruth("only_given") ?? false
            let findings = LabelCheck.findings(of: try Self.draft(asked.fields)).filter {
                !onlyGiven || $0.rule != .fieldMissing
            }
            return Answer(
                json: .object([
                    "findings": .array(findings.map { GoodsLabelLines.facts(of: $0) }),
                    "is_lawful": .bool(!findings.contains { $0.rule.isBinding }),
                ]), .none)
        }
    }

    private func addDecisions(to book: TokenBook<Store>) {
        book.act(
            "\(Self.path)/:version/approve", .writeCertification, .labelApproved, matching: .needed
        ) { asked in
            let (product, version) = (
                try await asked.product().number, try RegisterNumber.record(asked.part("version"))
            )
            let store = asked.store(changing: .goodsLabel(version, of: product))
            _ = try await LabelDesk(store: store).approve(version, of: product, by: asked.act)
        }
        book.act(
            "\(Self.path)/:version/retire", .writeCertification, .labelRetired, fields: ["reason"],
            matching: .needed
        ) { asked in
            let (product, version) = (
                try await asked.product().number, try RegisterNumber.record(asked.part("version"))
            )
            let store = asked.store(changing: .goodsLabel(version, of: product))
            _ = try await LabelDesk(store: store).retire(
                version, of: product, reason: asked.fields.text("reason"), by: asked.act)
        }
    }

    /// As printed, field by field.
    private static func draft(_ fields: BodyFields) throws(WebFault) -> LabelDraft {
        var texts: [LabelDraft.Field: String] = [:]
        for field in LabelDraft.Field.allCases {
            texts[field] = try fields.optionalText(field.rawValue, most: 1000)
        }
        return LabelDraft(texts)
    }
}

/// Goods labels for programs: no names of persons.
enum GoodsLabelLines {
    static func facts(of version: LabelVersion) -> [String: CanonicalJSON] {
        let texts = version.draft.fields.map { ($0.field.rawValue, CanonicalJSON.string($0.text)) }
        return [
            "added_on": .string(version.addedOn.iso), "approved_on": .optional(version.approvedOn?.iso),
            "fields": .object(Dictionary(uniqueKeysWithValues: texts)),
            "findings": .array(version.findings.map { facts(of: $0) }),
            "product": .integer(Int(version.product.number)),
            "retired_on": .optional(version.retirement?.day.iso), "version": .integer(version.version),
        ]
    }

    /// `corrected`: what should stand there; null where only the producer knows.
    static func facts(of finding: LabelFinding) -> CanonicalJSON {
        .object([
            "corrected": .optional(finding.corrected), "field": .string(finding.field.rawValue),
            "is_binding": .bool(finding.rule.isBinding), "rule": .string(finding.rule.rawValue),
            "source": .string(finding.rule.source), "value": .optional(finding.value),
        ])
    }
}

extension Resource {
    static func goodsLabel(_ version: Int, of product: ProductNumber) -> Resource {
        Resource("/v1/products/\(product.number)/goods-labels/\(version)") { reader throws(RegistryError) in
            let known = try reader.labelVersions(of: product).first { $0.version == version }
            guard let known else { throw .unknownLabelVersion(version) }
            return .object(GoodsLabelLines.facts(of: known))
        }
    }
}
