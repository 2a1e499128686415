internal import Registry
internal import StampFormat

/// Batches of a product: declared, and moved along their table of states.
struct BatchAPI<Store: RegistryStore>: Sendable {
    private static var path: String { "/v1/products/:number/batches" }

    /// Who hits the brakes need not read first.
    private static var urgent: Set<BatchAct> { [.hold, .recall] }

    func add(to book: TokenBook<Store>) {
        book.read(Self.path, .readRegister, .own) { asked in
            let product = try await asked.visit.product(asked.part("number"), asked.store).number
            return try await asked.page("/v1/products/\(product.number)/batches").answer(
                "batches", from: asked.store, by: \.lot
            ) { reader, lot, limit throws(RegistryError) in
                try reader.batches(.product(product), after: lot.map { BatchKey(product, $0) }, limit: limit)
            } facts: {
                BatchLines.facts(of: $0)
            }
        }
        book.read("/v1/batches", .readRegister, .own) { asked in
            let scope = RegisterScope(of: asked.visit.person.producer)
            return try await asked.page("/v1/batches").answer(
                "batches", from: asked.store, by: { BatchKey($0.product, $0.lot) }
            ) { reader, last, limit throws(RegistryError) in
                try reader.batches(scope, after: last, limit: limit)
            } facts: {
                BatchLines.facts(of: $0)
            }
        }
        book.read("\(Self.path)/:lot", .readRegister, .own) { asked in
            let product = try await asked.visit.product(asked.part("number"), asked.store)
            return try await asked.answer(.batch(asked.part("lot"), of: product.number))
        }
        book.act(
            Self.path, .writeRegister, .batchDeclared, in: BatchTransition.makers,
            fields: ["lot", "produced_on", "use_by", "packs"]
        ) { asked in
            let product = try await asked.product()
            let batch = Batch(
                product: product.number, lot: try asked.fields.text("lot", most: 20),
                producedOn: try asked.fields.day("produced_on"),
                useBy: try asked.fields.optionalDay("use_by"),
                packs: try asked.fields.integer("packs", 1...Int(Serial.last)), state: .declared)
            let store = asked.store { (made: Batch) in .batch(made.lot, of: made.product) }
            _ = try await BatchDesk(store: store).declare(
                batch, by: asked.act)
        }
        addSplit(to: book)
        for line in BatchTransition.all where ![.declare, .split].contains(line.act) {
            guard let word = line.entry else { continue }
            move(line, word, book)
        }
    }

    private func addSplit(to book: TokenBook<Store>) {
        book.act(
            "\(Self.path)/:lot/split", .writeRegister, .batchSplit, fields: ["parts"], matching: .needed
        ) { asked in
            let (product, lot) = (try await asked.product().number, try asked.part("lot"))
            var parts: [BatchPart] = []
            for fields in try asked.fields.objects("parts", 2...26, known: ["packs", "stamps"]) {
                parts.append(try await part(fields, asked))
            }
            _ = try await BatchDesk(store: asked.store(changing: .batch(lot, of: product))).split(
                lot, of: product, into: parts, by: asked.act)
        }
    }

    /// Packs, and the activated stamps that go with them.
    private func part(_ fields: BodyFields, _ asked: TokenAct<Store>) async throws -> BatchPart {
        var ranges: [AllotmentNumber: [SerialRange]] = [:]
        for stamps in try fields.objects("stamps", 0...1000, known: ["allotment", "from", "to"]) {
            let number = try stamps.integer("allotment", 1...Int(UInt32.max))
            // A stranger's allotment is not even named.
            let allotment = try await asked.visit.allotment("\(number)", asked.store).allotment
            ranges[allotment.number, default: []] += try stamps.serials(of: allotment).ranges
        }
        return BatchPart(
            packs: try fields.integer("packs", 1...Int(Serial.last)),
            stamps: ranges.sorted { $0.key.number < $1.key.number }.map { StampSelection($0.key, $0.value) })
    }

    private func move(_ line: BatchTransition, _ word: ActWord, _ book: TokenBook<Store>) {
        book.act(
            "\(Self.path)/:lot/\(line.act.rawValue)", .writeRegister, word, in: line.roles,
            fields: ["document", "since", "note"],
            matching: Self.urgent.contains(line.act) ? .honoured : .needed
        ) { asked in
            let (product, lot) = (try await asked.product().number, try asked.part("lot"))
            _ = try await BatchDesk(store: asked.store(changing: .batch(lot, of: product))).move(
                lot, of: product, line.act, asked.fields.paper(), by: asked.act)
        }
    }
}

extension RegistryReader {
    /// The producer of each product.
    func makers() throws(RegistryError) -> [ProductNumber: UInt32] {
        Dictionary(uniqueKeysWithValues: try products().map { ($0.number, $0.producer) })
    }
}

/// Batches for programs.
enum BatchLines {
    static func facts(of batch: Batch) -> [String: CanonicalJSON] {
        [
            "lot": .string(batch.lot), "packs": .integer(batch.packs),
            "produced_on": .string(batch.producedOn.iso), "product": .integer(Int(batch.product.number)),
            "state": .string(batch.state.rawValue), "use_by": .optional(batch.useBy?.iso),
        ]
    }
}

extension BatchTransition {
    /// The word of the ledger that a program needs a role for; nil for what has a route of its own.
    fileprivate var entry: ActWord? {
        switch act {
        case .release, .resume: .batchReleased
        case .close: .batchClosed
        case .hold: .batchOnHold
        case .recall: .batchRecalled
        case .cancel: .batchCancelled
        case .archive: .batchArchived
        case .declare, .split: nil
        }
    }
}

extension Resource {
    /// A batch with the stamps granted and activated for it.
    static func batch(_ lot: String, of product: ProductNumber) -> Resource {
        Resource("/v1/products/\(product.number)/batches/\(PercentText.encoded(lot))") {
            reader throws(RegistryError) in
            var facts = BatchLines.facts(of: try reader.existingBatch(lot, of: product))
            facts["activated"] = .integer(try reader.activatedCount(lot: lot, of: product))
            facts["granted"] = .integer(
                try reader.grantedQuantity(of: product, lot: lot, since: nil, besides: nil))
            return .object(facts)
        }
    }
}
