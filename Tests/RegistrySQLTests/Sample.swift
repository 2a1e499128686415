import Foundation
import Registry
import StampFormat
import StampSigning
import Testing

/// The register of one small office; the signing key is the published one of the vectors of stamp format 1.
enum Sample {
    static let host = "tem.example.gov.vn"
    static let lot = "L261114B"
    /// Packs of the batch: enough for three blocks of stamps.
    static let packs = 20_000

    static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }
    static func number(_ number: UInt32 = 10) throws -> ProductNumber {
        try #require(ProductNumber(number: number))
    }
    static func serials(_ first: UInt32, _ last: UInt32) throws -> SerialRange {
        try #require(SerialRange(first, last))
    }

    static func act(_ actor: String = "Cán bộ 1", on day: String = "2026-11-20") throws -> Act {
        Act(actor: actor, role: .clerk, at: 1_795_150_800_000, today: try Sample.day(day))
    }

    static func office() throws -> Office {
        Office(name: "Văn phòng Điều phối NTM tỉnh Lai Châu", host: try #require(StampHost(host)))
    }

    static func producer(_ number: UInt32 = 7, name: String = "HTX Bình Lư", isSuspended: Bool = false)
        -> Producer
    {
        Producer(
            number: number, name: name, legalForm: .cooperative, communeCode: "03390", commune: "Xã Bình Lư",
            province: "Lai Châu", addressOnLabel: "Xã Bình Lư, huyện Tam Đường", taxCode: "0101234567",
            isSuspended: isSuspended)
    }

    static func product(_ number: UInt32 = 10, isEligible: Bool = false) throws -> Product {
        Product(
            number: try Sample.number(number), producer: 7, name: "Miến dong Bình Lư \(number)", group: .food,
            gtin: nil, netQuantity: NetQuantity(thousandths: 500_000, unit: .gram), shelfLifeDays: 365,
            standard: "TCCS 01:2025", isEligible: isEligible, labelApprovedOn: try day("2026-01-02"))
    }

    static func certificate(from: String = "2025-11-12", to: String = "2028-11-11", stars: Int = 3) throws
        -> Certificate
    {
        Certificate(
            product: try number(),
            decision: Decision(
                number: "DEMO-123/QĐ-UBND", date: try day("2025-11-12"), authority: "UBND tỉnh Lai Châu",
                level: .province),
            score: 6440, stars: stars,
            validFrom: try day(from), validTo: try day(to), status: .granted, withdrawnOn: nil, reason: nil)
    }

    static func report() throws -> TestReport {
        TestReport(
            product: try number(), number: "KN-1", laboratory: "Trung tâm Kỹ thuật (demo)",
            sampledOn: try day("2026-09-15"), resultOn: try day("2026-09-21"), validTo: try day("2027-09-21"),
            passed: true)
    }

    static func batch(_ lot: String = Sample.lot, state: BatchState = .released, packs: Int = Sample.packs)
        throws -> Batch
    {
        Batch(
            product: try number(), lot: lot, producedOn: try day("2026-11-14"), useBy: try day("2027-11-14"),
            packs: packs, state: state)
    }

    static func key() throws -> SigningKey {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.appendingPathComponent("StampFormatTests/Vectors/stamp-format-1.json")
        let vectors = try JSONDecoder().decode([String: Vector].self, from: Data(contentsOf: file))
        return try SigningKey(
            unencryptedTestPEM: Array(try #require(vectors["private_key_pkcs8_pem"]?.text).utf8))
    }

    static func window() throws -> SigningWindow {
        try SigningWindow(
            first: try #require(StampDay(try day("2026-11-01"))),
            last: try #require(StampDay(try day("2026-12-31"))))
    }

    /// One value of the vectors' file; only texts are looked at.
    private struct Vector: Decodable {
        let text: String?

        init(from decoder: any Decoder) throws {
            text = try? decoder.singleValueContainer().decode(String.self)
        }
    }
}
