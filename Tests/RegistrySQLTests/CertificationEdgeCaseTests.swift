import Registry
import StampFormat
import Testing

/// The numbered edge cases of the specification that certification answers for.
@Suite struct CertificationEdgeCaseTests {
    /// An office with 10 stamps of the batch of 14 November 2026 activated.
    private func activated() async throws -> TestOffice {
        let office = try await TestOffice()
        let number = try await office.issued(10).number
        _ = try await RangeDesk(store: office.store).activate(
            number, from: nil, to: nil, lot: nil, by: Sample.act(as: .producer))
        return office
    }

    private func verdict(_ office: TestOffice, on day: String, known: String? = nil) async throws -> Verdict?
    {
        let day = try Sample.day(day)
        let moment = try known.map { Moment(day: day, known: try Sample.day($0)) }
        let stamp = try await office.stamp(1, of: AllotmentNumber(number: 1))
        let (serial, allotment) = (stamp.fields.serial, stamp.fields.allotment)
        let standing = try await office.store.read { reader throws(RegistryError) in
            let standings = StandingReader(reader, on: moment)
            return try standings.standing(of: serial, in: allotment)
        }
        return Verdict(on: stamp, standing: standing, day: day)
    }

    private func grant(_ office: TestOffice, _ row: String, on day: String) async throws {
        let terms = DecisionTerms(
            number: "300/QĐ-UBND", date: try Sample.day(day), authority: "UBND tỉnh Lai Châu",
            level: .province)
        let report = try await DecisionDesk(store: office.store).grant(
            Array("product,score,valid_from\n\(row)\n".utf8), terms, isDryRun: false, by: Sample.act())
        try #require(report.isSaved, "\(report.faults)")
    }

    private func withdraw(_ office: TestOffice, from day: String, recalling: Bool, by act: Act) async throws {
        var terms = DecisionTerms(
            number: "301/QĐ-UBND", date: try Sample.day(day), authority: "UBND tỉnh Lai Châu",
            level: .province)
        terms.reason = "food-safety-fine"
        terms.recallsGoods = recalling
        let report = try await DecisionDesk(store: office.store).withdraw(
            Array("product\n10\n".utf8), terms, isDryRun: false, by: act)
        try #require(report.isSaved, "\(report.faults)")
    }

