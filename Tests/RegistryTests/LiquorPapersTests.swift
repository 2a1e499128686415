import StampFormat
import Testing

@testable import Registry

@Suite struct LiquorPapersTests {
    private func fact(
        _ number: Int, _ kind: String, to last: String? = nil, value: String? = nil, supersededBy: Int? = nil
    ) throws -> Fact {
        var statement = FactStatement(subject: .producer(7), kind: kind, title: "Giấy \(number)")
        statement.validTo = try last.map { try Sample.day($0) }
        statement.value = value
        return Fact(number: number, statement: statement, act: try Sample.act(), supersededBy: supersededBy)
    }

    private func refusal(_ permits: [Fact], on day: String) throws -> String? {
        let day = try Sample.day(day)
        do throws(RegistryError) {
            try LiquorPapers(ofLiquor: permits, taxStamps: []).checkPermit(on: day)
            return nil
        } catch {
            return error.code
        }
    }

    @Test func `liquor needs a permit on its day, until the last day and no longer`() throws {
        let permit = try fact(1, "liquor-permit", to: "2026-11-20")
        #expect(try refusal([], on: "2026-11-20") == "no-liquor-permit")
        #expect(
            try refusal([fact(1, "trade-mark", to: "2027-01-01")], on: "2026-11-20") == "no-liquor-permit")
        #expect(try refusal([permit], on: "2026-11-20") == nil)
        #expect(try refusal([permit], on: "2026-11-21") == "liquor-permit-expired")
        let next = try fact(2, "liquor-permit", to: "2031-11-20")
        #expect(try refusal([permit, next], on: "2026-11-21") == nil)
        let withdrawn = try fact(3, "liquor-permit", to: "2031-11-20", supersededBy: 4)
        #expect(try refusal([withdrawn], on: "2026-11-20") == "no-liquor-permit")
    }

    @Test func `a batch of liquor names its tax stamps, the series recorded last`() throws {
        let series = [
            try fact(5, "tax-stamps", value: "AA 000001-001200"), try fact(6, "tax-stamps", value: "AB 1-9"),
            try fact(7, "tax-stamps", value: "AC 1-9", supersededBy: 8),
        ]
        let papers = LiquorPapers(ofLiquor: [], taxStamps: series)
        #expect(papers.series == "AB 1-9")
        try papers.checkTaxStamps(of: "L1")
        #expect(throws: RegistryError.liquor(.noTaxStamps(lot: "L1"))) {
            try LiquorPapers(ofLiquor: [], taxStamps: []).checkTaxStamps(of: "L1")
        }
    }

    @Test func `what is no liquor needs neither`() throws {
        try LiquorPapers.none.checkPermit(on: Sample.today())
        try LiquorPapers.none.checkTaxStamps(of: "L1")
        #expect(LiquorPapers.none.series == nil && !LiquorPapers.none.isLiquor)
    }

    @Test func `the gates of stamps ask for the permit`() throws {
        var papers = try RequestPapers()
        #expect(papers.refusal() == nil)
        papers.liquor = LiquorPapers(ofLiquor: [], taxStamps: [])
        #expect(papers.refusal() == "no-liquor-permit")
        #expect(papers.gates.obstacles(to: .recognisedProduct) == [.liquor(.noPermit)])
        papers.liquor = LiquorPapers(
            ofLiquor: [try fact(1, "liquor-permit", to: "2031-11-20")], taxStamps: [])
        #expect(papers.refusal() == nil)
    }
}
