import Registry
import StampFormat
import Testing

@Suite struct FactTests {
    @Test func `every kind has its own code, both names and a subject`() {
        let codes = FactKind.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        for kind in FactKind.all {
            #expect(!kind.vietnamese.isEmpty && !kind.english.isEmpty && !kind.subjects.isEmpty)
            #expect(kind.code.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") })
            if let evidence = kind.evidence { #expect(codes.contains(evidence)) }
        }
    }

    @Test func `the code list is dated: a district confirms no process after June 2025`() throws {
        var old = try statement("process-confirmed-by-district")
        old.validFrom = try Sample.day("2025-06-30")
        try old.check(on: Sample.today())
        old.validFrom = try Sample.day("2025-07-01")
        let day = try Sample.day("2025-07-01")
        #expect(throws: RegistryError.fact(.kindNotInForce("process-confirmed-by-district", on: day))) {
            try old.check(on: Sample.today())
        }
        var new = try statement("process-confirmed-by-commune")
        try new.check(on: Sample.today())
        new.validFrom = try Sample.day("2025-06-30")
        #expect(throws: RegistryError.self) { try new.check(on: Sample.today()) }
    }

    @Test func `each rule of a statement refuses with its own word`() throws {
        var mark = try statement("trade-mark")
        #expect(throws: RegistryError.fact(.lastDayMissing("trade-mark"))) {
            try mark.check(on: Sample.today())
        }
        mark.validFrom = try Sample.day("2026-02-02")
        mark.validTo = try Sample.day("2026-02-01")
        #expect(throws: RegistryError.fact(.endsBeforeStart)) { try mark.check(on: Sample.today()) }
        mark.validTo = mark.validFrom
        try mark.check(on: Sample.today())
        mark.note = String(repeating: "x", count: 1001)
        #expect(throws: RegistryError.fact(.textTooLong)) { try mark.check(on: Sample.today()) }
        #expect(throws: RegistryError.fact(.unknownKind("no-kind"))) {
            try statement("no-kind").check(on: Sample.today())
        }
        #expect(throws: RegistryError.fact(.wrongSubject(.product, allowed: [.batch]))) {
            try statement("raw-material-lot").check(on: Sample.today())
        }
        #expect(throws: RegistryError.fact(.badTitle)) {
            try statement("officer", title: " ").check(on: Sample.today())
        }
    }

    @Test func `values are whole numbers or words of the kind's list`() throws {
        for (kind, value, isGood) in [
            ("capacity", "60000", true), ("capacity", "60.000", false), ("capacity", "-1", false),
            ("capacity", nil, false), ("point-of-sale", "airport", true), ("point-of-sale", "quán", false),
            ("sales-channel", "https://voso.vn/x", true), ("sales-channel", nil, true),
        ] as [(String, String?, Bool)] {
            var statement = try statement(kind)
            statement.value = value
            #expect(
                ((try? statement.check(on: Sample.today())) != nil) == isGood, "\(kind) \(value ?? "nil")")
        }
    }

    @Test func `what ends is due from the first day of the window, what ended stays due`() throws {
        let facts = [
            try fact(1, "trade-mark", to: "2026-12-20"), try fact(2, "trade-mark", to: "2026-12-21"),
            try fact(3, "trade-mark", to: "2026-11-19"), try fact(4, "trade-mark", to: "2026-11-20"),
            try fact(5, "trade-mark", to: "2026-11-01", supersededBy: 6), try fact(7, "officer"),
        ]
        let due = FactDeadline.among(facts, today: try Sample.today(), within: 30)
        #expect(due.map(\.fact.number) == [3, 4, 1])
        #expect(due.map(\.cause) == [.expired, .expiring, .expiring])
        #expect(FactDeadline.among(facts, today: try Sample.today(), within: 31).count == 4)
    }

    @Test func `a plan falls due 12 months after its last evidence, also a batch's`() throws {
        let plan = try fact(1, "qc-plan", from: "2025-01-10")
        func due(_ others: [Fact], _ days: Int = 0) throws -> [Day] {
            FactDeadline.among([plan] + others, today: try Sample.today(), within: days).map(\.day)
        }
        #expect(try due([]) == [Sample.day("2026-01-10")])
        let early = try fact(2, "qc-evidence", from: "2025-11-20")
        #expect(try due([early]) == [Sample.day("2026-11-20")])
        let batch = FactSubject.batch(try Sample.number(), lot: "L261114B")
        let late = try fact(3, "qc-evidence", from: "2025-11-21", of: batch)
        #expect(try due([early, late]).isEmpty)
        #expect(try due([early, late], 1) == [Sample.day("2026-11-21")])
        let other = try fact(4, "qc-evidence", from: "2026-11-01", of: .producer(7))
        #expect(try due([early, other]) == [Sample.day("2026-11-20")])
    }

    private func statement(_ kind: String, title: String = "Hồ sơ") throws -> FactStatement {
        FactStatement(subject: .product(try Sample.number()), kind: kind, title: title)
    }

    private func fact(
        _ number: Int, _ kind: String, from: String? = nil, to: String? = nil,
        of subject: FactSubject? = nil, supersededBy: Int? = nil
    ) throws -> Fact {
        let own = FactSubject.product(try Sample.number())
        var statement = FactStatement(subject: subject ?? own, kind: kind, title: "Hồ sơ \(number)")
        statement.validFrom = try from.map { try Sample.day($0) }
        statement.validTo = try to.map { try Sample.day($0) }
        return Fact(number: number, statement: statement, act: try Sample.act(), supersededBy: supersededBy)
    }
}
