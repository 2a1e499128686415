internal import Registry
internal import StampFormat

/// Stamps that may have been copied: what speaks for it, and what people decide.
struct AlertAPI<Store: RegistryStore>: Sendable {
    private static var path: String { "/v1/allotments/:allotment/alerts/:serial" }
    private static var paper: [String] { ["document", "note"] }

    func add(to book: TokenBook<Store>) {
        book.read("/v1/alerts", .readOversight, .office) { asked in
            let days = try asked.integer(inQuery: "within", 1...1830) ?? 30
            let page = try asked.page("/v1/alerts", keeping: ["within"])
            let alerts = try await AlertDesk(store: asked.store).alerts(
                since: asked.visit.at - Int64(days) * 86_400_000, on: asked.visit.today,
                after: page.lastKey(), limit: page.limit + 1)
            return page.answer("alerts", alerts, cursor: \.place.page, .revalidated) {
                AlertLines.facts(of: $0.place, $0.grade, $0.score)
            }
        }
        book.read(Self.path, .readOversight, .office) { asked in
            let found = try await asked.visit.allotment(asked.part("allotment"), asked.store).allotment
            return try await asked.answer(.alert(Self.place(found, asked.part("serial"))))
        }
        book.act(
            "\(Self.path)/raise", .writeOversight, .alertRaised, fields: ["grade"] + Self.paper
        ) { asked in
            let place = try Self.place(try await asked.allotment(), asked.part("serial"))
            let words = [CopyGrade.suspected, .established].map(\.word)
            guard let grade = CopyGrade(word: try asked.fields.text("grade")), grade.isPublic else {
                throw WebFault.badValue(
                    name: "grade",
                    allowed: Phrase(words.joined(separator: " hoặc "), words.joined(separator: " or ")))
            }
            _ = try await AlertDesk(store: asked.store(changing: .alert(place))).raise(
                place, to: grade, asked.fields.paper(), by: asked.act)
        }
        book.act(
            "\(Self.path)/close", .writeOversight, .alertClosed, fields: ["outcome"] + Self.paper
        ) { asked in
            let place = try Self.place(try await asked.allotment(), asked.part("serial"))
            _ = try await AlertDesk(store: asked.store(changing: .alert(place))).close(
                place, asked.fields.word("outcome", of: CopyOutcome.self), asked.fields.paper(),
                by: asked.act)
        }
        addCauses(to: book)
    }

    private func addCauses(to book: TokenBook<Store>) {
        book.act(
            "/v1/allotments/:allotment/causes", .writeOversight, .alertExplained,
            fields: ["kind", "from", "to", "province", "first_day", "last_day"] + Self.paper
        ) { asked in
            let allotment = try await asked.allotment()
            let cause = TechnicalCause(
                try asked.fields.word("kind", of: TechnicalCause.Kind.self), allotment.number,
                try Self.serials(allotment, asked.fields), in: try Self.province(asked.fields),
                from: try asked.fields.day("first_day"), to: try asked.fields.day("last_day"))
            let store = asked.store { (_: Void) in
                Resource(nil) { _ throws(RegistryError) in AlertLines.facts(of: cause) }
            }
            try await AlertDesk(store: store).explain(cause, asked.fields.paper(), by: asked.act)
        }
        book.read("/v1/allotments/:allotment/causes", .readOversight, .office) { asked in
            let found = try await asked.visit.allotment(asked.part("allotment"), asked.store).allotment
            let causes = try await asked.store.read { reader throws(RegistryError) in
                try reader.technicalCauses(of: found.number)
            }
            return Answer(
                json: .object(["causes": .array(causes.map { AlertLines.facts(of: $0) })]), .revalidated)
        }
    }

    /// - Throws: ``WebFault/notFound`` beyond the allotment's serials.
    private static func place(_ allotment: Allotment, _ text: String) throws(WebFault) -> StampPlace {
        guard let number = UInt32(text), let serial = Serial(number: number), number <= allotment.quantity
        else { throw .notFound }
        return StampPlace(allotment.number, serial)
    }

    private static func serials(_ allotment: Allotment, _ fields: BodyFields) throws -> SerialRange {
        guard let serials = try fields.serials(of: allotment).ranges.first else { throw WebFault.unexpected }
        return serials
    }

    private static func province(_ fields: BodyFields) throws(WebFault) -> Province? {
        guard let code = try fields.optionalText("province", most: 10) else { return nil }
        guard let province = Province(code: code) else {
            throw .badValue(name: "province", allowed: Phrase("mã tỉnh", "a province's code"))
        }
        return province
    }
}

/// Alerts for programs: scans without clients, so that nothing leads to a person.
enum AlertLines {
    static func facts(
        of place: StampPlace, _ grade: CopyGrade?, _ score: CopyScore
    ) -> [String: CanonicalJSON] {
        [
            "allotment": .integer(Int(place.allotment.number)), "grade": .optional(grade?.word),
            "score": score.facts, "serial": .integer(Int(place.serial.number)),
        ]
    }

    static func facts(of scan: Scan) -> CanonicalJSON {
        .object([
            "day": .optional(scan.day?.iso), "province": .optional(scan.province?.code),
            "state": .string(scan.state.rawValue), "verdict": .string(scan.verdict),
        ])
    }

    static func facts(of cause: TechnicalCause) -> CanonicalJSON {
        .object([
            "allotment": .integer(Int(cause.allotment.number)), "first": .integer(Int(cause.serials.first)),
            "first_day": .string(cause.first.iso), "kind": .string(cause.kind.rawValue),
            "last": .integer(Int(cause.serials.last)), "last_day": .string(cause.last.iso),
            "province": .optional(cause.province?.code),
        ])
    }
}

extension Resource {
    /// What speaks for a copy of one stamp: its grade is null while nobody gave one.
    static func alert(_ place: StampPlace) -> Resource {
        let path = "/v1/allotments/\(place.allotment.number)/alerts/\(place.serial.number)"
        return Resource(path) { reader throws(RegistryError) in
            var facts = AlertLines.facts(
                of: place, try reader.copyEvents(of: place.allotment).grade(of: place, on: nil),
                try reader.copyScore(of: place))
            facts["scans"] = .array(try reader.scans(of: place).map { AlertLines.facts(of: $0) })
            return .object(facts)
        }
    }
}
