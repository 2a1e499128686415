import Registry
import StampFormat
import Testing

@Suite struct DecisionContractTests {
    private func terms(_ number: String = "200/QĐ-UBND", on day: String = "2026-11-18") throws
        -> DecisionTerms
    {
        DecisionTerms(
            number: number, date: try Sample.day(day), authority: "UBND tỉnh Hà Tĩnh", level: .province)
    }

    private func desk(_ register: TestRegister) -> DecisionDesk<AnyStore> {
        DecisionDesk(store: register.store)
    }

    private func certificates(_ register: TestRegister, of number: UInt32) async throws -> [Certificate] {
        let product = try Sample.number(number)
        return try await register.store.read { reader throws(RegistryError) in
            try reader.certificates(of: product)
        }
    }

    @Test(arguments: StoreDriver.schemas)
    func `one letter grants many; older certificates are superseded`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister.withDemo(driver)
        let before = try await register.ledgerCount()
        let report = try await desk(register).grant(
            Array("product,score,stars\n10,72.5,\n1,52,3\n".utf8), try terms(), isDryRun: false,
            by: Sample.act())
        #expect(report.isSaved && report.faults.isEmpty)
        #expect(report.certificates.map(\.status) == [.superseded, .granted, .granted])
        #expect(try await register.ledgerCount() == before + 1)
        let noodles = try await certificates(register, of: 10)
        #expect(noodles.map(\.stars) == [3, 4] && noodles.map(\.reason) == ["upgraded", nil])
        // 36 months, the closing day not valid: the regulation's default.
        #expect(noodles.last?.validTo == (try Sample.day("2029-11-17")))
        let entries = try await register.store.read { reader throws(RegistryError) in
            DecisionRegister(try reader.certificates())
        }
        #expect(try entries.entries(numbered: "200/qđ-ubnd").map(\.granted.count) == [2])
    }

    @Test(arguments: StoreDriver.schemas)
    func `a dry run and a file with faults change nothing`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister.withDemo(driver)
        let before = try await register.ledgerCount()
        let dry = try await desk(register).grant(
            Array("product,stars\n10,4\n".utf8), try terms(), isDryRun: true, by: Sample.act())
        #expect(!dry.isSaved && dry.faults.isEmpty && dry.certificates.count == 2)
        let file = """
            product,score,stars,valid_from,authority
            10,69.99,4,,
            99,60,,,
            1,,,,
            5,60,3,2025-06-20,
            6,60,3,,UBND tỉnh Nghệ An
            10,60,3,,
            """
        let report = try await desk(register).grant(
            Array(file.utf8), try terms(), isDryRun: false, by: Sample.act())
        #expect(!report.isSaved && report.certificates.isEmpty)
        #expect(
            report.faults.map { "\($0.row ?? 0) \($0.column ?? "") \($0.rule.code)" } == [
                "2 stars stars-contradict-score", "3 product unknown-product", "4 stars required",
                "5 valid_from certificate-exists", "6 decision_number another-decision",
                "7 product repeated-row",
            ])
        #expect(try await register.ledgerCount() == before)
        #expect(try await certificates(register, of: 10).count == 1)
    }

    @Test(arguments: StoreDriver.schemas)
    func `one letter withdraws many, with reason, day and reach`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister.withDemo(driver)
        var terms = try terms("201/QĐ-UBND")
        terms.from = try Sample.day("2026-12-01")
        let file =
            "product,reason,recalls_goods\n8,Đã bị xử phạt về an toàn thực phẩm,có\n9,production-suspended,no\n"
        let report = try await desk(register).withdraw(
            Array(file.utf8), terms, isDryRun: false, by: Sample.act())
        #expect(report.faults.isEmpty && report.isSaved)
        let guava = try #require(try await certificates(register, of: 8).first)
        #expect(guava.withdrawnOn == terms.from && guava.reason == "food-safety-fine" && guava.recallsGoods)
        #expect(guava.withdrawnBy?.number == "201/QĐ-UBND" && guava.decision.number == "DEMO-031/QĐ-UBND")
        #expect(guava.isValid(on: try Sample.day("2026-11-30")))
        let faults = try await desk(register).withdraw(
            Array("product,reason\n8,why-not\n18,production-suspended\n19,production-suspended\n".utf8),
            terms,
            isDryRun: false, by: Sample.act()
        ).faults
        #expect(
            faults.map(\.rule.code) == [
                "unknown-reason", "required", "required", "required",
            ])
        terms.recallsGoods = false
        let again = try await desk(register).withdraw(
            Array("product,reason\n8,production-suspended\n18,production-suspended\n".utf8), terms,
            isDryRun: false, by: Sample.act())
        #expect(again.faults.map(\.rule.code) == ["not-certified", "not-certified"])
    }

    @Test(arguments: StoreDriver.schemas)
    func `a file that is imported again does not undo a decision`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister.withDemo(driver)
        var terms = try terms("201/QĐ-UBND")
        terms.reason = "production-suspended"
        terms.recallsGoods = false
        _ = try await desk(register).withdraw(
            Array("product\n8\n".utf8), terms, isDryRun: false, by: Sample.act())
        let report = try await register.take(.certificates, DemoFile.bytes("certificates.csv"))
        #expect(report.changed == 0 && report.unchanged == 19)
        #expect(try await certificates(register, of: 8).first?.status == .withdrawn)
    }

    @Test(arguments: StoreDriver.schemas)
    func `the list of reasons is open, and its codes are permanent`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister.withDemo(driver)
        let reason = WithdrawalReason(
            code: "false-origin", vietnamese: "Khai sai nguồn gốc", english: "false origin",
            source: "12/QĐ-UBND",
            validFrom: try Sample.day("2026-11-20"), validTo: nil)
        try await desk(register).open(reason, by: Sample.act(as: .administrator))
        await #expect(throws: RegistryError.reasonCodeTaken("false-origin")) {
            try await desk(register).open(reason, by: Sample.act(as: .administrator))
        }
        let bad = WithdrawalReason(
            code: "False Origin", vietnamese: "x", english: "x", source: "x",
            validFrom: try Sample.day("2026-11-20"), validTo: nil)
        await #expect(throws: RegistryError.badReasonCode("False Origin")) {
            try await desk(register).open(bad, by: Sample.act(as: .administrator))
        }
        let known = try await register.store.read { reader throws(RegistryError) in
            try reader.withdrawalReasons()
        }
        #expect(known.count == 9 && known.contains(reason))
    }

    @Test(
        "a certificate that no longer is as it was recorded is found",
        arguments: [
            "UPDATE certificate SET stars = 5 WHERE product = 10",
            "UPDATE certificate SET valid_to = valid_to + 365 WHERE product = 10",
            "UPDATE certificate SET status = 'granted', withdrawn_on = NULL WHERE product = 18",
            "DELETE FROM certificate WHERE product = 18",
            "UPDATE certificate SET recalls_goods = 1 WHERE product = 10",
        ], StoreDriver.schemas)
    func tamper(_ sql: String, _ driver: StoreDriver) async throws {
        let register = try await TestRegister.withDemo(driver)
        #expect(try await RegistryCheck.run(on: register.store).allSatisfy { $0.fault == nil })
        try RawStore(register.scratch, driver).execute(sql)
        let product = sql.contains("18") ? 18 : 10
        #expect(
            try await RegistryCheck.run(on: register.store).last
                == CheckFinding("certificates", fault: "certificate \(product)"))
    }

    @Test(
        "versions stay as they were recorded",
        arguments: [
            "DELETE FROM certificate_version", "UPDATE certificate_version SET stars = 5",
            "UPDATE certificate_version SET recorded_on = 0",
        ], StoreDriver.schemas)
    func versions(_ sql: String, _ driver: StoreDriver) async throws {
        let register = try await TestRegister.withDemo(driver)
        #expect(RawStore(register.scratch, driver).refuses(sql))
    }
}
