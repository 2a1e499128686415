internal import Registry
internal import StampFormat

/// The lists that an office works through: as pages of JSON, and whole as files.
struct OfficeListAPI<Store: RegistryStore>: Sendable {
    let works: any OfficeWorks

    /// The others are public, at the same address.
    private static var kinds: [OfficeListKind] { [.expiring, .expired, .stopped, .testsDue, .stampsUnused] }

    func add(to book: TokenBook<Store>) {
        for kind in Self.kinds {
            let path = "/v1/lists/\(kind.rawValue)"
            book.read(path, .readCertification, .office) { asked in
                let format = try asked.request.format(besidesJSON: [.xlsx, .csv])
                let day = try asked.day(inQuery: "on") ?? asked.visit.today
                guard let format else {
                    let lines = try await asked.store.read { reader throws(RegistryError) in
                        try OfficeListLine.lines(of: kind, reader, on: day)
                    }
                    return try asked.page(path, keeping: ["on"]).answer("lines", of: lines, by: \.key) {
                        $0.facts
                    }.varying
                }
                let table = try await asked.store.read { reader throws(RegistryError) in
                    try kind.table(reader, on: day)
                }
                return Answer.file(
                    try works.file(of: table, as: format), named: "\(kind.rawValue)-\(day.iso)", as: format
                ).varying
            }
        }
    }
}

/// One line of a list, by product and by what of it is meant.
private struct OfficeListLine: Sendable {
    let key: PairKey<Int, String>
    let facts: [String: CanonicalJSON]

    private init(_ line: ProductLine, _ part: String, _ facts: [String: CanonicalJSON]) {
        let product = Int(line.product.number.number)
        key = PairKey(product, part)
        self.facts = facts.merging([
            "commune": .string(line.producer.commune), "name": .string(line.product.name),
            "producer": .integer(Int(line.producer.number)), "producer_name": .string(line.producer.name),
            "product": .integer(product),
        ]) { $1 }
    }

    private init(_ line: CertificateLine, on day: Day, stop: Fact? = nil) {
        var facts: [String: CanonicalJSON] = [
            "certificate": .object(CertificateLines.facts(of: line.certificate, on: day)),
            "days_left": .integer(line.daysLeft),
        ]
        if let stop { facts["stopped_on"] = .optional(stop.statement.validFrom?.iso) }
        self.init(line.line, line.certificate.validFrom.iso, facts)
    }

    static func lines(
        of kind: OfficeListKind, _ reader: any RegistryReader, on day: Day
    ) throws(RegistryError) -> [OfficeListLine] {
        let certificates = try CertificateList(reader, on: day)
        switch kind {
        case .expiring:
            return certificates.expiring(within: OfficeListKind.expiringDays).map { .init($0, on: day) }
        case .expired: return certificates.expired.map { .init($0, on: day) }
        case .expiredNotRenewed: return certificates.expiredNotRenewed.map { .init($0, on: day) }
        case .withdrawn: return certificates.withdrawn.map { .init($0, on: day) }
        case .stopped:
            return certificates.stopped(by: try reader.facts()).map { .init($0.line, on: day, stop: $0.fact) }
        case .testsDue: return try TestsDueLine.due(reader, on: day).map { .init($0) }
        case .stampsUnused: return try UnusedStampsLine.list(reader, on: day).map { .init($0) }
        }
    }

    private init(_ line: TestsDueLine) {
        self.init(
            line.line, "",
            [
                "due": .string(line.reminder.word),
                "test_report": line.report.map { .object(TestReportLines.facts(of: $0)) } ?? .null,
            ])
    }

    private init(_ line: UnusedStampsLine) {
        let allotment = String(line.allotment.number)
        self.init(
            line.line, String(repeating: "0", count: 10 - allotment.count) + allotment,
            [
                "allotment": .integer(Int(line.allotment.number)), "issued_on": .string(line.issuedOn.iso),
                "last_day": .string(line.lastDay.iso), "stamps": .integer(line.count),
            ])
    }
}
