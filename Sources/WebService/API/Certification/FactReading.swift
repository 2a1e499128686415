internal import Registry
internal import StampFormat

/// Lists of dated documents and facts, their code list, and the end of one.
struct FactReading<Store: RegistryStore>: Sendable {
    private static var filters: [String] { ["producer", "product", "lot", "kind", "on", "all"] }

    func add(to book: TokenBook<Store>) {
        book.read("/v1/facts", .readCertification, .own) { asked in
            let filter = try FactFilter(asked)
            return try await asked.page("/v1/facts", keeping: Self.filters).answer(
                "facts", from: asked.store, by: \.number
            ) { reader, last, limit throws(RegistryError) in
                try filter.map { filter throws(RegistryError) in
                    try reader.facts(filter, after: last, limit: limit)
                } ?? []
            } facts: {
                FactLines.facts(of: $0)
            }
        }
        book.read("/v1/facts/due", .readCertification, .own) { asked in
            let days = try asked.integer(inQuery: "within", 0...3660) ?? 30
            let deadlines = FactDeadline.among(
                try await seen(asked), today: asked.visit.today, within: days)
            return try asked.page("/v1/facts/due", keeping: ["within"]).answer(
                "facts", of: deadlines,
                by: { PairKey($0.day, PairKey($0.fact.number, $0.cause.rawValue)) }
            ) { FactLines.facts(of: $0, today: asked.visit.today) }
        }
        book.read("/v1/facts/kinds", .readCertification, .own) { _ in
            Answer(
                json: .object(["kinds": .array(FactKind.all.map { FactLines.facts(of: $0) })]), .revalidated)
        }
        book.act(
            "/v1/facts/:fact/retire", .writeCertification, .factRetired, fields: ["reason"],
            matching: .needed
        ) { asked in
            let number = try await asked.visit.fact(asked.part("fact"), asked.store)
            _ = try await FactDesk(store: asked.store(changing: .fact(number))).retire(
                number, reason: asked.fields.text("reason"), by: asked.act)
        }
    }

    /// All facts that the program's person sees: a producer's only the own ones, not the office's.
    private func seen(_ asked: TokenQuestion<Store>) async throws -> [Fact] {
        try await asked.store.read { reader throws(RegistryError) in
            let makers = try reader.makers()
            return try reader.facts().filter { fact in
                switch fact.subject {
                case .office: asked.visit.sees(0)
                case .producer(let number): asked.visit.sees(number)
                case .product(let product), .batch(let product, _): asked.visit.sees(makers[product] ?? 0)
                }
            }
        }
    }
}

extension FactFilter {
    /// Which facts a program asks for; nil where none can be, as nothing is about two subjects.
    fileprivate init?<Store>(_ asked: TokenQuestion<Store>) throws {
        let producer = try asked.integer(inQuery: "producer", 1...Int(UInt32.max)).map { UInt32($0) }
        let product = try asked.query("product").map { try RegisterNumber.product($0) }
        let lot = try asked.query("lot", most: 22)
        self.init()
        kind = try asked.query("kind")
        if let kind { _ = try FactKind.named(kind) }
        day = try asked.day(inQuery: "on")
        includesFormer = try asked.word(inQuery: "all", ["true", "false"]) == "true"
        seenBy = asked.visit.person.producer
        switch (producer, product) {
        case (nil, nil): break
        case (let producer?, nil): subject = .producer(producer)
        // What is asked of one subject is about that subject itself.
        case (nil, let product?): subject = lot.map { .batch(product, lot: $0) } ?? .product(product)
        case (_?, _?): return nil
        }
    }
}

/// Facts for programs; who recorded them stays in the ledger.
enum FactLines {
    static func facts(of fact: Fact) -> [String: CanonicalJSON] {
        let statement = fact.statement
        return [
            "document_number": .optional(statement.documentNumber), "fact": .integer(fact.number),
            "file_sha256": .optional(statement.fileHash.map { Hex.text(of: $0) }),
            "issuer": .optional(statement.issuer), "kind": .string(statement.kind),
            "note": .optional(statement.note), "recorded_on": .string(fact.recordedOn.iso),
            "refers_to": .optional(statement.refersTo),
            "retired_on": .optional(fact.retirement?.on.iso),
            "retired_reason": .optional(fact.retirement?.reason), "subject": .string(fact.subject.text),
            "superseded_by": .optional(fact.supersededBy), "supersedes": .optional(statement.supersedes),
            "title": .string(statement.title), "valid_from": .optional(statement.validFrom?.iso),
            "valid_to": .optional(statement.validTo?.iso), "value": .optional(statement.value),
        ]
    }

    static func facts(of deadline: FactDeadline, today: Day) -> [String: CanonicalJSON] {
        var facts = facts(of: deadline.fact)
        facts["cause"] = .string(deadline.cause.rawValue)
        facts["days_left"] = .integer(deadline.day.number - today.number)
        facts["due_on"] = .string(deadline.day.iso)
        return facts
    }

    static func facts(of kind: FactKind) -> CanonicalJSON {
        let subjects = FactSubject.Sort.allCases.filter(kind.subjects.contains)
        var words: [String]?
        if case .oneOf(let list) = kind.form { words = list }
        return .object([
            "english": .string(kind.english), "evidence": .optional(kind.evidence),
            "expires": .bool(kind.expires), "is_number": .bool(kind.form == .number),
            "kind": .string(kind.code), "since": .optional(kind.since?.iso),
            "subjects": .array(subjects.map { .string($0.rawValue) }),
            "until": .optional(kind.until?.iso), "vietnamese": .string(kind.vietnamese),
            "words": words.map { .array($0.map { .string($0) }) } ?? .null,
        ])
    }
}
