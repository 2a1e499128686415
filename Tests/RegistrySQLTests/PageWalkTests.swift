import Registry
import StampFormat
import Testing

/// Whoever walks all pages of a list meets each row once, while others add rows before, between and behind.
@Suite(.serialized) struct PageWalkTests {
    /// Walks pages of three rows; `grow` adds rows after each page.
    private func walk<Key: Sendable, Row: Sendable & Hashable>(
        _ office: TestOffice, by key: (Row) -> Key,
        _ page: @Sendable (any RegistryReader, Key?, Int) throws(RegistryError) -> [Row],
        grow: (Int) async throws -> Void
    ) async throws -> [Row] {
        var (rows, last): ([Row], Key?) = ([], nil)
        for round in 0..<40 {
            let after = last
            let next = try await office.store.read { reader throws(RegistryError) in
                try page(reader, after, 3)
            }
            rows += next
            guard let end = next.last else { return rows }
            last = key(end)
            if round < 2 { try await grow(round) }
        }
        Issue.record("no end")
        return rows
    }

    @Test("batches, a producer's own and a product's", arguments: StoreDriver.allCases)
    func batches(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let seven = try (1...7).map { try Sample.batch("B\($0)") }
        try await office.change { writer throws(RegistryError) in
            for batch in seven { try writer.put(batch) }
        }
        let found = try await walk(office, by: { BatchKey($0.product, $0.lot) }) {
            reader, after, limit throws(RegistryError) in
            try reader.batches(.all, after: after, limit: limit)
        } grow: { round in
            let more = try ["A", "B5", "Z"].map { try Sample.batch("\($0)\(round)") }
            try await office.change { writer throws(RegistryError) in
                for batch in more { try writer.put(batch) }
            }
        }
        let lots = found.map(\.lot)
        #expect(lots == Set(lots).sorted())
        #expect(Set(lots).isSuperset(of: ["B1", "B2", "B3", "B4", "B5", "B6", "B7", Sample.lot]))
        #expect(!lots.contains("A1"))
        #expect(lots.contains("Z1"))
        let product = try Sample.number()
        let (whole, own, stranger, rest) = try await office.store.read { reader throws(RegistryError) in
            (
                try reader.batches(), try reader.batches(.producer(7), after: nil, limit: 99),
                try reader.batches(.producer(8), after: nil, limit: 99),
                try reader.batches(.product(product), after: BatchKey(product, "B6"), limit: 99)
            )
        }
        #expect(own == whole)
        #expect(stranger.isEmpty)
        #expect(rest == whole.filter { $0.lot > "B6" })
    }

    @Test("flags and facts, by number", arguments: StoreDriver.allCases)
    func numbered(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let (flags, facts) = (FlagDesk(store: office.store), FactDesk(store: office.store))
        let head = try Sample.act("Cán bộ 2", as: .approver)
        func add(_ count: Int) async throws {
            for _ in 0..<count {
                _ = try await flags.set(
                    .suspended, on: .product(Sample.number()), .inspection, Paper(document: "1/BB"), by: head)
                _ = try await facts.record(
                    FactStatement(subject: .producer(7), kind: "officer", title: "Lan"), by: Sample.act())
            }
        }
        try await add(7)
        let flagged = try await walk(office, by: \.number) { reader, after, limit throws(RegistryError) in
            try reader.flags(after: after, limit: limit)
        } grow: { _ in
            try await add(1)
        }
        let all = try await office.store.read { reader throws(RegistryError) in try reader.flags() }
        #expect(flagged == all && all.count == 9)
        let told = try await walk(office, by: \.number) { reader, after, limit throws(RegistryError) in
            try reader.facts(FactFilter(), after: after, limit: limit)
        } grow: { _ in
            try await add(1)
        }
        #expect(told.map(\.number) == Array(1...11))
    }