    @Test func `edge case 1: a certificate expires while stamped goods are on shelves`() async throws {
        let office = try await activated()
        let last = try Sample.certificate(to: "2026-11-30")
        try await office.change { writer throws(RegistryError) in try writer.put(last) }
        #expect(try await verdict(office, on: "2026-11-30") == .valid(stars: 3))
        #expect(
            try await verdict(office, on: "2026-12-01") == .certificateEnded(on: last.validTo, stars: 3))
        #expect(try await verdict(office, on: "2027-11-15") == .useByPassed(try Sample.day("2027-11-14")))
        // No new activation from the expiry on.
        let number = try await office.issued(5).number
        await #expect(throws: RegistryError.certificateExpired(on: last.validTo)) {
            try await RangeDesk(store: office.store).activate(
                number, from: nil, to: nil, lot: nil, by: Sample.act(as: .producer, on: "2026-12-01"))
        }
    }

    @Test func `edge case 2: a withdrawal says whether goods made before are recalled`() async throws {
        let stays = try await activated()
        try await withdraw(stays, from: "2026-11-18", recalling: false, by: Sample.act())
        #expect(
            try await verdict(stays, on: "2026-11-20")
                == .certificateEnded(on: Sample.day("2026-11-18"), stars: 3))
        let recalled = try await activated()
        try await withdraw(recalled, from: "2026-11-18", recalling: true, by: Sample.act())
        #expect(try await verdict(recalled, on: "2026-11-20") == .recalled)
        // The day before, nothing was withdrawn yet.
        #expect(try await verdict(recalled, on: "2026-11-17") == .valid(stars: 3))
        let after = try await activated()
        try await withdraw(after, from: "2026-11-14", recalling: true, by: Sample.act())
        #expect(
            try await verdict(after, on: "2026-11-20")
                == .notRecognised(withdrawnOn: Sample.day("2026-11-14")))
    }

    @Test func `edge case 3: an expired test report stops stamps, not the shelf, and has 15 days of grace`()
        async throws
    {
        let office = try await activated()
        let desk = TestReportDesk(store: office.store)
        let late = try Sample.act(on: "2027-09-25")
        let head = try Sample.act(as: .approver, on: "2027-09-25")
        let request = AllotmentRequest(
            product: try Sample.number(), kind: .recognisedProduct, quantity: 1, lot: Sample.lot)
        await #expect(throws: RegistryError.testReportExpired(on: try Sample.day("2027-09-21"))) {
            try await AllotmentDesk(store: office.store).request(request, by: late)
        }
        #expect(try await verdict(office, on: "2027-09-25") == .valid(stars: 3))
        let most = try Sample.day("2027-10-06")
        for day in ["2027-10-07", "2027-09-21"] {
            await #expect(throws: RegistryError.graceTooLong(most: most)) {
                try await desk.grantGrace(
                    Sample.number(), until: Sample.day(day), reason: "chờ kết quả", by: head)
            }
        }
        _ = try await desk.grantGrace(Sample.number(), until: most, reason: "chờ kết quả", by: head)
        _ = try await AllotmentDesk(store: office.store).request(request, by: late)
        await #expect(throws: RegistryError.graceGiven(until: most)) {
            try await desk.grantGrace(Sample.number(), until: most, reason: "lần nữa", by: head)
        }
        await #expect(throws: RegistryError.testReportExpired(on: most)) {
            try await AllotmentDesk(store: office.store).request(request, by: Sample.act(on: "2027-10-07"))
        }
    }

    @Test func `edge case 4: a producer's new name leaves stamps and certificates as they were`() async throws
    {
        let office = try await activated()
        try await office.change { writer throws(RegistryError) in
            try writer.put(Sample.producer(name: "Công ty TNHH Bình Lư"))
        }
        #expect(try await verdict(office, on: "2026-11-20") == .valid(stars: 3))
        let number = try Sample.number()
        let versions = try await office.store.read { reader throws(RegistryError) in
            try reader.certificateVersions(of: number)
        }
        #expect(versions.map(\.version) == [1])
        #expect(try await office.isWhole())
    }

    @Test func `edge case 6: stars are those when it was made, and today's beside them`() async throws {
        let office = try await activated()
        try await grant(office, "10,72.5,2026-11-18", on: "2026-11-18")
        #expect(try await verdict(office, on: "2026-11-17") == .valid(stars: 3))
        #expect(try await verdict(office, on: "2026-11-18") == .valid(stars: 3, now: 4))
        let later = try await activated()
        try await grant(later, "10,72.5,2026-11-01", on: "2026-11-18")
        // Effective before the batch was made, although decided after.
        #expect(try await verdict(later, on: "2026-11-20") == .valid(stars: 4))
    }

    @Test func `edge case 25: what was known on a past day can be asked, however late it was entered`()
        async throws
    {
        let office = try await activated()
        try await withdraw(office, from: "2026-11-18", recalling: false, by: Sample.act(on: "2026-12-05"))
        let number = try Sample.number()
        let versions = try await office.store.read { reader throws(RegistryError) in
            try reader.certificateVersions(of: number)
        }
        #expect(versions.map(\.recordedOn) == [try Sample.day("2026-11-20"), try Sample.day("2026-12-05")])
        let day = try Sample.day("2026-11-25")
        #expect(versions.known(on: try Sample.day("2026-12-04")).map { $0.isValid(on: day) } == [true])
        #expect(versions.known(on: try Sample.day("2026-12-05")).map { $0.isValid(on: day) } == [false])
        #expect(try await verdict(office, on: "2026-11-25", known: "2026-12-04") == .valid(stars: 3))
        #expect(try await verdict(office, on: "2026-11-25", known: "2026-12-05") != .valid(stars: 3))

        var correction = CertificateCorrection()
        correction.number = "DEMO-124/QĐ-UBND"
        let corrected = try await DecisionDesk(store: office.store).correct(
            number, from: Sample.day("2025-11-12"), correction, note: "gõ nhầm số",
            by: Sample.act(on: "2026-12-10"))
        #expect(corrected.decision.number == "DEMO-124/QĐ-UBND" && corrected.status == .withdrawn)
        await #expect(throws: RegistryError.nothingToCorrect) {
            try await DecisionDesk(store: office.store).correct(
                number, from: Sample.day("2025-11-12"), correction, note: "", by: Sample.act())
        }
        correction.stars = 4
        await #expect(throws: RegistryError.starsContradictScore(expected: 3)) {
            try await DecisionDesk(store: office.store).correct(
                number, from: Sample.day("2025-11-12"), correction, note: "", by: Sample.act())
        }
        #expect(try await office.isWhole())
    }

    @Test(
        "edge case 26: 36 months over 29 February and the end of August, by the province's way of counting",
        arguments: [
            ("2024-02-29", false, "2027-02-28"), ("2024-02-29", true, "2027-02-28"),
            ("2024-08-31", false, "2027-08-30"), ("2024-08-31", true, "2027-08-31"),
            ("2019-12-24", true, "2022-12-24"), ("2020-02-04", false, "2023-02-03"),
        ])
    func months(start: String, isInclusive: Bool, last: String) async throws {
        let office = try await TestOffice()
        try await office.adopt { $0.lastDayInclusive = isInclusive }
        try await grant(office, "10,52,\(start)", on: start)
        let number = try Sample.number()
        let certificates = try await office.store.read { reader throws(RegistryError) in
            try reader.certificates(of: number)
        }
        #expect(certificates.first?.validTo == (try Sample.day(last)))
    }
}
