import StampFormat
import Testing

@testable import Registry

/// Fictional units; the code of a commune says nothing about a real one.
@Suite struct PlaceRegisterTests {
    private let register: PlaceRegister

    init() throws {
        let end = try Sample.day("2025-06-30")
        let start = try Sample.day("2025-07-01")
        let old = try Sample.day("2004-01-01")
        func commune(
            _ code: String, _ name: String, _ province: String, district: String? = nil, into: [String] = []
        ) -> AdministrativeUnit {
            AdministrativeUnit(
                code: code, name: name, level: .commune, province: province, district: district,
                validFrom: into.isEmpty ? start : old, validTo: into.isEmpty ? nil : end, successors: into)
        }
        func province(_ code: String, _ name: String, into: [String] = []) -> AdministrativeUnit {
            AdministrativeUnit(
                code: code, name: name, level: .province, province: code, district: nil,
                validFrom: old, validTo: into.isEmpty ? nil : end, successors: into)
        }
        register = PlaceRegister(
            [
                province("91", "Tỉnh Vân Hà"), province("92", "Tỉnh Vân Sơn", into: ["91"]),
                commune("90001", "Xã Sơn Giang", "91"), commune("90002", "Xã Thượng Hà", "91"),
                commune("90003", "Phường Trung Tâm", "91"), commune("90004", "Xã Trung Tâm", "91"),
                commune("90001", "Xã Sơn Giang", "91", district: "Huyện Núi Xanh", into: ["90001"]),
                commune("90011", "Xã Quang Diêm", "91", district: "Huyện Núi Xanh", into: ["90001"]),
                commune("90012", "Xã Cát", "92", district: "Huyện Một", into: ["90001"]),
                commune("90013", "Xã Cát", "92", district: "Huyện Hai", into: ["90002"]),
                commune("90014", "Xã Đôi", "91", district: "Huyện Hai", into: ["90001", "90002"]),
            ], today: try Sample.today())
    }

    @Test(
        "old and new names are the present unit",
        arguments: [
            ("Xã Quang Diêm, huyện Núi Xanh, tỉnh Vân Hà", "90001"), ("xã quang diem", "90001"),
            ("Xã Sơn Giang", "90001"), ("Thôn 3, xã Sơn Giang, huyện Núi Xanh, tỉnh Vân Hà", "90001"),
            ("Xã Cát, huyện Hai, tỉnh Vân Sơn", "90002"), ("Xã Thượng Hà, tỉnh Vân Sơn", "90002"),
            ("Xã Sơn Giang, huyện Chưa Ghi, tỉnh Vân Hà", "90001"),
        ])
    func found(_ text: String, _ code: String) {
        guard case .found(let unit, let province) = register.unit(named: PlaceName(text)) else {
            Issue.record("\(register.unit(named: PlaceName(text)))")
            return
        }
        #expect(unit.code == code)
        #expect(province == "Vân Hà")
    }

    @Test("names of several units name them all", arguments: ["Xã Cát", "Xã Đôi, huyện Hai, tỉnh Vân Hà"])
    func ambiguous(_ text: String) {
        #expect(
            register.unit(named: PlaceName(text))
                == .ambiguous(["Xã Sơn Giang, Vân Hà (90001)", "Xã Thượng Hà, Vân Hà (90002)"]))
    }

    @Test func `an unknown name is answered with names that are like it`() {
        #expect(
            register.unit(named: PlaceName("Xã Sơn Hải")) == .unknown(["Xã Sơn Giang, Vân Hà (90001)"]))
        #expect(
            register.unit(named: PlaceName("Xã Sơn Giang, tỉnh Khác"))
                == .unknown(["Xã Sơn Giang, Vân Hà (90001)"]))
        #expect(register.unit(named: PlaceName("")) == .unknown([]))
    }

    @Test func `a code of a merged commune is its successor`() {
        guard case .found(let unit, _) = register.unit(code: "90013") else {
            Issue.record("90013 was not found")
            return
        }
        #expect(unit.code == "90002")
        #expect(register.unit(code: "99999") == .unknown([]))
    }

    @Test func `successors that lead round in a circle end`() throws {
        let day = try Sample.day("2004-01-01")
        let units = [("90001", "90002"), ("90002", "90001")].map { code, into in
            AdministrativeUnit(
                code: code, name: "Xã Vòng", level: .commune, province: "91", district: nil,
                validFrom: day, validTo: day, successors: [into])
        }
        let circle = PlaceRegister(units, today: try Sample.today())
        #expect(circle.unit(named: PlaceName("Xã Vòng")) == .unknown([]))
    }
}
