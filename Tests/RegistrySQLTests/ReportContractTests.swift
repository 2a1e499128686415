import Registry
import StampFormat
import Testing

@Suite(.serialized) struct ReportContractTests {
    @Test("a month's numbers are those of a count by hand", arguments: StoreDriver.allCases)
    func counted(_ driver: StoreDriver) async throws {
        let office = try await ReportOffice(driver)
        let report = try await office.report("2026-11")
        #expect(report.rows.map(\.producer) == [7])
        let flows = try #require(report.rows.first).flows
        // 130 and 40 granted; 100 + 40 exported; 1-60 activated; 55-64 void, 5 of them activated before.
        #expect(flows[.granted] == 170)
        #expect(flows[.issued] == 140)
        #expect(flows[.printed] == 140)
        #expect(flows[.activated] == 60)
        #expect(flows[.void] == 10)
        for flow in [StampFlow.wasted, .returned, .lost, .unusedExpired] { #expect(flows[flow] == 0) }
        #expect(report.totals == flows)
        // In December 30 more were exported and 3 became void; October had nothing.
        let next = try #require(try await office.report("2026-12").rows.first).flows
        #expect([next[.granted], next[.issued], next[.printed], next[.void]] == [0, 30, 30, 3])
        #expect(try await office.report("2026-10").rows.isEmpty)
        #expect(try await office.report("2026").totals == flows + next)
    }

    @Test("certificates stand in the lists of their days", arguments: StoreDriver.allCases)
    func certificates(_ driver: StoreDriver) async throws {
        let office = try await ReportOffice(driver)
        func count(_ month: String, _ list: PeriodReport.CertificateList) async throws -> Int {
            try await office.report(month).certificates[list]?.count ?? 0
        }
        #expect(try await count("2025-11", .granted) == 1)
        #expect(try await count("2025-12", .granted) == 0)
        #expect(try await count("2028-11", .expired) == 1)
        #expect(try await count("2028-10", .expired) == 0)
        // The last day is 2028-11-11: within 90 days of the end of August, not of July.
        #expect(try await count("2028-08", .expiring) == 1)
        #expect(try await count("2028-07", .expiring) == 0)
        #expect(try await count("2028-11", .expiring) == 0)
        try await office.withdraw(on: "2027-03-05")
        #expect(try await count("2027-03", .withdrawn) == 1)
        #expect(try await count("2027-04", .withdrawn) == 0)
        #expect(try await count("2028-11", .expired) == 0)
    }

    @Test("a batch under recall is reported, by its state or by a flag", arguments: StoreDriver.allCases)
    func recalls(_ driver: StoreDriver) async throws {
        let office = try await ReportOffice(driver)
        #expect(try await office.report("2026-11").recalls.isEmpty)
        let (number, head) = (try Sample.number(), try Sample.act("Cán bộ 2", as: .approver))
        let batch = try Sample.batch("N2", packs: 10)
        try await office.office.change { writer throws(RegistryError) in try writer.put(batch) }
        let flags = FlagDesk(store: office.office.store)
        let paper = Paper(document: "90/QĐ")
        let flag = try await flags.set(
            .recalled, on: .batch(number, lot: Sample.lot), .foodSafety, paper, by: head)
        #expect(try await office.report("2026-11").recalls.map(\.lot) == [Sample.lot])
        _ = try await BatchDesk(store: office.office.store).move("N2", of: number, .recall, paper, by: head)
        #expect(try await office.report("2026-11").recalls.map(\.lot).sorted() == [Sample.lot, "N2"])
        _ = try await flags.clear(flag, paper, by: head)
        #expect(try await office.report("2026-11").recalls.map(\.lot) == ["N2"])
    }

    @Test("a frozen month stays as it is, whatever happens later", arguments: StoreDriver.allCases)
    func frozen(_ driver: StoreDriver) async throws {
        let office = try await ReportOffice(driver)
        let closed = try await office.close("2026-11", on: "2026-12-01")
        #expect(closed.version == 1)
        try await office.withdraw(on: "2026-11-30")
        try await office.office.change { writer throws(RegistryError) in
            try writer.put(Sample.producer(name: "Tên mới"))
        }
        let again = try await office.report("2026-11")
        #expect(again.content.text == closed.content)
        #expect(again.rows.first?.name == "HTX Bình Lư")
        #expect(try await office.office.isWhole())
    }

    @Test(
        "a correction is a new version with its reason, and the old one stays",
        arguments: StoreDriver.allCases)
    func correction(_ driver: StoreDriver) async throws {
        let office = try await ReportOffice(driver)
        await #expect(throws: RegistryError.report(.nothingToCorrect(try #require(ReportPeriod("2026-11")))))
        {
            try await office.close("2026-11", on: "2026-12-01", correction: "Sớm quá")
        }
        let first = try await office.close("2026-11", on: "2026-12-01")
        await #expect(throws: RegistryError.report(.closedBefore(version: 1))) {
            try await office.close("2026-11", on: "2026-12-02")
        }
        await #expect(throws: RegistryError.report(.badReason)) {
            try await office.close("2026-11", on: "2026-12-02", correction: " ")
        }
        try await office.withdraw(on: "2026-11-30")
        let second = try await office.close(
            "2026-11", on: "2026-12-02", correction: "Thiếu quyết định thu hồi")
        let report = try second.report()
        #expect(report.version == 2 && report.correction == "Thiếu quyết định thu hồi")
        #expect(report.certificates[.withdrawn]?.count == 1)
        let period = try #require(ReportPeriod("2026-11"))
        let stored = try await office.office.store.read { reader throws(RegistryError) in
            try reader.closedReports(of: period)
        }
        #expect(stored == [first, second])
    }

    @Test(
        "the ledger holds each version's hash, and the report the ledger's root",
        arguments: StoreDriver.allCases)
    func ledger(_ driver: StoreDriver) async throws {
        let office = try await ReportOffice(driver)
        let tree = try await office.office.store.read { reader throws(RegistryError) in
            try reader.ledgerTree()
        }
        let closed = try await office.close("2026-11", on: "2026-12-01")
        let report = try closed.report()
        #expect((report.ledgerEntries, report.ledgerRoot) == (tree.count, Hex.text(of: tree.root)))
        let entry = try #require(
            try await office.office.store.read { reader throws(RegistryError) in
                try reader.ledgerEntries(from: tree.count + 1, limit: 1).first
            })
        let record = try LedgerRecord(entry)
        #expect(record.subject == "report:2026-11")
        #expect(record.after["content_sha256"]?.string == Hex.text(of: closed.contentHash))
    }

    @Test("a month is frozen on the day after its last at the earliest", arguments: StoreDriver.allCases)
    func open(_ driver: StoreDriver) async throws {
        let office = try await ReportOffice(driver)
        let last = try Sample.day("2026-11-30")
        await #expect(throws: RegistryError.report(.periodOpen(until: last))) {
            try await office.close("2026-11", on: "2026-11-30")
        }
        #expect(try await office.report("2026-11").version == 0)
        await #expect(
            throws: RegistryError.rights(
                .notAllowed(.reportClosed, .clerk, allowed: ActWord.reportClosed.roles))
        ) {
            try await ReportDesk(store: office.office.store).close(
                try #require(ReportPeriod("2026-11")), by: Sample.act(on: "2026-12-01"))
        }
    }

    @Test(
        "a frozen report that was changed, removed or added is found",
        arguments: [
            "UPDATE report SET content = replace(content, '60', '61')", "DELETE FROM report",
            "INSERT INTO report (period, version, content) VALUES ('2026-11', 2, '{}')",
        ])
    func tampered(_ sql: String) async throws {
        let office = try await ReportOffice(.sqlite)
        _ = try await office.close("2026-11", on: "2026-12-01")
        #expect(try await office.office.isWhole())
        try RawFile(office.office.scratch).execute(
            "DROP TRIGGER report_stays; DROP TRIGGER report_is_final; \(sql)")
        let fault = try await RegistryCheck.run(on: office.office.store).first?.fault
        #expect(fault?.hasPrefix("report 2026-11 version ") == true)
    }

    @Test func `content that is not a report's is corrupt, never a crash`() throws {
        for content in ["", "{}", "[]", #"{"layout":1}"#, #"{"layout":2}"#] {
            let period = try #require(ReportPeriod("2026-11"))
            #expect(throws: RegistryError.corrupt("report")) {
                try ClosedReport(period: period, version: 1, content: content).report()
            }
        }
    }
}

