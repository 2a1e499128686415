internal import Registry
internal import StampFormat

/// Requests for stamps, their decision, and what became of them.
struct AllotmentAPI<Store: RegistryStore>: Sendable {
    func add(to book: TokenBook<Store>) {
        book.read("/v1/allotments", .readStamps, .own) { try await list($0) }
        book.read("/v1/allotments/:allotment", .readStamps, .own) { asked in
            let found = try await asked.visit.allotment(asked.part("allotment"), asked.store)
            return try await asked.answer(.allotment(found.allotment.number))
        }
        book.act(
            "/v1/allotments", .writeStamps, .allotmentRequested,
            fields: ["product", "kind", "quantity", "lot", "replaces", WorkRefusal.confirmation]
        ) { asked in
            let request = try await request(asked)
            let store = asked.store { (made: Allotment) in .allotment(made.number) }
            _ = try await AllotmentDesk(store: store).request(
                request, isConfirmed: try asked.fields.optionalTruth(WorkRefusal.confirmation) ?? false,
                by: asked.act)
        }
        book.act(
            "/v1/allotments/:allotment/approve", .writeStamps, .allotmentApproved, matching: .needed
        ) { asked in
            let number = try await asked.allotment().number
            _ = try await AllotmentDesk(store: asked.store(changing: .allotment(number))).approve(
                number, by: asked.act)
        }
        book.act(
            "/v1/allotments/:allotment/refuse", .writeStamps, .allotmentRefused, fields: ["note"],
            matching: .needed
        ) { asked in
            let number = try await asked.allotment().number
            _ = try await AllotmentDesk(store: asked.store(changing: .allotment(number))).refuse(
                number, note: asked.fields.text("note"), by: asked.act)
        }
        book.act(
            "/v1/allotments/:allotment/extend", .writeStamps, .allotmentExtended,
            fields: ["until", "document", "note"], matching: .needed
        ) { asked in
            let number = try await asked.allotment().number
            try await RangeDesk(store: asked.store(changing: .allotment(number))).extend(
                number, until: asked.fields.day("until"), asked.fields.paper(), by: asked.act)
        }
    }

    private func request(_ asked: TokenAct<Store>) async throws -> AllotmentRequest {
        let product = try asked.fields.integer("product", 1...Int(UInt32.max))
        let replaces = try asked.fields.optionalInteger("replaces", 1...Int(UInt32.max))
        guard let kind = StampKind(word: try asked.fields.text("kind")), kind != .specimen else {
            throw WebFault.badValue(
                name: "kind",
                allowed: Phrase(
                    "recognised, participating hoặc plaque", "recognised, participating or plaque"))
        }
        var replaced: AllotmentNumber?
        if let replaces {
            replaced = try await asked.visit.allotment("\(replaces)", asked.store).allotment.number
        }
        return AllotmentRequest(
            product: try await asked.visit.product("\(product)", asked.store).number, kind: kind,
            quantity: try asked.fields.integer("quantity", 1...Allotment.largestQuantity),
            lot: try asked.fields.optionalText("lot"), replaces: replaced)
    }

    private func list(_ asked: TokenQuestion<Store>) async throws -> Answer {
        let page = try PageQuery(asked.request, path: "/v1/allotments")
        let after = try page.last(RegisterNumber.allotment) ?? 0
        let found = try await asked.store.read { reader throws(RegistryError) in
            try reader.allotments(
                after: after, of: asked.visit.person.producer, limit: page.limit + 1
            ).map { allotment throws(RegistryError) in
                (allotment: allotment, producer: try reader.existingProduct(allotment.product).producer)
            }
        }
        return page.answer("allotments", found, number: { Int($0.allotment.number.number) }, .revalidated) {
            StampFacts.facts(of: $0.allotment, producer: $0.producer)
        }
    }
}
