import Foundation
import Registry
import StampFormat
import Testing

@Suite(.serialized) struct SearchTests {
    @Test("a search without diacritics finds names with them", arguments: ["duong", "DƯƠNG", "đường"])
    func folded(_ text: String) async throws {
        let register = try await TestRegister.withProducts(["Đường phèn", "Dương xỉ", "Mật mía"])
        #expect(try await Set(register.names(text)) == ["Đường phèn", "Dương xỉ"])
    }

    @Test(arguments: StoreDriver.schemas)
    func `exact accents come first, whatever else is better`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister.withProducts(
            ["Duong", "Mật đường", "Đường phèn", "Dương xỉ"], on: driver)
        #expect(try await register.names("đường") == ["Đường phèn", "Mật đường", "Duong", "Dương xỉ"])
        #expect(try await register.names("duong").first == "Duong")
    }

    @Test(arguments: StoreDriver.schemas)
    func `starts of names, then of words, then what is within, then words apart`(_ driver: StoreDriver)
        async throws
    {
        let register = try await TestRegister.withProducts(
            [
                "Xanh trà", "Bánh trà xanh", "Trà xanh", "Hồng-trà xanh", "Stra xanh", "Cây tra xanh",
            ], on: driver)
        #expect(
            try await register.names("trà xanh") == [
                "Trà xanh", "Bánh trà xanh", "Hồng-trà xanh", "Xanh trà", "Cây tra xanh", "Stra xanh",
            ])
    }

    @Test(arguments: StoreDriver.schemas)
    func `among equals the Vietnamese alphabet decides`(_ driver: StoreDriver) async throws {
        let names = ["Trà An", "Trà Ăn", "Trà Ba", "Trà Dương", "Trà Đà", "Trà Ông", "Trà Ơn"]
        let register = try await TestRegister.withProducts(names.reversed())
        #expect(try await register.names("tra") == names)
        #expect(try await register.names("tra", limit: 2) == ["Trà An", "Trà Ăn"])
        #expect(try await register.names(nil) == names)
    }

    @Test(arguments: StoreDriver.schemas)
    func `a tone on the other vowel and y for i are found`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister.withProducts(["Bánh Hoà Bình", "Tôm Kì Anh"], on: driver)
        #expect(try await register.names("hòa bình") == ["Bánh Hoà Bình"])
        #expect(try await register.names("ky anh") == ["Tôm Kì Anh"])
    }

    @Test(arguments: StoreDriver.schemas)
    func `a search in NFD finds NFC`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister.withProducts(["Nước mắm"], on: driver)
        #expect(try await register.names("Nước mắm".decomposedStringWithCanonicalMapping) == ["Nước mắm"])
    }

    @Test(arguments: StoreDriver.schemas)
    func `signs of a pattern mean nothing`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister.withProducts(["Trà 100% sạch", "Cà_phê"], on: driver)
        #expect(try await register.names("100%") == ["Trà 100% sạch"])
        #expect(try await register.names("tr%x").isEmpty)
        #expect(try await register.names("'; DROP TABLE product").isEmpty)
    }

    @Test(arguments: StoreDriver.schemas)
    func `a name that changes is found by its new name only`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister.withProducts(["Trà cũ"], on: driver)
        _ = try await register.take(.products, "product,producer,name,group\n1,1,Bánh mới,food")
        #expect(try await register.names("trà").isEmpty)
        #expect(try await register.names("banh") == ["Bánh mới"])
    }

    @Test(arguments: StoreDriver.schemas)
    func `producers are searched alike`(_ driver: StoreDriver) async throws {
        let register = try await TestRegister.withDemo(driver)
        let found = try await register.store.read { reader throws(RegistryError) in
            try reader.producers(matching: SearchQuery("huong linh"), limit: nil)
        }
        #expect(found.map(\.number) == [1])
    }
}

extension TestRegister {
    /// Products of the demo's producers in turn, since names of one producer must differ folded, with the numbers 1, 2, ….
    static func withProducts(
        _ names: [String], on driver: StoreDriver = .file
    ) async throws -> TestRegister {
        let register = try await TestRegister(driver)
        _ = try await register.take(.producers, DemoFile.bytes("producers.csv"))
        let rows = names.enumerated().map { "\($0.offset + 1),\($0.offset % 15 + 1),\($0.element),food" }
        let report = try await register.take(
            .products, "product,producer,name,group\n" + rows.joined(separator: "\n"))
        #expect(report.added == names.count, "\(report.faults)")
        return register
    }

    fileprivate func names(_ text: String?, limit: Int? = nil) async throws -> [String] {
        let query = text.flatMap { SearchQuery($0) }
        return try await store.read { reader throws(RegistryError) in
            try reader.products(matching: query, limit: limit).map(\.name)
        }
    }
}
