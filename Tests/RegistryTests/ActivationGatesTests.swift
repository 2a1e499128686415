import StampFormat
import Testing

@testable import Registry

@Suite struct ActivationGatesTests {
    /// What stands behind an activation; a test makes one part wrong.
    private struct Papers {
        var allotment: Allotment
        var product: Product
        var batch: Batch
        var certificates: [Certificate]
        var testReports: [TestReport]
        var activated = 0
        var regulation: Regulation
        var today: Day
        var liquor = LiquorPapers.none

        init() throws {
            allotment = try Sample.allotment()
            product = try Sample.product()
            batch = try Sample.batch()
            certificates = [try Sample.certificate()]
            testReports = [try Sample.report()]
            regulation = try Sample.regulation()
            today = try Sample.today()
        }

        func refusal(_ count: Int = 130) -> String? {
            var gates = ActivationGates(
                allotment: allotment, product: product, batch: batch, certificates: certificates,
                testReports: testReports, activatedForBatch: activated, regulation: regulation, today: today)
            gates.liquor = liquor
            do throws(RegistryError) {
                try gates.check(count)
                return nil
            } catch {
                return error.code
            }
        }
    }

    private static func permit() throws -> Fact {
        var statement = FactStatement(subject: .producer(7), kind: "liquor-permit", title: "GP")
        statement.validTo = try Sample.today()
        return Fact(number: 1, statement: statement, act: try Sample.act())
    }

    @Test func `of many faults the first in order is told, until none is left`() throws {
        var papers = try Papers()
        papers.allotment = try Sample.allotment(kind: .servicePlaque, issuedOn: "2026-05-19")
        papers.batch = try Sample.batch(state: .declared, useBy: "2026-11-19", packs: 100)
        papers.certificates = []
        papers.testReports = []
        papers.regulation.requiresApprovedLabel = true
        papers.liquor = LiquorPapers(ofLiquor: [], taxStamps: [])
        let mends: [(word: String, mend: (inout Papers) throws -> Void)] = [
            ("kind-not-for-product", { $0.allotment = try Sample.allotment(issuedOn: "2026-05-19") }),
            ("batch-not-released", { $0.batch = try Sample.batch(useBy: "2026-11-19", packs: 100) }),
            ("batch-expired", { $0.batch = try Sample.batch(packs: 100) }),
            ("no-certificate", { $0.certificates = [try Sample.certificate()] }),
            ("no-test-report", { $0.testReports = [try Sample.report()] }),
            ("no-liquor-permit", { $0.liquor = LiquorPapers(ofLiquor: [try Self.permit()], taxStamps: []) }),
            ("no-tax-stamps", { $0.liquor = .none }),
            ("label-not-approved", { $0.product = try Sample.product(labelApprovedOn: Sample.today()) }),
            ("stamps-too-old", { $0.allotment = try Sample.allotment() }),
            ("quantity-exceeds-packs", { $0.batch = try Sample.batch(packs: 128) }),
        ]
        for (word, mend) in mends {
            #expect(papers.refusal() == word)
            try mend(&papers)
        }
        #expect(papers.refusal() == nil)
    }

    @Test("only a released batch takes stamps", arguments: BatchState.allCases)
    func batchState(_ state: BatchState) throws {
        var papers = try Papers()
        papers.batch = try Sample.batch(state: state)
        #expect(papers.refusal() == (state == .released ? nil : "batch-not-released"))
    }

    @Test(
        "specimens and plaques are never bound to a batch", arguments: [StampKind.specimen, .servicePlaque])
    func kind(_ kind: StampKind) throws {
        var papers = try Papers()
        papers.allotment = try Sample.allotment(kind: kind)
        #expect(papers.refusal() == "kind-not-for-product")
    }

    @Test func `a participating product is activated without a certificate, not without a test report`()
        throws
    {
        var papers = try Papers()
        papers.allotment = try Sample.allotment(kind: .participatingProduct)
        papers.certificates = []
        #expect(papers.refusal() == nil)
        papers.testReports = []
        #expect(papers.refusal() == "no-test-report")
    }

    @Test(
        "no new activation once the certificate has ended",
        arguments: [("2026-11-20", true), ("2026-11-19", false)])
    func certificateEnd(last: String, isTaken: Bool) throws {
        var papers = try Papers()
        papers.certificates = [try Sample.certificate(to: last)]
        #expect(papers.refusal() == (isTaken ? nil : "certificate-expired"))
    }

    @Test(
        "unused stamps may be activated for six months, the last day included",
        arguments: [("2026-05-20", true), ("2026-05-19", false)])
    func age(issuedOn: String, isTaken: Bool) throws {
        var papers = try Papers()
        papers.allotment = try Sample.allotment(issuedOn: issuedOn)
        #expect(papers.refusal() == (isTaken ? nil : "stamps-too-old"))
    }

    @Test(
        "stamps on a batch end at its packs and the allowance",
        arguments: [(1224, 0, true), (1225, 0, false), (1, 1223, true), (2, 1223, false)])
    func packs(count: Int, activated: Int, isTaken: Bool) throws {
        var papers = try Papers()
        papers.activated = activated
        #expect(papers.refusal(count) == (isTaken ? nil : "quantity-exceeds-packs"))
    }

    @Test func `stamps that carry a use-by day go on no batch with another`() throws {
        var papers = try Papers()
        papers.allotment = try Sample.allotment(useBy: "2027-11-14")
        #expect(papers.refusal() == nil)
        papers.batch = try Sample.batch(useBy: "2027-11-15")
        #expect(papers.refusal() == "use-by-differs")
        papers.batch = try Sample.batch(useBy: nil)
        #expect(papers.refusal() == "use-by-differs")
        papers.allotment = try Sample.allotment()
        #expect(papers.refusal() == nil)
    }
}
