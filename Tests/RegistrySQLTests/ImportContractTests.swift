import Foundation
import Registry
import StampFormat
import Testing

@Suite(.serialized) struct ImportContractTests {
    @Test("the demo register is taken in, and again without a change", arguments: StoreDriver.allCases)
    func demo(_ driver: StoreDriver) async throws {
        let register = try await TestRegister(driver)
        var counts: [Int] = []
        for (kind, name) in DemoFile.inOrder {
            let report = try await register.take(kind, DemoFile.bytes(name))
            #expect(report.faults.isEmpty, "\(name)")
            #expect(report.isSaved)
            #expect(report.changed == 0 && report.unchanged == 0)
            counts.append(report.added)
        }
        #expect(counts == [15, 19, 19, 18, 28])
        for (index, (kind, name)) in DemoFile.inOrder.enumerated() {
            let report = try await register.take(kind, DemoFile.bytes(name))
            #expect(report.added == 0 && report.changed == 0)
            #expect(report.unchanged == counts[index])
        }
    }

    @Test(
        "an import is one ledger entry, and one that changes nothing is none", arguments: StoreDriver.allCases
    )
    func ledger(_ driver: StoreDriver) async throws {
        let register = try await TestRegister(driver)
        let before = try await register.ledgerCount()
        _ = try await register.take(.producers, DemoFile.bytes("producers.csv"))
        #expect(try await register.ledgerCount() == before + 1)
        _ = try await register.take(.producers, DemoFile.bytes("producers.csv"))
        #expect(try await register.ledgerCount() == before + 1)
        #expect(try await LedgerCheck.run(on: register.store).fault == nil)
    }

    @Test("a dry run says what it would do and saves nothing", arguments: StoreDriver.allCases)
    func dryRun(_ driver: StoreDriver) async throws {
        let register = try await TestRegister(driver)
        let before = try await register.ledgerCount()
        let file = try DemoFile.bytes("producers.csv")
        let report = try await register.take(.producers, file, isDryRun: true)
        #expect(report.added == 15 && !report.isSaved && report.faults.isEmpty)
        #expect(try await register.producers().isEmpty)
        #expect(try await register.ledgerCount() == before)
    }

    @Test("one fault keeps the whole file out", arguments: StoreDriver.allCases)
    func oneFault(_ driver: StoreDriver) async throws {
        let register = try await TestRegister(driver)
        let text = String(decoding: try DemoFile.bytes("producers.csv"), as: UTF8.self)
        let report = try await register.take(.producers, Array(text.replacing("03394", with: "3394").utf8))
        #expect(
            report.faults == [
                ImportFault(row: 9, column: "commune_code", value: "3394", rule: .lostZeros(digits: 5))
            ])
        #expect(!report.isSaved)
        #expect(try await register.producers().isEmpty)
    }

    @Test("a changed row is counted as changed and replaces the old one", arguments: StoreDriver.allCases)
    func changed(_ driver: StoreDriver) async throws {
        let register = try await TestRegister(driver)
        let text = String(decoding: try DemoFile.bytes("producers.csv"), as: UTF8.self)
        _ = try await register.take(.producers, Array(text.utf8))
        let report = try await register.take(
            .producers, Array(text.replacing("HTX Trái Tim", with: "HTX Trái Tim Mới").utf8))
        #expect(report.changed == 1 && report.unchanged == 14 && report.added == 0)
        #expect(try await register.producers()[7].name == "HTX Trái Tim Mới")
    }

    @Test("decomposed letters are kept composed and mean the same", arguments: StoreDriver.allCases)
    func decomposed(_ driver: StoreDriver) async throws {
        let register = try await TestRegister(driver)
        let text = String(decoding: try DemoFile.bytes("producers.csv"), as: UTF8.self)
        _ = try await register.take(.producers, Array(text.utf8))
        let report = try await register.take(
            .producers, Array(text.decomposedStringWithCanonicalMapping.utf8))
        #expect(report.unchanged == 15)
        let products = "tên sản phẩm;chủ thể;nhóm\nBánh ram;htx trái tim;Thực phẩm"
        let saved = try await register.take(
            .products, Array(products.decomposedStringWithCanonicalMapping.utf8))
        #expect(saved.faults.isEmpty && saved.added == 1)
        let stored = try await register.store.read { reader throws(RegistryError) in try reader.products() }
        #expect(stored.first.map { Array($0.name.utf8) } == Array("Bánh ram".utf8))
        #expect(stored.first?.producer == 8)
    }
}
