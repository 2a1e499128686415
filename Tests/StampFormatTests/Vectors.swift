import Foundation
import StampFormat
import Testing

/// The published vectors of stamp format 1; other languages read the same file.
struct Vectors: Decodable {
    struct Fields: Decodable {
        let version: Int
        let algorithm: Int
        let kind: UInt8
        let keyID: UInt32
        let product: UInt32
        let allotment: UInt32
        let serial: UInt32
        let issuedOn: UInt16
        let certifiedUntil: UInt16
        let useBy: UInt16

        enum CodingKeys: String, CodingKey {
            case version, algorithm, kind, product, allotment, serial
            case keyID = "key_id"
            case issuedOn = "issued_on"
            case certifiedUntil = "certified_until"
            case useBy = "use_by"
        }
    }

    struct Case: Decodable, CustomTestStringConvertible {
        let note: String
        let url: String
        let digits: String
        let expect: String
        let fields: Fields?
        let shortCode: String?

        enum CodingKeys: String, CodingKey {
            case note, url, digits, expect, fields
            case shortCode = "short_code"
        }

        var testDescription: String { "\(expect): \(note)" }
    }

    let vectors: [Case]

    static func load() throws -> Vectors {
        guard
            let url = Bundle.module.url(
                forResource: "stamp-format-1", withExtension: "json", subdirectory: "Vectors")
        else { throw CocoaError(.fileNoSuchFile) }
        return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: url))
    }

    /// The cases whose 84 bytes hold a stamp, authentic or not.
    static func readable() throws -> [Case] {
        try load().vectors.filter { ["authentic", "bad-signature", "unknown-key"].contains($0.expect) }
    }

    /// The cases that StampFormat alone must refuse.
    static func unreadable() throws -> [Case] {
        try load().vectors.filter { $0.expect == "malformed" || $0.expect.hasPrefix("unsupported") }
    }
}
