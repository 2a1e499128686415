import TestTools
import Testing

@testable import StampLabels

@Suite struct LabelPlacesTests {
    @Test func `labels fill the free cells in order, and every label has one place`() throws {
        var random = SeededRandom(seed: 41)
        for _ in 0..<300 {
            let sheet = try #require(Sheet.presets.filter { $0.cells > 1 }.randomElement(using: &random))
            let used = try UsedCells(
                (0..<Int.random(in: 0...3, using: &random)).map { _ in
                    let first = Int.random(in: 2...sheet.cells, using: &random)
                    return "\(first)-\(Int.random(in: first...sheet.cells, using: &random))"
                })
            let start = Int.random(in: 1...sheet.cells, using: &random)
            guard let places = try? LabelPlaces(sheet, startCell: start, used: used),
                !places.free(onPage: 1).isEmpty
            else { continue }
            let count = Int.random(in: 0...400, using: &random)
            let pages = places.pageCount(of: count)
            var next = 0
            for page in 1...pages {
                let labels = places.labels(onPage: page, of: count)
                #expect(labels.lowerBound == next)
                for (label, cell) in zip(labels, places.free(onPage: page)) {
                    #expect(places.place(ofLabel: label) == (page, cell))
                }
                next = labels.upperBound
            }
            #expect(next == count)
            #expect(places.labels(onPage: pages + 1, of: count).isEmpty)
        }
    }
}
