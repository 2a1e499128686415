internal import ArgumentParser
internal import Registry
internal import StampFormat

struct CertificateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certificate", abstract: "Certificates (giấy chứng nhận).",
        subcommands: [
            CertificateListCommand.self, CertificateShowCommand.self, CertificateCorrectCommand.self,
        ])
}

struct CertificateListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All certificates with how they stand on a day.",
        discussion: "Example:\n  tracestamp certificate list --on 2026-12-31")

    @Option(help: "Day asked about (YYYY-MM-DD; default: today).") var on: Day?
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let certificates = try await workplace.read { reader throws(RegistryError) in
                try reader.certificates()
            }
            try certificates.write(on: on ?? workplace.today, asJSON: json.json)
        }
    }
}

struct CertificateShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The certificates of one product, as they stand on a day.",
        discussion: """
            --on asks for another day; --known-on for what the office knew by then: a \
            withdrawal that was entered later, or a correction, is not in it.

            Examples:
              tracestamp certificate show 15
              tracestamp certificate show 15 --on 2025-08-01 --known-on 2025-08-01
            """)

    @Argument(help: "Product number.") var product: ProductNumber
    @Option(help: "Day asked about (YYYY-MM-DD; default: today).") var on: Day?
    @Option(help: "As known at the end of this day (YYYY-MM-DD; default: as known now).") var knownOn: Day?
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let (number, knownOn) = (product, knownOn)
            let certificates = try await workplace.read { reader throws(RegistryError) in
                let product = try reader.existingProduct(number).number
                guard let knownOn else { return try reader.certificates(of: product) }
                return try reader.certificateVersions(of: product).known(on: knownOn)
            }
            try certificates.write(on: on ?? workplace.today, asJSON: json.json)
        }
    }
}

extension [Certificate] {
    /// One line each, with how it stands on a day.
    func write(on day: Day, asJSON: Bool) throws {
        var list = FactList(
            asJSON, headings: ["PRODUCT", "DECISION", "STARS", "FROM", "TO", "STANDS", "AUTHORITY"])
        for certificate in self {
            let standing = certificate.standing(on: day)
            var facts = certificate.facts
            facts["stands"] = .string(standing.word)
            facts["expires_in_days"] = .optional(standing.expiresInDays)
            let left = standing.expiresInDays.map { " (\($0) d)" } ?? ""
            list.add(
                facts,
                row: [
                    "\(certificate.product.number)", certificate.decision.number ?? "–",
                    "\(certificate.stars)", certificate.validFrom.iso, certificate.validTo.iso,
                    standing.word + left, certificate.decision.authority,
                ])
        }
        try list.write()
    }
}
