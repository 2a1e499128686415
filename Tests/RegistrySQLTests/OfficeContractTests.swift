import Foundation
import Registry
import StampFormat
import StampSigning
import Testing

@Suite(.serialized) struct OfficeContractTests {
    @Test("a new store has no office", arguments: StoreDriver.allCases)
    func empty(_ driver: StoreDriver) async throws {
        let scratch = try Scratch()
        let store = try await driver.open(in: scratch)
        await #expect(throws: RegistryError.noOffice) {
            try await store.read { reader throws(RegistryError) in try reader.office() }
        }
        let day = try Sample.day("2026-11-20")
        await #expect(throws: RegistryError.noOffice) {
            try await store.read { reader throws(RegistryError) in try reader.regulation(on: day) }
        }
    }

    @Test("an office is founded once", arguments: StoreDriver.allCases)
    func once(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        await #expect(throws: RegistryError.officeExists) {
            try await OfficeDesk(store: office.elsewhere()).found(Sample.office(), by: Sample.act())
        }
        let stored = try await office.store.read { reader throws(RegistryError) in try reader.office() }
        #expect(stored == (try Sample.office()))
    }

    @Test(
        "an office's name has 1 to 64 characters and is kept composed", arguments: StoreDriver.allCases)
    func name(_ driver: StoreDriver) async throws {
        let scratch = try Scratch()
        let store = try await driver.open(in: scratch)
        let host = try #require(StampHost(Sample.host))
        for name in ["", "  ", String(repeating: "ạ", count: 65)] {
            await #expect(throws: RegistryError.badName(name)) {
                try await OfficeDesk(store: store).found(Office(name: name, host: host), by: Sample.act())
            }
        }
        let long = String(repeating: "ạ", count: 64)
        let office = Office(name: long.decomposedStringWithCanonicalMapping, host: host)
        try await OfficeDesk(store: store).found(office, by: Sample.act())
        let stored = try await store.read { reader throws(RegistryError) in try reader.office() }
        #expect(Array(stored.name.utf8) == Array(long.utf8))
    }

    @Test("a training office keeps its day", arguments: StoreDriver.allCases)
    func training(_ driver: StoreDriver) async throws {
        let scratch = try Scratch()
        let store = try await driver.open(in: scratch)
        let office = Office(
            name: "Lớp tập huấn", host: try #require(StampHost(Sample.host)),
            trainingDay: try Sample.day("2026-11-20"))
        try await OfficeDesk(store: store).found(office, by: Sample.act())
        #expect(try await store.read { reader throws(RegistryError) in try reader.office() } == office)
    }

    @Test(
        "the regulation in force is the latest of the day, the first for earlier days",
        arguments: StoreDriver.allCases)
    func regulation(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        var later = Regulation.initial(from: try Sample.day("2026-07-01"))
        later.wasteAllowancePermille = 50
        later.yearlyQuota = 9
        later.lastDayInclusive = true
        later.requiresApprovedLabel = true
        try await OfficeDesk(store: office.store).adopt(later, by: Sample.act())
        var corrected = later
        corrected.singleOfficer = true
        corrected.yearlyQuota = nil
        let first = Regulation.initial(from: try Sample.day("2026-01-01"))
        #expect(try await regulation(of: office, on: "2025-12-31") == first)
        #expect(try await regulation(of: office, on: "2026-06-30") == first)
        #expect(try await regulation(of: office, on: "2026-07-01") == later)
        try await OfficeDesk(store: office.store).adopt(corrected, by: Sample.act())
        #expect(try await regulation(of: office, on: "2030-01-01") == corrected)
        #expect(try await office.isWhole())
    }

    @Test("a key certificate enters the ledger before it signs", arguments: StoreDriver.allCases)
    func key(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let root = try CertificateAuthority(founding: SigningKey(), name: "Gốc", window: Sample.window())
        let certificate = try root.certify(
            Sample.key().publicKey, name: "Khoá ký 01", window: Sample.window())
        try await OfficeDesk(store: office.store).enter(certificate, by: Sample.act())
        let count = try await office.ledgerCount()
        let entry = try await office.store.read { reader throws(RegistryError) in
            try reader.ledgerEntries(from: count, limit: 1)
        }
        #expect(entry.first?.body.contains(#""subject":"key:8792587""#) == true)
    }

    private func regulation(of office: TestOffice, on iso: String) async throws -> Regulation {
        let day = try Sample.day(iso)
        return try await office.store.read { reader throws(RegistryError) in try reader.regulation(on: day) }
    }
}
