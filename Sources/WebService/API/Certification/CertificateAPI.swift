internal import Registry
internal import StampFormat

/// A product's certificates as the office knows them, on any day and as known on any day, and their corrections.
struct CertificateAPI<Store: RegistryStore>: Sendable {
    private static var path: String { "/v1/products/:number/certificates" }

    func add(to book: TokenBook<Store>) {
        book.read(Self.path, .readCertification, .own) { asked in
            let product = try await asked.visit.product(asked.part("number"), asked.store).number
            let day = try asked.day(inQuery: "on") ?? asked.visit.today
            let known = try asked.day(inQuery: "known_on")
            let page = try asked.page(
                "/v1/products/\(product.number)/certificates", keeping: ["on", "known_on"])
            guard let known else {
                return try await page.answer("certificates", from: asked.store, by: \.validFrom) {
                    reader, last, limit throws(RegistryError) in
                    let key = last.map { CertificateKey(product, $0) }
                    return try reader.certificates(.product(product), after: key, limit: limit)
                } facts: {
                    CertificateLines.facts(of: $0, on: day)
                }
            }
            // What was known is the fold of one product's versions: those are few.
            let found = try await asked.store.read { reader throws(RegistryError) in
                try reader.certificateVersions(of: product).known(on: known)
            }
            return try page.answer("certificates", of: found, by: \.validFrom) {
                CertificateLines.facts(of: $0, on: day)
            }
        }
        book.read("\(Self.path)/:day", .readCertification, .own) { asked in
            let product = try await asked.visit.product(asked.part("number"), asked.store).number
            return try await asked.answer(
                .certificate(product, from: Self.day(asked.part("day")), today: asked.visit.today))
        }
        book.act(
            "\(Self.path)/:day/correct", .writeCertification, .certificateCorrected,
            fields: ["number", "date", "authority", "level", "score_hundredths", "stars", "reason"],
            matching: .needed
        ) { asked in
            let (product, day) = (try await asked.product().number, try Self.day(asked.part("day")))
            let store = asked.store(changing: .certificate(product, from: day, today: asked.visit.today))
            _ = try await DecisionDesk(store: store).correct(
                product, from: day, Self.correction(asked.fields), note: asked.fields.text("reason"),
                by: asked.act)
        }
    }

    private static func day(_ text: String) throws(WebFault) -> Day {
        guard let day = Day(iso: text) else { throw .notFound }
        return day
    }

    private static func correction(_ fields: BodyFields) throws(WebFault) -> CertificateCorrection {
        var correction = CertificateCorrection()
        correction.number = try fields.optionalText("number")
        correction.date = try fields.optionalDay("date")
        correction.authority = try fields.optionalText("authority")
        if fields.has("level") { correction.level = try fields.word("level", of: Decision.Level.self) }
        correction.score = try fields.optionalInteger("score_hundredths", 0...10_000)
        correction.stars = try fields.optionalInteger("stars", 1...5)
        return correction
    }
}

/// Certificates for programs of the office: with their scores.
enum CertificateLines {
    static func facts(of certificate: Certificate, on day: Day) -> [String: CanonicalJSON] {
        var facts = certificate.facts
        facts["stands"] = .string(certificate.standing(on: day).word)
        return facts
    }
}

extension Resource {
    static func certificate(_ product: ProductNumber, from first: Day, today: Day) -> Resource {
        Resource("/v1/products/\(product.number)/certificates/\(first.iso)") { reader throws(RegistryError) in
            let known = try reader.certificates(of: product).first { $0.validFrom == first }
            guard let known else { throw .unknownCertificate(product, first) }
            return .object(CertificateLines.facts(of: known, on: today))
        }
    }
}
