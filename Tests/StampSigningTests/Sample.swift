import StampFormat
import StampSigning
import Testing

/// Stamps, keys and days to test with; the fixed key is the published one of the vectors.
enum Sample {
    static let passphrase = Array("mật khẩu của văn phòng".utf8)

    static func key() throws -> SigningKey {
        try SigningKey(unencryptedTestPEM: Array(try Vectors.load().privateKey.utf8))
    }

    static func day(_ iso: String) throws -> StampDay {
        let day = try #require(Day(iso: iso))
        return try #require(StampDay(day))
    }

    static func window(_ first: String, _ last: String) throws -> SigningWindow {
        try SigningWindow(first: try day(first), last: try day(last))
    }

    /// A root of its own, good for the years of all tests.
    static func root(_ name: String = "Văn phòng Điều phối NTM tỉnh Hà Tĩnh") throws -> CertificateAuthority {
        try CertificateAuthority(
            founding: SigningKey(), name: name, window: try window("2026-01-01", "2045-12-31"))
    }

    /// The published key, certified by `root` for November 2026.
    static func certificate(by root: CertificateAuthority) throws -> KeyCertificate {
        try root.certify(
            key().publicKey, name: "Khoá ký 01", window: try window("2026-11-01", "2026-11-30"))
    }

    static func fields(key: KeyID, serial: UInt32 = 1, on day: String = "2026-11-20") throws -> StampFields {
        StampFields(
            kind: .recognisedProduct, key: key, product: try #require(ProductNumber(number: 10)),
            allotment: AllotmentNumber(number: 1), serial: try #require(Serial(number: serial)),
            issuedOn: try Sample.day(day), certifiedUntil: try Sample.day("2028-11-11"),
            useBy: try Sample.day("2027-11-14"))
    }

    static func stamp(on day: String = "2026-11-20") throws -> Stamp {
        let key = try key()
        return try StampSigner(key).stamp(signing: try fields(key: key.id, on: day))
    }
}
