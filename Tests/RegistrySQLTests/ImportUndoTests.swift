import Registry
import StampFormat
import Testing

@Suite(.serialized) struct ImportUndoTests {
    @Test(arguments: StoreDriver.schemas)
    func `undoing every import, the last one first, leaves the register as it was`(_ driver: StoreDriver)
        async throws
    {
        let register = try await TestRegister(driver)
        for file in DemoFile.inOrder where ![.certificates, .batches].contains(file.kind) {
            _ = try await register.take(file.kind, DemoFile.bytes(file.name))
        }
        for number in (1...3).reversed() { _ = try await register.undo(number) }
        #expect(try await register.producers().isEmpty)
        #expect(try await register.count("search_name", "test_report") == 0)
        #expect(try await LedgerCheck.run(on: register.store).fault == nil)
    }

    @Test(
        "an import that changed rows is undone to what they were",
        arguments: DemoFile.inOrder.map(\.kind), StoreDriver.schemas)
    func restored(_ kind: ImportFileKind, _ driver: StoreDriver) async throws {
        let register = try await TestRegister.withDemo(driver)
        let before = try await register.everything()
        let report = try await register.take(kind, Changed.file(kind))
        #expect(report.faults.isEmpty && report.changed == 1 && report.added == 1, "\(report.faults)")
        #expect(try await register.everything() != before)
        let entries = try await register.ledgerCount()
        let undone = try await register.undo(try #require(report.number))
        #expect(undone.kind == kind && undone.changed == 1 && undone.added == 1)
        #expect(try await register.everything() == before)
        #expect(try await register.ledgerCount() == entries + 1)
    }

    @Test(arguments: StoreDriver.schemas)
    func `batches leave with their events, and come again`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister.withDemo(driver)
        let before = try await register.everything()
        _ = try await register.undo(5)
        #expect(try await register.count("batch", "batch_event") == 0)
        let again = try await register.take(.batches, DemoFile.bytes("batches.csv"))
        #expect(again.added > 0 && again.changed == 0)
        #expect(try await register.everything() == before)
        #expect(try await register.isWhole())
    }

