import Registry
import StampFormat
import Testing

@Suite(.serialized) struct UnitImportTests {
    /// Fictional units.
    private static let units = """
        code,name,level,province,district,valid_from,valid_to,successors
        91,Tỉnh Vân Hà,province,91,,2004-01-01,,
        90001,Xã Sơn Giang,commune,91,,2025-07-01,,
        90002,Xã Thượng Hà,commune,91,,2025-07-01,,
        90011,Xã Quang Diêm,commune,91,Huyện Núi Xanh,2004-01-01,2025-06-30,90001
        90012,Xã Đôi,commune,91,Huyện Núi Xanh,2004-01-01,2025-06-30,90001 90002
        """

    @Test(arguments: StoreDriver.schemas)
    func `the demo's units are taken, and the demo's producers agree with them`(_ driver: StoreDriver)
        async throws
    {
        let register = try await TestRegister(driver)
        let report = try await register.take(.units, DemoFile.bytes("units.csv"))
        #expect(report.faults.isEmpty && report.isSaved)
        #expect(try await register.take(.units, DemoFile.bytes("units.csv")).unchanged == report.added)
        let producers = try await register.take(.producers, DemoFile.bytes("producers.csv"))
        #expect(producers.warnings.isEmpty, "\(producers.warnings)")
        let stored = try await register.producers()
        _ = try await register.undo(2)
        _ = try await register.undo(1)
        _ = try await register.take(.producers, DemoFile.bytes("producers.csv"))
        #expect(try await register.producers() == stored)
    }

    @Test(arguments: StoreDriver.schemas)
    func `edge case 5: an old commune becomes the present one, and the label keeps its address`(
        _ driver: StoreDriver
    )
        async throws
    {
        let register = try await TestRegister(driver)
        _ = try await register.take(.units, Self.units)
        let address = "Xã Quang Diêm, huyện Núi Xanh, tỉnh Vân Hà"
        let report = try await register.take(
            .producers,
            "producer,name,legal_form,commune,province,address_on_label\n1,HTX,htx,Xã Quang Diêm,Vân Hà,\"\(address)\""
        )
        #expect(report.warnings.map(\.rule) == [.placeRenamed(now: "Xã Sơn Giang, Vân Hà (90001)")])
        let producer = try #require(try await register.producers().first)
        #expect(producer.communeCode == "90001" && producer.commune == "Xã Sơn Giang")
        #expect(producer.addressOnLabel == address)
    }

    @Test(
        "a place that is unclear stays as written, with a warning",
        arguments: [
            ("Xã Đôi", "place-ambiguous"), ("Xã Giang Xa", "place-unknown"), ("Xã Nơi Khác", "place-unknown"),
        ])
    func unclear(_ commune: String, _ code: String) async throws {
        let register = try await TestRegister()
        _ = try await register.take(.units, Self.units)
        let report = try await register.take(
            .producers,
            "producer,name,legal_form,commune,province,address_on_label\n1,HTX,htx,\(commune),Vân Hà,\(commune)"
        )
        #expect(report.warnings.map(\.rule.code) == [code])
        #expect(report.isSaved)
        #expect(try await register.producers().map(\.commune) == [commune])
    }

    @Test(arguments: StoreDriver.schemas)
    func `a unit that a producer is in stays`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister(driver)
        _ = try await register.take(.units, DemoFile.bytes("units.csv"))
        _ = try await register.take(.producers, DemoFile.bytes("producers.csv"))
        await #expect(throws: RegistryError.self) { try await register.undo(1) }
    }

    @Test(
        "a unit's codes are digits of its level",
        arguments: [
            ("3241,Xã A,commune,11,2025-07-01,", "lost-zeros"),
            ("03241,Xã A,commune,1,2025-07-01,", "lost-zeros"),
            ("032410,Xã A,commune,11,2025-07-01,", "code-length"),
            ("03241,Xã A,thôn,11,2025-07-01,", "not-a-word"),
            ("03241,Xã A,commune,11,2025-07-01,3242", "lost-zeros"),
        ])
    func codes(_ row: String, _ code: String) async throws {
        let report = try await TestRegister().take(
            .units, "code,name,level,province,valid_from,successors\n\(row)")
        #expect(report.faults.map(\.rule.code) == [code])
    }
}
