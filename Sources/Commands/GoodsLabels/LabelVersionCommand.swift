internal import ArgumentParser
internal import Registry
internal import StampFormat

struct LabelVersionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version", abstract: "Versions of a product's goods label (nhãn hàng hoá).",
        subcommands: [
            LabelVersionAddCommand.self, LabelVersionApproveCommand.self, LabelVersionRetireCommand.self,
            LabelVersionListCommand.self,
        ])
}

struct LabelVersionAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Enter a label's wording as the product's next version, and check it.",
        discussion: """
            Example:
              tracestamp label version add 10 nhan.json --by "Lan"
            """)

    @Argument(help: "Product number.") var product: ProductNumber
    @Argument(help: "A CSV or JSON file with one draft (default: the draft of the options).") var file:
        String?
    @OptionGroup var draft: LabelDraftOptions
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var actor: ActorOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            var draft = draft.draft
            if let file {
                let drafts = try LabelDrafts.read(file)
                guard drafts.count == 1 else {
                    throw Failure(
                        "one-draft",
                        Bilingual("tệp phải có đúng một nhãn", "the file must hold one draft"),
                        next: Bilingual("mỗi nhãn một tệp", "one file for each"))
                }
                draft = drafts[0].draft
            }
            let version = try await LabelDesk(store: workplace.store).add(
                draft, of: product, by: try await workplace.act(actor, usually: .clerk, for: .labelAdded))
            try write([version], asJSON: json.json)
            try LabelFindingLines.write(version.findings, place: nil, asJSON: json.json)
        }
    }
}

struct LabelVersionApproveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Approve a version that another person entered.",
        discussion: "Example:\n  tracestamp label version approve 10 1 --by \"Minh\"")

    @Argument(help: "Product number.") var product: ProductNumber
    @Argument(help: "Version.") var version: Int
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var actor: ActorOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let approved = try await LabelDesk(store: workplace.store).approve(
                version, of: product,
                by: try await workplace.act(actor, usually: .approver, for: .labelApproved))
            try write([approved], asJSON: json.json)
        }
    }
}

struct LabelVersionRetireCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire", abstract: "End a version's approval: it is printed no more, or was wrong.",
        discussion: """
            Stamps that were granted stay as they are; new ones need another approved
            version where the regulation asks for one.

            Example:
              tracestamp label version retire 10 1 --reason "Đổi bao bì" --by Minh
            """)

    @Argument(help: "Product number.") var product: ProductNumber
    @Argument(help: "Version.") var version: Int
    @Option(help: "Why, in at most 200 characters.") var reason: String
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption
    @OptionGroup var actor: ActorOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let retired = try await LabelDesk(store: workplace.store).retire(
                version, of: product, reason: reason,
                by: try await workplace.act(actor, usually: .approver, for: .labelRetired))
            try write([retired], asJSON: json.json)
        }
    }
}

struct LabelVersionListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All versions of a product's label.",
        discussion: "Example:\n  tracestamp label version list 10")

    @Argument(help: "Product number.") var product: ProductNumber
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let number = product
            let versions = try await workplace.read { reader throws(RegistryError) in
                try reader.labelVersions(of: reader.existingProduct(number).number)
            }
            try write(versions, asJSON: json.json)
        }
    }
}

private func write(_ versions: [LabelVersion], asJSON: Bool) throws {
    var list = FactList(
        asJSON, headings: ["VERSION", "ENTERED", "BY", "APPROVED", "BY", "RETIRED", "FINDINGS", "QUANTITY"])
    for version in versions {
        let findings = version.findings
        var facts: [String: CanonicalJSON] = [
            "added_by": .string(version.addedBy), "added_on": .string(version.addedOn.iso),
            "approved_by": .optional(version.approvedBy), "approved_on": .optional(version.approvedOn?.iso),
            "findings": .array(findings.map { .string($0.rule.rawValue) }),
            "retired_on": .optional(version.retirement?.day.iso),
            "product": .integer(Int(version.product.number)), "version": .integer(version.version),
        ]
        facts["fields"] = .object(
            Dictionary(
                uniqueKeysWithValues: version.draft.fields.map { ($0.field.rawValue, .string($0.text)) }))
        list.add(
            facts,
            row: [
                "\(version.version)", version.addedOn.iso, version.addedBy, version.approvedOn?.iso ?? "–",
                version.approvedBy ?? "–", version.retirement?.day.iso ?? "–", "\(findings.count)",
                version.draft[.quantity] ?? "–",
            ])
    }
    try list.write()
}
