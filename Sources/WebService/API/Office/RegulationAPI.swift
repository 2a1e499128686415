internal import Registry
internal import StampFormat

/// The province's rules: those of a day, their history, and new ones from a day on.
struct RegulationAPI<Store: RegistryStore>: Sendable {
    func add(to book: TokenBook<Store>) {
        book.read("/v1/regulations", .readOffice, .office) { asked in
            let all = try await asked.store.read { reader throws(RegistryError) in try reader.regulations() }
            return Answer(json: .object(["regulations": .array(all.map(\.facts))]), .revalidated)
        }
        book.read("/v1/regulation", .readOffice, .office) { asked in
            try await asked.answer(.regulation(on: asked.day(inQuery: "on") ?? asked.visit.today))
        }
        book.act(
            "/v1/regulation", .writeOffice, .regulationAdopted,
            fields: ["valid_from"] + RegulationRule.allCases.map(\.rawValue), matching: .needed
        ) { asked in
            let (today, fields) = (asked.visit.today, asked.fields)
            let day = try fields.optionalDay("valid_from") ?? today
            guard day >= today else {
                throw WebFault.badValue(
                    name: "valid_from", allowed: Phrase("từ \(today.iso) trở đi", "\(today.iso) or later"))
            }
            var regulation = try await asked.store.read { reader throws(RegistryError) in
                try reader.regulation(on: day)
            }
            regulation.validFrom = day
            for rule in RegulationRule.allCases {
                if let value = try rule.value(in: fields) { rule.set(value, in: &regulation) }
            }
            let store = asked.store(changing: .regulation(on: day))
            try await OfficeDesk(store: store).adopt(regulation, by: asked.act)
        }
    }
}

extension RegulationRule {
    /// What a body says of it, limits being the desk's; nil where it is left out.
    fileprivate func value(in fields: BodyFields) throws(WebFault) -> Int? {
        guard isSwitch else { return try fields.optionalInteger(rawValue, 0...1_000_000_000) }
        return try fields.optionalTruth(rawValue).map { $0 ? 1 : 0 }
    }
}

extension Resource {
    /// The rules of a day.
    static func regulation(on day: Day) -> Resource {
        Resource("/v1/regulation?on=\(day.iso)") { reader throws(RegistryError) in
            try reader.regulation(on: day).facts
        }
    }
}
