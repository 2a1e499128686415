import Registry
import RegistrySQL
import StampFormat
import Testing

@testable import WebService

@Suite struct OfficePictureTests {
    @Test func `twelve months end with the present one, also over a new year`() throws {
        let months = OfficePicture.months(until: try #require(Day(iso: "2027-02-28")))
        #expect(months.count == 12)
        #expect(months.map(\.name).first == "03/2026")
        #expect(months.map(\.name).suffix(3) == ["12/2026", "01/2027", "02/2027"])
        #expect(months.last?.last.iso == "2027-02-28")
        #expect(zip(months, months.dropFirst()).allSatisfy { $0.last.adding(days: 1) == $1.first })
    }

    @Test func `every picture has its table, and the largest bar fills its room`() async throws {
        let office = try await ConsoleOffice()
        let day = try #require(Day(iso: "2026-11-20"))
        for picture in OfficePicture.allCases {
            let table = try await office.store.read { reader throws(RegistryError) in
                try picture.table(reader, on: day)
            }
            #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count }, "\(picture)")
            let values = BarChart(table, .vi).values
            let drawing = (values["drawings"] as? [[String: Any]])?.first
            let bars = drawing?["bars"] as? [[String: Any]] ?? []
            #expect((values["nothings"] as? [String])?.isEmpty == !bars.isEmpty)
            let numbers = table.rows.flatMap(\.cells).filter {
                if case .integer(let number) = $0 { number > 0 } else { false }
            }
            #expect(bars.count == numbers.count, "\(picture)")
            if !bars.isEmpty { #expect(bars.compactMap { $0["length"] as? Int }.max() == 280) }
        }
    }

    @Test func `certificates are counted once each`() async throws {
        let office = try await ConsoleOffice()
        let day = try #require(Day(iso: "2026-11-20"))
        let (table, count) = try await office.store.read { reader throws(RegistryError) in
            (
                try OfficePicture.certificates.table(reader, on: day),
                try reader.certificates().filter { $0.stars >= 3 }.count
            )
        }
        let sum = table.rows.flatMap(\.cells).reduce(0) { sum, cell in
            if case .integer(let number) = cell { sum + number } else { sum }
        }
        #expect(sum == count)
        #expect(count > 0)
    }
}
