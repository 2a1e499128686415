import Registry
import StampFormat
import Testing

/// One product with all its papers in order on one day; a test changes the paper that it is about.
enum Sample {
    static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }
    static func today() throws -> Day { try day("2026-11-20") }
    static func number() throws -> ProductNumber { try #require(ProductNumber(number: 10)) }

    static func act(_ actor: String = "Cán bộ 1", role: Act.Role = .clerk) throws -> Act {
        Act(actor: actor, role: role, at: 1_795_150_800_000, today: try today())
    }

    static func product(
        group: Product.Group = .food, isEligible: Bool = false, labelApprovedOn: Day? = nil
    ) throws -> Product {
        Product(
            number: try number(), producer: 7, name: "Miến dong Bình Lư", group: group,
            gtin: try GTIN("9528930000101"), netQuantity: NetQuantity(thousandths: 500_000, unit: .gram),
            shelfLifeDays: 365, standard: "TCCS 01:2025", isEligible: isEligible,
            labelApprovedOn: labelApprovedOn)
    }

    static func producer(isSuspended: Bool = false) -> Producer {
        Producer(
            number: 7, name: "HTX Nông nghiệp và Dịch vụ Bình Lư", legalForm: .cooperative,
            communeCode: "03390", commune: "Xã Bình Lư", province: "Lai Châu",
            addressOnLabel: "Xã Bình Lư, huyện Tam Đường, tỉnh Lai Châu", taxCode: nil,
            isSuspended: isSuspended)
    }

    static func certificate(
        from: String = "2025-11-12", to: String = "2028-11-11", stars: Int = 3,
        status: Certificate.Status = .granted, withdrawnOn: String? = nil
    ) throws -> Certificate {
        Certificate(
            product: try number(),
            decision: Decision(
                number: "DEMO-123/QĐ-UBND", date: try day(from), authority: "UBND tỉnh Lai Châu",
                level: .province),
            score: 6440, stars: stars,
            validFrom: try day(from), validTo: try day(to), status: status,
            withdrawnOn: try withdrawnOn.map { try day($0) }, reason: nil)
    }

    /// Withdrawn with the goods that were made before.
    static func recall(on day: String) throws -> Certificate {
        try withdrawn(certificate(), on: day, recallsGoods: true)
    }

    static func withdrawn(_ certificate: Certificate, on day: String, recallsGoods: Bool) throws
        -> Certificate
    {
        certificate.withdrawn(
            by: Decision(number: "201/QĐ-UBND", date: nil, authority: "UBND tỉnh Lai Châu", level: .province),
            from: try Sample.day(day), reason: "food-safety-fine", recallsGoods: recallsGoods)
    }

    static func report(
        _ number: String = "KN-1", on result: String = "2026-09-21", to: String = "2027-09-21",
        passed: Bool = true
    ) throws -> TestReport {
        TestReport(
            product: try Sample.number(), number: number, laboratory: "Trung tâm Kỹ thuật (demo)",
            sampledOn: nil, resultOn: try day(result), validTo: try day(to), passed: passed)
    }

    static func batch(
        state: BatchState = .released, producedOn: String = "2026-11-14", useBy: String? = "2027-11-14",
        packs: Int = 1200
    ) throws -> Batch {
        Batch(
            product: try number(), lot: "L261114B", producedOn: try day(producedOn),
            useBy: try useBy.map { try day($0) }, packs: packs, state: state)
    }

    static func regulation() throws -> Regulation { .initial(from: try day("2020-01-01")) }
}
