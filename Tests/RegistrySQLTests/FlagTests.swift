import Registry
import StampFormat
import Testing

@Suite struct FlagTests {
    @Test(
        "a flag reaches every stamp below what it stands on",
        arguments: [
            "product", "batch", "serials", "certificate", "decision",
        ], StoreDriver.quick)
    func cascade(_ subject: String, _ driver: StoreDriver) async throws {
        let office = try await RangeOffice(in: driver)
        let number = try await office.issued(10, isSigned: true)
        _ = try await office.ranges.activate(number, from: 1, to: 5, lot: nil, by: office.act(.producer))
        let product = try RangeOffice<AnyStore>.product()
        let serials = try #require(SerialRange(1, 5))
        let subjects: [String: FlagSubject] = [
            "product": .product(product), "batch": .batch(product, lot: "L1"),
            "serials": .serials(number, serials), "decision": .decision("1/QĐ"),
            "certificate": .certificate(product, validFrom: try RangeOffice<AnyStore>.day("2026-01-01")),
        ]
        let flagged = try #require(subjects[subject])
        let act = try office.act(.approver, on: "2026-03-05")
        for (kind, word) in [(FlagKind.suspended, "suspended"), (.recalled, "recalled")] {
            let flag = try await office.flags.set(
                kind, on: flagged, .foodSafety, Paper(document: "90/QĐ"), by: act)
            #expect(try await office.verdict(1, of: number, on: "2026-03-05") == word)
            #expect(try await office.verdict(1, of: number, on: "2026-03-04") == "valid")
            if subject != "serials" {
                await #expect(throws: RegistryError.flagged(kind, number: flag)) {
                    try await office.ranges.activate(
                        number, from: 6, to: 6, lot: nil, by: office.act(.producer))
                }
            }
            _ = try await office.flags.clear(
                flag, Paper(document: "91/QĐ"), by: office.act(.approver, on: "2026-03-06"))
            #expect(try await office.verdict(1, of: number, on: "2026-03-06") == "valid")
            #expect(try await office.verdict(1, of: number, on: "2026-03-05") == word)
        }
    }

    @Test(arguments: StoreDriver.quick)
    func `flags need their role, a document, a subject that is there, and are cleared once`(
        _ driver: StoreDriver
    )
        async throws
    {
        let office = try await RangeOffice(in: driver)
        let product = try RangeOffice<AnyStore>.product()
        let paper = Paper(document: "1")
        let one = try #require(SerialRange(1, 1))
        let other = try #require(ProductNumber(number: 9))
        let refusals: [(String, FlagKind, FlagSubject, Paper, Act.Role)] = [
            ("not-allowed", .recalled, .product(product), paper, .inspector),
            ("not-allowed", .suspended, .product(product), paper, .producer),
            ("document-required", .suspended, .product(product), Paper(), .inspector),
            ("unknown-batch", .recalled, .batch(product, lot: "?"), paper, .approver),
            (
                "unknown-allotment", .recalled, .serials(AllotmentNumber(number: 9), one),
                paper, .approver
            ),
            ("no-certificate", .recalled, .decision("?"), paper, .approver),
            ("unknown-product", .recalled, .product(other), paper, .approver),
        ]
        for (word, kind, subject, paper, role) in refusals {
            let error = await #expect(throws: RegistryError.self) {
                try await office.flags.set(kind, on: subject, .quality, paper, by: office.act(role))
            }
            #expect(error?.code == word)
        }
        let flag = try await office.flags.set(
            .suspended, on: .product(product), .quality, paper, by: office.act(.inspector))
        _ = try await office.flags.clear(flag, paper, by: office.act(.approver))
        await #expect(throws: RegistryError.unknownFlag(flag)) {
            try await office.flags.clear(flag, paper, by: office.act(.approver))
        }
    }
}