    @Test("facts of those who see them, of a subject, a kind and a day", arguments: StoreDriver.allCases)
    func facts(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let desk = FactDesk(store: office.store)
        let product = try Sample.number()
        var permit = FactStatement(subject: .producer(7), kind: "liquor-permit", title: "GP-1")
        permit.validTo = try Sample.day("2031-11-20")
        _ = try await desk.record(permit, by: Sample.act())
        for (subject, kind) in [
            (FactSubject.product(product), "officer"), (.batch(product, lot: Sample.lot), "raw-material-lot"),
            (.office, "plan"),
        ] {
            _ = try await desk.record(
                FactStatement(subject: subject, kind: kind, title: "Lan"), by: Sample.act())
        }
        _ = try await desk.retire(2, reason: "Nghỉ", by: Sample.act())
        func numbers(_ change: (inout FactFilter) -> Void) async throws -> [Int] {
            var filter = FactFilter()
            change(&filter)
            let wish = filter
            return try await office.store.read { reader throws(RegistryError) in
                try reader.facts(wish, after: nil, limit: 99).map(\.number)
            }
        }
        #expect(try await numbers { _ in } == [1, 3, 4])
        #expect(try await numbers { $0.includesFormer = true } == [1, 2, 3, 4])
        #expect(try await numbers { $0.seenBy = 7 } == [1, 3])
        #expect(try await numbers { $0.seenBy = 8 } == [])
        #expect(try await numbers { $0.subject = .office } == [4])
        #expect(try await numbers { $0.subject = .batch(product, lot: Sample.lot) } == [3])
        #expect(try await numbers { $0.subject = .product(product) } == [])
        #expect(try await numbers { $0.kind = "liquor-permit" } == [1])
        let (last, beyond) = (try Sample.day("2031-11-20"), try Sample.day("2031-11-21"))
        #expect(try await numbers { $0.day = last } == [1, 3, 4])
        #expect(try await numbers { $0.day = beyond } == [3, 4])
    }

    @Test("print runs and jobs", arguments: StoreDriver.allCases)
    func runs(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.closed(130).number
        let desk = PrintDesk(store: office.store)
        for first in stride(from: UInt32(1), through: 61, by: 10) {
            try await desk.record(number, first, first + 9, by: Sample.act())
        }
        let runs = try await walk(office, by: \.number) { reader, after, limit throws(RegistryError) in
            try reader.printRuns(of: number, after: after, limit: limit)
        } grow: { round in
            let first = UInt32(71 + round * 10)
            try await desk.record(number, first, first + 9, by: Sample.act())
        }
        #expect(runs.map(\.number) == Array(1...9))
        #expect(Set(runs.map(\.serials)).count == 9)
        for _ in 0..<5 { _ = try await office.queued(5) }
        let jobs = try await walk(office, by: \.number) { reader, after, limit throws(RegistryError) in
            try reader.jobs(open: true, after: after, limit: limit)
        } grow: { _ in
            _ = try await office.queued(5)
        }
        // The first job signed the allotment, and has ended.
        #expect(jobs.map(\.number) == Array(2...8))
    }

    @Test("imports, certificates and the decisions that they name", arguments: StoreDriver.allCases)
    func decisions(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        try await office.actOnDecisions()
        let (desk, head) = (ImportDesk(store: office.store), try Sample.act("Minh", as: .administrator))
        for number in 90..<97 {
            let file = """
                producer,name,legal_form,commune,province,address_on_label
                \(number),HTX Thêm,cooperative,Xã A,Lai Châu,Xã A
                """
            _ = try await desk.take(
                .producers, ImportFile(name: "producers.csv", csv: Array(file.utf8)), isDryRun: false,
                by: head)
        }
        let imports = try await walk(office, by: \.number) { reader, after, limit throws(RegistryError) in
            try reader.imports(after: after, limit: limit)
        } grow: { _ in
        }
        #expect(imports.map(\.number) == Array(1...7))
        let counts = try await walk(office, by: \.decision) { reader, after, limit throws(RegistryError) in
            try reader.decisions(after: after, limit: min(limit, 1))
        } grow: { _ in
        }
        let (register, certificates) = try await office.store.read { reader throws(RegistryError) in
            (DecisionRegister(try reader.certificates()), try reader.certificates())
        }
        #expect(
            counts
                == register.entries.map {
                    DecisionCount($0.decision, granted: $0.granted.count, withdrawn: $0.withdrawn.count)
                })
        #expect(counts.count > 1)
        let walked = try await walk(office, by: { CertificateKey($0.product, $0.validFrom) }) {
            reader, after, limit throws(RegistryError) in
            try reader.certificates(.all, after: after, limit: min(limit, 1))
        } grow: { _ in
        }
        #expect(walked == certificates)
    }
}
