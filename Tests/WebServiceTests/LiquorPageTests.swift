import HTTPTypes
import Hummingbird
import Registry
import RegistrySQL
import StampFormat
import Testing

@testable import WebService

/// The papers of liquor in the console, so that nobody needs a command for them.
@Suite struct LiquorPageTests {
    /// A beverage of the demo's register with a batch.
    private struct Bottle {
        let product: Product
        let lot: String
        var path: String { "/console/products/\(product.number.number)/liquor" }
    }

    private func bottle(_ office: ConsoleOffice) async throws -> Bottle {
        try await office.store.read { reader throws(RegistryError) in
            for product in try reader.products() where product.group == .beverage {
                if let batch = try reader.batches(of: product.number).first {
                    return Bottle(product: product, lot: batch.lot)
                }
            }
            throw .corrupt("no beverage in the demo")
        }
    }

    private func papers(_ office: ConsoleOffice, _ bottle: Bottle) async throws -> LiquorPapers {
        try await office.store.read { reader throws(RegistryError) in
            try reader.liquorPapers(of: bottle.product, lot: bottle.lot)
        }
    }

    @Test func `an office records liquor, the permit and each lot's tax stamps by forms alone`() async throws
    {
        let office = try await ConsoleOffice()
        let bottle = try await bottle(office)
        let token = try await office.session(of: .clerk)
        for (act, form) in [
            ("liquor", "title=R%C6%B0%E1%BB%A3u+ng%C3%B4"),
            ("liquor-permit", "document=12%2FGP-SCT&issuer=S%E1%BB%9F&from=&to=31%2F12%2F2027"),
            ("tax-stamps", "lot=\(bottle.lot)&series=AA%2F26E+0000001-0000900&document=&note="),
        ] {
            let (done, text) = try await office.ask(.post, "\(bottle.path)/\(act)", token, form: form)
            #expect(done.headers[.location] == "\(bottle.path)?done=\(act)", "\(act): \(text)")
        }
        let papers = try await papers(office, bottle)
        #expect(papers.isLiquor && papers.series == "AA/26E 0000001-0000900")
        try papers.checkPermit(on: try #require(Day(iso: "2026-11-20")))
        try papers.checkTaxStamps(of: bottle.lot)
        let (_, page) = try await office.ask(.get, bottle.path, token)
        #expect(page.contains("12/GP-SCT") && page.contains("AA/26E 0000001-0000900"))
        #expect(!page.contains("\(bottle.path)/liquor\""))
    }

    @Test func `a series recorded again takes the old one's place, which stays readable`() async throws {
        let office = try await ConsoleOffice()
        let bottle = try await bottle(office)
        let token = try await office.session(of: .inspector)
        for series in ["A", "B"] {
            let (done, text) = try await office.ask(
                .post, "\(bottle.path)/tax-stamps", token, form: "lot=\(bottle.lot)&series=\(series)")
            #expect(done.status == .seeOther, "\(text)")
        }
        let facts = try await office.store.read { reader throws(RegistryError) in
            try reader.facts(of: .batch(bottle.product.number, lot: bottle.lot))
        }
        #expect(facts.compactMap(\.statement.value) == ["A", "B"])
        #expect(facts.map(\.isCurrent) == [false, true])
    }

    @Test func `what is missing is asked for, and a product that is no beverage has no forms`() async throws {
        let office = try await ConsoleOffice()
        let bottle = try await bottle(office)
        let token = try await office.session(of: .clerk)
        for (act, form, code) in [
            ("liquor-permit", "document=&to=", "permit-number-missing"),
            ("liquor-permit", "document=1&to=", "day-missing"),
            ("liquor-permit", "document=1&to=hôm+nay", "bad-day"),
            ("tax-stamps", "lot=&series=A", "lot-missing"),
            ("tax-stamps", "lot=\(bottle.lot)&series=", "series-missing"),
        ] {
            let (refused, text) = try await office.ask(.post, "\(bottle.path)/\(act)", token, form: form)
            #expect(refused.status == .unprocessableContent && text.contains(code), "\(act) \(form): \(text)")
        }
        let (_, food) = try await office.ask(.get, "/console/products/5/liquor", token)
        #expect(food.contains("không thuộc nhóm đồ uống") && !food.contains("liquor-permit"))
        let (refused, _) = try await office.ask(
            .post, "/console/products/5/liquor/liquor", token, form: "title=x")
        #expect(refused.status == .unprocessableContent)
    }
}
