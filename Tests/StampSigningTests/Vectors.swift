import Foundation
import Testing

/// The published vectors of stamp format 1, read where the format's own tests keep them.
struct Vectors: Decodable {
    struct Case: Decodable, CustomTestStringConvertible {
        let note: String
        let url: String
        let digits: String
        let expect: String

        var testDescription: String { "\(expect): \(note)" }
    }

    let privateKey: String
    let publicKey: String
    let keyID: UInt32
    let vectors: [Case]

    enum CodingKeys: String, CodingKey {
        case vectors
        case privateKey = "private_key_pkcs8_pem"
        case publicKey = "public_key_spki_pem"
        case keyID = "key_id"
    }

    static func load() throws -> Vectors {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.appendingPathComponent("StampFormatTests/Vectors/stamp-format-1.json")
        return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
    }
}
