internal import ArgumentParser
internal import Registry
internal import StampFormat

struct CertificateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certificate", abstract: "Certificates (giấy chứng nhận).",
        subcommands: [CertificateListCommand.self, CertificateShowCommand.self])
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
        commandName: "show", abstract: "The certificates of one product.",
        discussion: "Example:\n  tracestamp certificate show 15")

    @Argument(help: "Product number.") var product: ProductNumber
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let number = product
            let certificates = try await workplace.read { reader throws(RegistryError) in
                try reader.certificates(of: reader.existingProduct(number).number)
            }
            try certificates.write(on: workplace.today, asJSON: json.json)
        }
    }
}

extension [Certificate] {
    fileprivate func write(on day: Day, asJSON: Bool) throws {
        var list = FactList(
            asJSON, headings: ["PRODUCT", "DECISION", "STARS", "FROM", "TO", "STANDS", "AUTHORITY"])
        for certificate in self {
            let stands = certificate.standing(on: day)
            list.add(
                [
                    "authority": .string(certificate.authority),
                    "decision_date": .optional(certificate.decisionDate?.iso),
                    "decision_number": .optional(certificate.decisionNumber),
                    "level": .string(certificate.level.rawValue),
                    "product": .integer(Int(certificate.product.number)),
                    "reason": .optional(certificate.reason), "score_hundredths": .optional(certificate.score),
                    "stands": .string(stands), "stars": .integer(certificate.stars),
                    "valid_from": .string(certificate.validFrom.iso),
                    "valid_to": .string(certificate.validTo.iso),
                    "withdrawn_on": .optional(certificate.withdrawnOn?.iso),
                ],
                row: [
                    "\(certificate.product.number)", certificate.decisionNumber ?? "–",
                    "\(certificate.stars)",
                    certificate.validFrom.iso, certificate.validTo.iso, stands, certificate.authority,
                ])
        }
        try list.write()
    }
}

extension Certificate {
    /// How it stands on a day, as one word.
    fileprivate func standing(on day: Day) -> String {
        if isWithdrawn(by: day) { return "withdrawn" }
        if day < validFrom { return "not-yet" }
        return validTo < day ? "expired" : "valid"
    }
}
