internal import Registry
internal import StampFormat

/// Flags: what holds goods back, or has them collected.
struct FlagAPI<Store: RegistryStore>: Sendable {
    func add(to book: TokenBook<Store>) {
        book.read("/v1/flags", .readOversight, .office) { asked in
            try await asked.page("/v1/flags").answer("flags", from: asked.store, by: \.number) {
                reader, last, limit throws(RegistryError) in
                try reader.flags(after: last, limit: limit)
            } facts: {
                FlagLines.facts(of: $0)
            }
        }
        book.read("/v1/flags/:flag", .readOversight, .office) { asked in
            try await asked.answer(.flag(RegisterNumber.record(asked.part("flag"))))
        }
        book.act(
            "/v1/flags", .writeOversight, .flagSet,
            fields: [
                "kind", "reason", "product", "lot", "allotment", "from", "to", "document", "since", "note",
            ]
        ) { asked in
            let subject = try await subject(asked)
            let store = asked.store { (number: Int) in .flag(number) }
            _ = try await FlagDesk(store: store).set(
                asked.fields.word("kind", of: FlagKind.self), on: subject,
                asked.fields.word("reason", of: FlagReason.self), asked.fields.paper(), by: asked.act)
        }
        book.act(
            "/v1/flags/:flag/clear", .writeOversight, .flagCleared, fields: ["document", "since", "note"],
            matching: .needed
        ) { asked in
            let number = try RegisterNumber.record(asked.part("flag"))
            _ = try await FlagDesk(store: asked.store(changing: .flag(number))).clear(
                number, asked.fields.paper(), by: asked.act)
        }
    }

    /// A product, a batch of it, or serials of an allotment.
    private func subject(_ asked: TokenAct<Store>) async throws -> FlagSubject {
        let numbers = 1...Int(UInt32.max)
        let product = try asked.fields.optionalInteger("product", numbers)
        let allotment = try asked.fields.optionalInteger("allotment", numbers)
        switch (product, allotment) {
        case (let product?, nil):
            let number = try await asked.visit.product("\(product)", asked.store).number
            guard let lot = try asked.fields.optionalText("lot", most: 22) else { return .product(number) }
            return .batch(number, lot: lot)
        case (nil, let allotment?):
            let found = try await asked.visit.allotment("\(allotment)", asked.store).allotment
            guard let serials = try asked.fields.serials(of: found).ranges.first else {
                throw WebFault.unexpected
            }
            return .serials(found.number, serials)
        default:
            throw WebFault.badValue(
                name: "product",
                allowed: Phrase(
                    "số sản phẩm, hoặc thay bằng “allotment”", "a product, or “allotment” instead"))
        }
    }
}

/// Flags for programs.
enum FlagLines {
    static func facts(of flag: FlagRecord) -> [String: CanonicalJSON] {
        [
            "cleared_on": .optional(flag.cleared?.validFrom.iso), "document": .string(flag.document),
            "flag": .integer(flag.number), "kind": .string(flag.kind.rawValue),
            "reason": .string(flag.reason.rawValue), "recorded_on": .string(flag.raised.recordedOn.iso),
            "since": .string(flag.raised.validFrom.iso), "subject": .string(flag.subject),
        ]
    }
}

extension Resource {
    static func flag(_ number: Int) -> Resource {
        Resource("/v1/flags/\(number)") { reader throws(RegistryError) in
            guard let flag = try reader.flags().first(where: { $0.number == number }) else {
                throw .unknownFlag(number)
            }
            return .object(FlagLines.facts(of: flag))
        }
    }
}
