import Registry
import StampFormat
import Testing

@Suite(.serialized) struct CampaignContractTests {
    @Test("agencies share one calendar, and a visit becomes one case", arguments: StoreDriver.allCases)
    func calendar(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let (desk, cases) = (CampaignDesk(store: office.store), CaseDesk(store: office.store))
        let (first, last) = (try Sample.day("2026-12-01"), try Sample.day("2026-12-05"))
        for (title, agency) in [("Nông nghiệp", Agency(.agriculture)), ("Y tế", Agency(.health))] {
            _ = try await desk.plan(title, document: "1/KH", agency: agency, by: Sample.act())
        }
        let (wave, none) = try await desk.add(
            to: 1, from: first, to: last, place: "Chợ Bình Lư", producers: [7, 7], by: Sample.act())
        #expect(wave.producers == [7] && none.isEmpty)
        let count = try await office.ledgerCount()
        await #expect(
            throws: RegistryError.inspection(
                .visitsOverlap(producer: 7, Agency(.agriculture), wave.reference, first: first, last: last))
        ) {
            try await desk.add(
                to: 2, from: last, to: last, place: nil, producers: [7], by: Sample.act())
        }
        let (_, neighbours) = try await desk.add(
            to: 2, from: last, to: last, place: "chợ bình lư", producers: [], by: Sample.act())
        #expect(neighbours.map(\.agency) == [Agency(.agriculture)])
        await #expect(throws: RegistryError.inspection(.unknownCampaign(3))) {
            try await desk.add(to: 3, from: first, to: last, place: "x", producers: [], by: Sample.act())
        }
        await #expect(throws: RegistryError.inspection(.badWave(first: last, last: first, most: 92))) {
            try await desk.add(to: 1, from: last, to: first, place: "x", producers: [], by: Sample.act())
        }
        await #expect(throws: RegistryError.unknownProducer(9)) {
            try await desk.add(to: 1, from: last, to: last, place: nil, producers: [9], by: Sample.act())
        }
        #expect(try await office.ledgerCount() == count + 1)
        var opening = CaseOpening(.campaign)
        (opening.wave, opening.producer) = (WaveReference(2, 1), 7)
        let inspector = try Sample.act("Sơn", as: .inspector)
        await #expect(throws: RegistryError.inspection(.notPlanned(WaveReference(2, 1), producers: []))) {
            try await cases.open(opening, by: inspector)
        }
        opening.wave = WaveReference(1, 1)
        _ = try await cases.open(opening, by: inspector)
        await #expect(throws: RegistryError.inspection(.caseExists(1))) {
            try await cases.open(opening, by: inspector)
        }
        let waves = try await office.store.read { reader throws(RegistryError) in try reader.waves() }
        #expect(waves.first == wave && waves.count == 2)
        #expect(try await office.isWhole())
    }
}
