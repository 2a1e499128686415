import Foundation
import Registry
import StampFormat
import Testing

/// The edge cases of the specification that concern the register's own rows, by their numbers there.
@Suite struct RegisterEdgeCaseTests {
    @Test(arguments: StoreDriver.schemas)
    func `edge case 14: goods weighed pack by pack have no net quantity, and get stamps`(
        _ driver: StoreDriver
    ) async throws {
        let register = try await TestRegister.withDemo(driver)
        _ = try await register.take(
            .products, "product,producer,name,group,net_quantity,eligible\n90,7,Thịt trâu gác bếp,food,,yes")
        let stored = try #require(try await register.products().first { $0.number.number == 90 })
        #expect(stored.netQuantity == nil)
        let granted = try await AllotmentDesk(store: register.store).request(
            AllotmentRequest(product: stored.number, kind: .specimen, quantity: 3, lot: nil),
            by: Sample.act())
        #expect(granted.product == stored.number)
    }

    @Test(arguments: StoreDriver.schemas)
    func `edge case 27: a name in NFD is kept in NFC and is no other record`(_ driver: StoreDriver)
        async throws
    {
        let register = try await TestRegister(driver)
        let rows = """
            producer,name,legal_form,commune,province,address_on_label
            1,HTX Hòa Bình,htx,Xã A,Lai Châu,Xã A
            """
        let first = try await register.take(.producers, rows.decomposedStringWithCanonicalMapping)
        #expect(first.added == 1)
        let stored = try await register.producers().map { Array($0.name.unicodeScalars) }
        #expect(stored == [Array("HTX Hòa Bình".precomposedStringWithCanonicalMapping.unicodeScalars)])
        #expect(try await register.take(.producers, rows).unchanged == 1)
    }
}
