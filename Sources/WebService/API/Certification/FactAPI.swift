internal import Registry
internal import StampFormat

/// Dated documents and facts of producers, products and batches.
struct FactAPI<Store: RegistryStore>: Sendable {
    private static var fields: [String] {
        [
            "kind", "title", "producer", "product", "lot", "office", "number", "issuer", "valid_from",
            "valid_to", "file_sha256", "value", "note", "refers_to", "supersedes",
        ]
    }

    func add(to book: TokenBook<Store>) {
        book.read("/v1/facts/:fact", .readCertification, .own) { asked in
            let number = try await asked.visit.fact(asked.part("fact"), asked.store)
            return try await asked.answer(.fact(number))
        }
        book.act("/v1/facts", .writeCertification, .factRecorded, fields: Self.fields) { asked in
            let statement = try await statement(asked)
            let store = asked.store { (fact: Fact) in .fact(fact.number) }
            _ = try await FactDesk(store: store).record(statement, by: asked.act)
        }
    }

    private func statement(_ asked: TokenAct<Store>) async throws -> FactStatement {
        let (fields, numbers) = (asked.fields, 1...Int(UInt32.max))
        var statement = FactStatement(
            subject: try await subject(asked), kind: try fields.text("kind"), title: try fields.text("title"))
        statement.documentNumber = try fields.optionalText("number")
        statement.issuer = try fields.optionalText("issuer")
        statement.validFrom = try fields.optionalDay("valid_from")
        statement.validTo = try fields.optionalDay("valid_to")
        statement.fileHash = try hash(fields)
        statement.value = try fields.optionalText("value", most: 1000)
        statement.note = try fields.optionalText("note", most: 1000)
        statement.refersTo = try fields.optionalInteger("refers_to", numbers)
        statement.supersedes = try fields.optionalInteger("supersedes", numbers)
        return statement
    }

    /// SHA-256 of the document's file, which stays with whoever has it.
    private func hash(_ fields: BodyFields) throws(WebFault) -> [UInt8]? {
        guard let text = try fields.optionalText("file_sha256", most: 64) else { return nil }
        guard let bytes = Hex.bytes(text), bytes.count == 32 else {
            throw .badValue(
                name: "file_sha256", allowed: Phrase("64 chữ số thập lục phân", "64 hexadecimal digits"))
        }
        return bytes
    }

    /// A producer, a product, a batch of it, or the office.
    private func subject(_ asked: TokenAct<Store>) async throws -> FactSubject {
        let numbers = 1...Int(UInt32.max)
        let producer = try asked.fields.optionalInteger("producer", numbers)
        let product = try asked.fields.optionalInteger("product", numbers)
        let isOffice = try asked.fields.optionalTruth("office") ?? false
        switch (producer, product) {
        case (nil, nil) where isOffice:
            guard asked.visit.sees(0) else { throw WebFault.notFound }
            return .office
        case (_, _) where isOffice: throw Self.oneSubject
        case (let producer?, nil):
            let number = UInt32(producer)
            guard asked.visit.sees(number) else { throw WebFault.notFound }
            return .producer(number)
        case (nil, let product?):
            let number = try await asked.visit.product("\(product)", asked.store).number
            guard let lot = try asked.fields.optionalText("lot", most: 22) else { return .product(number) }
            return .batch(number, lot: lot)
        default:
            throw Self.oneSubject
        }
    }

    private static var oneSubject: WebFault {
        .badValue(
            name: "product",
            allowed: Phrase(
                "số sản phẩm, hoặc thay bằng “producer” hay “office”",
                "a product, or “producer” or “office” instead"))
    }
}

extension Asking {
    /// The fact's number; 404 also for another producer's.
    func fact(_ text: String, _ store: some RegistryStore) async throws -> Int {
        let number = try RegisterNumber.record(text)
        let isSeen = try await store.read { reader throws(RegistryError) in
            try reader.fact(number).map { fact throws(RegistryError) in
                sees(try reader.producer(of: fact.subject) ?? 0)
            } ?? false
        }
        guard isSeen else { throw WebFault.notFound }
        return number
    }
}

extension RegistryReader {
    /// Whose thing a fact is about; nil for the office's own.
    fileprivate func producer(of subject: FactSubject) throws(RegistryError) -> UInt32? {
        switch subject {
        case .office: nil
        case .producer(let number): number
        case .product(let number), .batch(let number, _): try existingProduct(number).producer
        }
    }
}

extension Resource {
    /// A fact as recorded; who did it stays in the ledger.
    static func fact(_ number: Int) -> Resource {
        Resource("/v1/facts/\(number)") { reader throws(RegistryError) in
            .object(FactLines.facts(of: try reader.existingFact(number)))
        }
    }
}
