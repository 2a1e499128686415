import Registry
import StampFormat
import Testing

@Suite struct RequestGatesTests {
    @Test func `papers in order pass and give the certificate in force`() throws {
        let papers = try RequestPapers()
        let request = AllotmentRequest(
            product: papers.product.number, kind: .recognisedProduct, quantity: 130, lot: "L261114B")
        #expect(try papers.gates.check(request) == papers.certificates.first)
    }

    @Test func `of many faults the first in order is told, until none is left`() throws {
        var papers = try RequestPapers()
        papers.quantity = 0
        papers.kind = .servicePlaque
        papers.producer = Sample.producer(isSuspended: true)
        papers.certificates = []
        papers.testReports = []
        papers.regulation.requiresApprovedLabel = true
        papers.batch = try Sample.batch(state: .draft, useBy: "2026-11-19", packs: 100)
        let mends: [(word: String, mend: (inout RequestPapers) throws -> Void)] = [
            ("quantity-out-of-range", { $0.quantity = 130 }),
            ("kind-not-for-product", { $0.kind = .recognisedProduct }),
            ("producer-suspended", { $0.producer = Sample.producer() }),
            ("no-certificate", { $0.certificates = [try Sample.certificate(from: "2027-01-01")] }),
            (
                "certificate-not-yet-valid",
                { $0.certificates = [try Sample.certificate(from: "2022-01-01", to: "2024-12-31")] }
            ),
            ("certificate-expired", { $0.certificates = [try Sample.certificate(status: .withdrawn)] }),
            ("certificate-withdrawn", { $0.certificates = [try Sample.certificate()] }),
            ("no-test-report", { $0.testReports = [try Sample.report(passed: false)] }),
            ("test-report-failed", { $0.testReports = [try Sample.report(to: "2026-11-19")] }),
            ("test-report-expired", { $0.testReports = [try Sample.report()] }),
            ("label-not-approved", { $0.product = try Sample.product(labelApprovedOn: Sample.today()) }),
            ("batch-not-released", { $0.batch = try Sample.batch(useBy: "2026-11-19", packs: 100) }),
            ("batch-expired", { $0.batch = try Sample.batch(packs: 100) }),
            ("quantity-exceeds-packs", { $0.batch = try Sample.batch(packs: 128) }),
        ]
        for (word, mend) in mends {
            #expect(papers.refusal() == word)
            try mend(&papers)
        }
        #expect(papers.refusal() == nil)
    }

    @Test(
        "a batch may be declared or released, nothing else",
        arguments: zip(
            BatchState.allCases, BatchState.allCases.map { [.declared, .released].contains($0) }))
    func batchState(_ state: BatchState, isTaken: Bool) throws {
        var papers = try RequestPapers()
        papers.batch = try Sample.batch(state: state)
        #expect(papers.refusal() == (isTaken ? nil : "batch-not-released"))
    }

    @Test(
        "stamps for a batch end at its packs and the waste allowance, over all allotments",
        arguments: [(133, 0, true), (134, 0, false), (3, 130, true), (4, 130, false), (1, 133, false)])
    func packs(quantity: Int, granted: Int, isTaken: Bool) throws {
        var papers = try RequestPapers()
        papers.batch = try Sample.batch(packs: 130)
        papers.quantity = quantity
        papers.grantedForBatch = granted
        #expect(papers.refusal() == (isTaken ? nil : "quantity-exceeds-packs"))
    }

    @Test func `the use-by day itself still counts`() throws {
        var papers = try RequestPapers()
        papers.batch = try Sample.batch(useBy: "2026-11-20")
        #expect(papers.refusal() == nil)
    }

    @Test func `a participating product needs eligibility, no certificate, and a test report`() throws {
        var papers = try RequestPapers()
        papers.kind = .participatingProduct
        papers.certificates = []
        #expect(papers.refusal() == "product-not-eligible")
        papers.product = try Sample.product(isEligible: true)
        #expect(papers.refusal() == nil)
        papers.testReports = []
        #expect(papers.refusal() == "no-test-report")
    }

    @Test func `a service gets plaques only, with a certificate and without test report or batch`() throws {
        var papers = try RequestPapers()
        papers.product = try Sample.product(group: .tourism)
        papers.batch = nil
        papers.testReports = []
        for kind in [StampKind.recognisedProduct, .participatingProduct] {
            papers.kind = kind
            #expect(papers.refusal() == "kind-not-for-product")
        }
        papers.kind = .servicePlaque
        #expect(papers.refusal() == nil)
        papers.certificates = []
        #expect(papers.refusal() == "no-certificate")
    }

    @Test func `a specimen needs no papers`() throws {
        var papers = try RequestPapers()
        papers.kind = .specimen
        papers.producer = Sample.producer(isSuspended: true)
        papers.certificates = []
        papers.testReports = []
        #expect(papers.refusal() == nil)
    }

    @Test(
        "each kind has its largest quantity",
        arguments: [
            (StampKind.specimen, 1000), (.servicePlaque, 1000), (.recognisedProduct, 10_000_000),
            (.participatingProduct, 10_000_000),
        ])
    func quantity(kind: StampKind, most: Int) throws {
        var papers = try RequestPapers()
        papers.kind = kind
        papers.batch = nil
        papers.product = try Sample.product(
            group: kind == .servicePlaque ? .tourism : .food, isEligible: true)
        for (quantity, isTaken) in [(-1, false), (0, false), (1, true), (most, true), (most + 1, false)] {
            papers.quantity = quantity
            #expect(papers.refusal() == (isTaken ? nil : "quantity-out-of-range"), "\(quantity)")
        }
    }

    @Test func `the quota of a year tells what is left`() throws {
        var papers = try RequestPapers()
        papers.regulation.yearlyQuota = 1000
        try papers.gates.checkQuota(130, granted: 870)
        #expect(throws: RegistryError.quotaExceeded(left: 129)) {
            try papers.gates.checkQuota(130, granted: 871)
        }
        #expect(throws: RegistryError.quotaExceeded(left: 0)) {
            try papers.gates.checkQuota(1, granted: 2000)
        }
        papers.regulation.yearlyQuota = nil
        try papers.gates.checkQuota(10_000_000, granted: .max / 2)
    }

    @Test(
        "the certificate's year begins on its own day",
        arguments: [
            ("2024-11-21", "2026-11-20", "2025-11-21"), ("2024-11-20", "2026-11-20", "2026-11-20"),
            ("2026-11-20", "2026-11-20", "2026-11-20"), ("2024-02-29", "2026-02-27", "2025-02-28"),
            ("2024-02-29", "2026-02-28", "2026-02-28"), ("2024-02-29", "2028-02-29", "2028-02-29"),
        ])
    func year(from: String, today: String, start: String) throws {
        var papers = try RequestPapers()
        papers.today = try Sample.day(today)
        #expect(
            try papers.gates.yearStart(of: Sample.certificate(from: from, to: "2030-01-01"))
                == Sample.day(start))
    }
}
