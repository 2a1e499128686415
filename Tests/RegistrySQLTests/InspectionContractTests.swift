import Registry
import StampFormat
import StampSigning
import Testing

@Suite(.serialized) struct InspectionContractTests {
    @Test("a URL, digits and a typed code get the same verdict", arguments: StoreDriver.allCases)
    func forms(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(130).number
        _ = try await RangeDesk(store: office.store).activate(
            number, from: 1, to: 65, lot: nil, by: Sample.act())
        let stamp = try await office.stamp(65, of: number)
        let host = try #require(StampHost(Sample.host))
        let texts = [StampURL(host: host, stamp: stamp).text, stamp.digits, TypedCode(of: stamp).text]
        let reports = try await reports(office, texts)
        #expect(reports.map(\.checkWord) == ["authentic", "authentic", "authentic"])
        #expect(reports.map(\.verdict) == Array(repeating: .valid(stars: 3), count: 3))
        #expect(reports.map(\.stamp) == [stamp, stamp, stamp])
        #expect(reports.allSatisfy { $0.isGood && $0.standing?.batch?.lot == Sample.lot })
    }

    @Test("what happened to a serial is what its scan says", arguments: StoreDriver.allCases)
    func states(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.issued(130).number
        let desk = RangeDesk(store: office.store)
        _ = try await desk.activate(number, from: 1, to: 65, lot: nil, by: Sample.act())
        _ = try await desk.void(number, from: 60, to: 70, reason: .repacked, by: Sample.act())
        #expect(try await verdict(office, number, 59) == .valid(stars: 3))
        #expect(try await verdict(office, number, 60) == .outOfUse(.void))
        #expect(try await verdict(office, number, 70) == .outOfUse(.void))
        #expect(try await verdict(office, number, 71) == .notActivated)
        #expect(
            try await verdict(office, number, 1, on: "2027-11-15") == .useByPassed(Sample.day("2027-11-14")))
        let recalled = try Sample.batch(state: .recalled)
        try await office.change { writer throws(RegistryError) in try writer.put(recalled) }
        #expect(try await verdict(office, number, 1) == .recalled)
        #expect(try await verdict(office, number, 60) == .recalled)
        #expect(try await verdict(office, number, 70) == .outOfUse(.void))
    }

    @Test("a stamp of a stolen key verifies and is told from the issued one", arguments: StoreDriver.allCases)
    func stolenKey(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.closed(5).number
        let twin = try await StampSigner(Sample.key()).stamp(signing: office.stamp(1, of: number).fields)
        var beyond = twin.fields
        beyond.serial = try #require(Serial(number: 6))
        let unissued = try StampSigner(Sample.key()).stamp(signing: beyond)
        let reports = try await reports(
            office, [twin.digits, unissued.digits, TypedCode(of: twin).text, TypedCode(of: unissued).text])
        #expect(reports.map(\.checkWord) == ["authentic", "authentic", "unknown-code", "unknown-code"])
        #expect(reports.map(\.verdict) == [.notAsIssued, .unknown, .unknown, .unknown])
    }

    @Test("a stamp of an allotment that is not closed is unknown", arguments: StoreDriver.allCases)
    func notClosed(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let key = try Sample.key()
        let started = try await office.started(5, with: key)
        try await office.store.insert(PreparedBlock(of: started, index: 0).signed(by: key))
        #expect(try await verdict(office, started.number, 1) == .unknown)
    }

    @Test(
        "a forged, an unreadable and an unknown text are answered in their order",
        arguments: StoreDriver.allCases)
    func bad(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let stamp = try await office.stamp(1, of: office.closed(5).number)
        var bytes = stamp.bytes
        bytes[60] ^= 1
        let forged = try Stamp(bytes: bytes)
        let stranger = try SigningKey()
        var fields = stamp.fields
        fields.key = stranger.id
        let foreign = try StampSigner(stranger).stamp(signing: fields)
        let reports = try await reports(office, [forged.digits, "x", foreign.digits])
        #expect(reports.map(\.checkWord) == ["bad-signature", "malformed", "unknown-key"])
        #expect(reports.map(\.verdict) == [.unknown, .unknown, .unknown])
        #expect(!reports.contains { $0.isGood })
    }

    @Test func `without a registry a good signature is all there is to say`() async throws {
        let office = try await TestOffice()
        let stamp = try await office.stamp(1, of: office.closed(5).number)
        let inspection = StampInspection<AnyStore>(
            keyring: Keyring(trusting: try Sample.key().publicKey), store: nil)
        let inputs = [StampInput(stamp.digits), StampInput(TypedCode(of: stamp).text), StampInput("x")]
        let reports = try await inspection.reports(on: inputs, day: Sample.day("2026-11-20"))
        #expect(reports.map(\.checkWord) == ["authentic", "needs-registry", "malformed"])
        #expect(reports.map(\.isGood) == [true, false, false])
        #expect(reports.allSatisfy { $0.verdict == nil })
    }

    private func reports(
        _ office: TestOffice, _ texts: [String], on day: String = "2026-11-20"
    ) async throws -> [StampReport] {
        let inspection = StampInspection(
            keyring: Keyring(trusting: try Sample.key().publicKey), store: office.store)
        return try await inspection.reports(on: texts.map { StampInput($0) }, day: Sample.day(day))
    }

    private func verdict(
        _ office: TestOffice, _ number: AllotmentNumber, _ serial: UInt32, on day: String = "2026-11-20"
    ) async throws -> Verdict? {
        try await reports(office, [office.stamp(serial, of: number).digits], on: day).first?.verdict
    }
}
