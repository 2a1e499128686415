import StampFormat
import TestTools
import Testing

/// Stamps to test with; their signatures are arbitrary bytes, which reading does not look at.
enum Sample {
    static let host = "tem.example.gov.vn"
    static let prefix = "https://\(host)/"

    static func fields(serial: UInt32 = 1) throws -> StampFields {
        StampFields(
            kind: .recognisedProduct, key: try #require(KeyID(number: 8_792_587)),
            product: try #require(ProductNumber(number: 1)), allotment: AllotmentNumber(number: 1),
            serial: try #require(Serial(number: serial)), issuedOn: try #require(StampDay(number: 2515)),
            certifiedUntil: StampDay(number: 3237), useBy: StampDay(number: 2813))
    }

    static func stamp() throws -> Stamp {
        Stamp(fields: try fields(), signature: try #require(StampSignature(bytes: Array(1...64))))
    }

    /// Any fields, each field drawn from all of its values.
    static func fields(using random: inout SeededRandom) throws -> StampFields {
        StampFields(
            kind: try #require(StampKind.allCases.randomElement(using: &random)),
            key: try #require(KeyID(number: .random(in: 0..<1 << 24, using: &random))),
            product: try #require(ProductNumber(number: .random(in: 0..<1 << 24, using: &random))),
            allotment: AllotmentNumber(number: .random(in: 0 ... .max, using: &random)),
            serial: try #require(Serial(number: .random(in: 1...Serial.last, using: &random))),
            issuedOn: try day(using: &random), certifiedUntil: try day(using: &random),
            useBy: try day(using: &random))
    }

    static func stamp(using random: inout SeededRandom) throws -> Stamp {
        Stamp(
            fields: try fields(using: &random),
            signature: try #require(StampSignature(bytes: random.bytes(StampSignature.byteCount))))
    }

    private static func day(using random: inout SeededRandom) throws -> StampDay {
        try #require(StampDay(number: .random(in: 0...StampDay.last, using: &random)))
    }
}