    @Test(arguments: StoreDriver.schemas)
    func `a batch that something was done with stays`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister.withDemo(driver)
        _ = try await BatchDesk(store: register.store).move(
            "L260916A", of: Sample.number(5), .hold, Paper(document: "BB-1"), by: Sample.act())
        _ = try await BatchDesk(store: register.store).move(
            "L260916A", of: Sample.number(5), .resume, Paper(document: "BB-2"),
            by: Sample.act("Minh", as: .approver))
        await #expect(throws: RegistryError.importInUse(record: "batches:5/L260916A", user: "ledger:7")) {
            try await register.undo(5)
        }
        let raw = RawStore(register.scratch, driver)
        #expect(raw.refuses("DELETE FROM batch_event"))
    }

    @Test(arguments: StoreDriver.schemas)
    func `certificates leave, and what was known of them stays`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister.withDemo(driver)
        let before = try await register.everything()
        let (product, day) = (try Sample.number(5), try Sample.day("2026-11-21"))
        _ = try await register.undo(5)
        _ = try await register.undo(4)
        _ = try await register.undo(3)
        #expect(try await register.versions(of: product).map(\.isUndone) == [false, true])
        #expect(try await register.versions(of: product).known(on: day).isEmpty)
        #expect(try await register.isWhole())
        await #expect(throws: RegistryError.importInUse(record: "products:1", user: "certificate:1")) {
            try await register.undo(2)
        }
        for (kind, name) in DemoFile.inOrder.dropFirst(2) {
            #expect(try await register.take(kind, DemoFile.bytes(name)).faults.isEmpty)
        }
        #expect(try await register.versions(of: product).map(\.isUndone) == [false, true, false])
        #expect(try await register.versions(of: product).known(on: day).count == 1)
        #expect(try await register.everything() == before)
        #expect(try await register.isWhole())
    }

    @Test(arguments: StoreDriver.schemas)
    func `a test report with a grace stays`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister.withDemo(driver)
        let report = try await register.take(
            .testReports,
            "product,report_number,laboratory,result_on,valid_to,result\n1,KN-1,Nơi khác,2025-11-01,,pass")
        let grace = try await TestReportDesk(store: register.store).grantGrace(
            Sample.number(1), until: Sample.day("2026-11-10"), reason: "Chờ kết quả",
            by: Sample.act("Minh", as: .approver))
        let error = RegistryError.importInUse(
            record: "test-reports:1/\(grace.report)", user: "test-grace:\(grace.report)")
        await #expect(throws: error) {
            try await register.undo(try #require(report.number))
        }
    }

    @Test(arguments: StoreDriver.schemas)
    func `a GTIN that moved goes back to its owner`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister.withDemo(driver)
        let before = try await register.products()
        let report = try await register.take(
            .products,
            """
            product,producer,name,group,gtin,net_quantity
            10,7,Miến dong Bình Lư,food,,500 g
            """)
        let next = try await register.take(
            .products, "product,producer,name,group,gtin\n40,7,Miến mới,food,9528930000101")
        #expect(next.faults.isEmpty)
        await #expect(throws: RegistryError.self) { try await register.undo(try #require(report.number)) }
        _ = try await register.undo(try #require(next.number))
        _ = try await register.undo(try #require(report.number))
        #expect(try await register.products() == before)
    }

    @Test(arguments: StoreDriver.schemas)
    func `what is used since names its first user`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister.withDemo(driver)
        await #expect(throws: RegistryError.importInUse(record: "producers:1", user: "product:1")) {
            try await register.undo(1)
        }
        await #expect(throws: RegistryError.importInUse(record: "products:1", user: "certificate:1")) {
            try await register.undo(2)
        }
        _ = try await AllotmentDesk(store: register.store).request(
            AllotmentRequest(
                product: Sample.number(5), kind: .recognisedProduct, quantity: 65, lot: "L260916A"),
            by: Sample.act())
        await #expect(throws: RegistryError.importInUse(record: "batches:5/L260916A", user: "allotment:1")) {
            try await register.undo(5)
        }
        await #expect(
            throws: RegistryError.importInUse(record: "certificates:5/2025-06-20", user: "allotment:1")
        ) {
            try await register.undo(3)
        }
        #expect(try await register.imports().allSatisfy { $0.undoneOn == nil })
    }

    @Test(arguments: StoreDriver.schemas)
    func `a record that was changed since is left alone`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister(driver)
        _ = try await register.take(.producers, DemoFile.bytes("producers.csv"))
        let later = try await register.take(.producers, Changed.file(.producers))
        await #expect(throws: RegistryError.importChangedSince(record: "producers:8")) {
            try await register.undo(1)
        }
        #expect(try await register.producers().count == 16)
        _ = try await register.undo(try #require(later.number))
        _ = try await register.undo(1)
        #expect(try await register.producers().isEmpty)
    }

    @Test(arguments: StoreDriver.schemas)
    func `an import is undone once, and an unknown one never`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister(driver)
        _ = try await register.take(.producers, DemoFile.bytes("producers.csv"))
        _ = try await register.undo(1)
        await #expect(throws: RegistryError.importUndone(1)) { try await register.undo(1) }
        await #expect(throws: RegistryError.unknownImport(2)) { try await register.undo(2) }
        let again = try await register.take(.producers, DemoFile.bytes("producers.csv"))
        #expect(again.number == 2 && again.added == 15)
        #expect(try await register.imports().map(\.number) == [2, 1])
    }

    @Test(arguments: StoreDriver.schemas)
    func `a kept image that was tampered with restores nothing`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister.withDemo(driver)
        let report = try await register.take(.producers, Changed.file(.producers))
        let before = try await register.everything()
        #expect(
            !RawStore(register.scratch, driver).refuses(
                "UPDATE import_change SET before = '{\"producer\":\"0\"}' WHERE before IS NOT NULL"))
        await #expect(throws: RegistryError.corrupt("import_change")) {
            try await register.undo(try #require(report.number))
        }
        #expect(try await register.everything() == before)
    }
}

/// A file of each kind that changes one row of the demo register and adds one.
private enum Changed {
    static func file(_ kind: ImportFileKind) -> String {
        switch kind {
        case .units: ""
        case .producers:
            """
            producer,name,legal_form,commune_code,commune,province,address_on_label,suspended
            8,HTX Trái Tim Mới,household,03394,Xã Sin Suối Hồ,Lai Châu,Sin Suối Hồ,yes
            90,HTX Thêm,cooperative,,Xã A,Lai Châu,Xã A,
            """
        case .products:
            """
            product,producer,name,group,net_quantity,eligible,label_approved_on
            9,6,Nước mắm Phú Khương loại hai,food,750 ml,yes,01/02/2026
            90,6,Mắm tôm,food,,,
            """
        case .certificates:
            """
            product,decision_number,authority,level,score,stars,valid_from,valid_to,status,reason,withdrawn_on
            10,DEMO-9,UBND tỉnh Lai Châu,province,"60,05",3,2025-11-12,2028-11-10,,,
            12,DEMO-8,UBND tỉnh,province,,3,2027-01-10,,,,
            """
        case .testReports:
            """
            product,report_number,laboratory,result_on,valid_to,result
            10,DEMO-KN-2026-010,Nơi khác,2026-09-22,2027-01-01,fail
            10,THÊM,Nơi khác,2026-09-22,,pass
            """
        case .batches:
            """
            lot,product,produced_on,use_by,packs,state
            L261008A,8,2026-10-09,,7,
            THEM,8,2026-10-09,,7,
            """
        }
    }
}
