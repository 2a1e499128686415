import HTTPTypes
import Hummingbird
import Registry
import RegistrySQL
import StampFormat
import StampSigning
import Testing

@testable import WebService

/// What the console offers, beside what the desks would refuse.
@Suite struct StampOfferPageTests {
    /// Allotment 3: eight stamps of product 5 for lot L260916A, handed over to the producer.
    private static func office() async throws -> ConsoleOffice {
        let office = try await ConsoleOffice()
        let (act, key) = (try office.act("Người approver", .approver), try SigningKey().id)
        let (product, day) = (try #require(ProductNumber(number: 5)), try #require(StampDay(act.today)))
        let all = try #require(SerialRange(1, 8))
        try await office.store.write { writer throws(RegistryError) in
            var allotment = Allotment(
                number: try writer.nextAllotmentNumber(), kind: .recognisedProduct, product: product,
                lot: "L260916A", quantity: 8, stage: .requested, requestedBy: "A", requestedOn: act.today)
            try writer.insert(allotment)
            allotment.stage = .closed
            (allotment.approvedBy, allotment.approvedOn) = ("B", act.today)
            allotment.issue = IssueTerms(key: key, issuedOn: day, certifiedUntil: nil, useBy: nil)
            allotment.merkleRoot = [UInt8](repeating: 0, count: 32)
            try writer.update(allotment)
            try writer.insertReservedRange(of: allotment)
            try writer.replaceRanges(
                of: allotment.number,
                with: StateRanges([StateRange(serials: all, state: .issued)], quantity: 8))
            try writer.append(LedgerDraft(.allotmentClosed, on: .allotment(allotment.number), by: act))
        }
        return office
    }

    @Test func `the page of a recalled lot's stamps offers no activation, and says why`() async throws {
        let office = try await Self.office()
        let (maker, approver) = (
            try await office.session(of: .producer), try await office.session(of: .approver)
        )
        let path = "/console/allotments/3"
        let (_, before) = try await office.ask(.get, path, maker)
        #expect(before.contains("\(path)/activate"))
        #expect(!before.contains("Chưa làm tiếp được với tem"))
        let (recalled, _) = try await office.ask(
            .post, "/console/products/5/batches/recall", approver,
            form: "lot=L260916A&again=L260916A&document=90%2FQD")
        #expect(recalled.status == .seeOther)
        let (_, after) = try await office.ask(.get, path, maker)
        for act in ["activate", "preview", "reprint"] { #expect(!after.contains("\(path)/\(act)"), "\(act)") }
        #expect(after.contains("Chưa làm tiếp được với tem"))
        // The desk says the same to whoever sends the form all the same.
        let (refused, _) = try await office.ask(
            .post, "\(path)/activate", maker, form: "from=1&to=1&lot=L260916A")
        #expect(refused.status == .unprocessableContent)
        let (_, product) = try await office.ask(.get, "/console/products/5", maker)
        #expect(!product.contains("<option value=\"L260916A\""))
    }

    @Test func `a number far above the usual is asked back on a page, and taken once it is confirmed`()
        async throws
    {
        let office = try await ConsoleOffice()
        let clerk = try await office.session(of: .clerk)
        let path = "/console/products/5/request"
        let count = {
            try await office.store.read { reader throws(RegistryError) in try reader.allotments() }.count
        }
        let before = try await count()
        let (asked, page) = try await office.ask(
            .post, path, clerk, form: "count=1.300.000&lot=&kind=recognised")
        #expect(asked.status == .ok && page.contains("Đúng, xin 1.300.000 tem"))
        #expect(page.contains("name=\"confirmed\" value=\"yes\""))
        #expect(try await count() == before)
        let (taken, _) = try await office.ask(
            .post, path, clerk, form: "count=1.300.000&lot=&kind=recognised&confirmed=yes")
        #expect(taken.headers[.location] == "/console/allotments/3?done=requested")
    }

    @Test func `a program is refused with the figures until it confirms`() async throws {
        let office = try await TokenOffice()
        let clerk = try await office.secret(.clerk)
        let body = "{\"product\":5,\"kind\":\"recognised\",\"quantity\":1300000"
        let refused = try await office.act("/v1/allotments", clerk, body + "}")
        #expect(refused.status == 409 && refused.code == "quantity-unusual", "\(refused.text)")
        #expect(refused.json["quantity"] as? Int == 1_300_000)
        #expect(refused.json["usual_most"] as? Int == 1000)
        #expect(refused.json["confirm_with"] as? String == "confirmed")
        #expect(try await office.act("/v1/allotments", clerk, body + ",\"confirmed\":true}").status == 201)
    }

    @Test func `an empty work list says where to begin, to those who may`() async throws {
        let office = try await ConsoleOffice()
        let day = try #require(Day(iso: "2026-11-20"))
        let nothing = try await office.store.read { reader throws(RegistryError) in
            try WorkList(reader, on: day) { _ in false }
        }
        let visits = [(Act.Role.auditor, false), (.administrator, true)]
        for (role, begins) in visits {
            let person = try #require(office.persons[role])
            let visit = Visit(
                person: person,
                session: LoginSession(hash: [], person: person.number, createdAt: 0, seenAt: 0),
                token: .random(), at: 0, today: day, language: .vi)
            let page = WorkListWords(list: nothing, inspections: [], visit: visit, link: { $0 }).page
            #expect(page.lead?.contains("Không có việc nào đang chờ.") == true)
            #expect((page.blocks.first?.links.contains { $0.href == "/console/people" } ?? false) == begins)
        }
    }
}