/// An office with a scripted November and December.
struct ReportOffice: Sendable {
    let office: TestOffice

    init(_ driver: StoreDriver) async throws {
        office = try await TestOffice(driver)
        let first = try await office.closed(130).number
        let second = try await office.closed(40).number
        try await print(first, 1, 100, on: "2026-11-20")
        try await print(second, 1, 40, on: "2026-11-30")
        let ranges = RangeDesk(store: office.store)
        _ = try await ranges.activate(
            first, from: 1, to: 60, lot: nil, by: Sample.act(as: .producer, on: "2026-11-21"))
        _ = try await ranges.void(
            first, from: 55, to: 64, reason: .damaged, by: Sample.act(as: .producer, on: "2026-11-30"))
        try await print(first, 101, 130, on: "2026-12-01")
        _ = try await ranges.void(
            first, from: 101, to: 103, reason: .misprint, by: Sample.act(as: .producer, on: "2026-12-02"))
        // A specimen proves nothing and is not counted.
        _ = try await office.request(3, kind: .specimen, lot: nil)
        let specimen = try await AllotmentDesk(store: office.store).approve(
            AllotmentNumber(number: 3), by: Sample.act("Cán bộ 2", as: .approver))
        #expect(specimen.kind == .specimen)
    }

    func report(_ period: String) async throws -> PeriodReport {
        try await ReportDesk(store: office.store).report(
            on: try #require(ReportPeriod(period)), today: Sample.day("2026-12-01"))
    }

    func close(_ period: String, on day: String, correction: String? = nil) async throws -> ClosedReport {
        try await ReportDesk(store: office.store).close(
            try #require(ReportPeriod(period)), correction: correction,
            by: Sample.act("Trưởng phòng", as: .approver, on: day))
    }

    /// Replaces the certificate by its withdrawn self.
    func withdraw(on day: String) async throws {
        let old = try Sample.certificate()
        let withdrawn = Certificate(
            product: old.product, decision: old.decision, score: old.score, stars: old.stars,
            validFrom: old.validFrom, validTo: old.validTo, status: .withdrawn,
            withdrawnOn: try Sample.day(day), reason: "demo")
        try await office.change { writer throws(RegistryError) in try writer.put(withdrawn) }
    }

    private func print(_ number: AllotmentNumber, _ first: UInt32, _ last: UInt32, on day: String)
        async throws
    {
        try await PrintDesk(store: office.store).record(number, first, last, by: Sample.act(on: day))
    }
}
