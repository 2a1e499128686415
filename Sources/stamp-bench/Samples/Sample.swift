import Foundation
import StampFormat
import StampLabels
import StampSigning

/// Stamps and texts to measure with; the same in every run but for real signatures.
enum Sample {
    static let day = Day(year: 2026, month: 11, day: 10)
    static let lots = ["L261110A", "L261110B"]

    static func host() throws -> StampHost { try required(StampHost("tem.example.gov.vn"), "host") }

    static func fields(
        serial: Int, allotment: UInt32 = 1, key: KeyID? = KeyID(number: 0xA1B2C3)
    ) throws -> StampFields {
        StampFields(
            kind: .recognisedProduct, key: try required(key, "key"),
            product: try required(ProductNumber(number: 1), "product"),
            allotment: AllotmentNumber(number: allotment),
            serial: try required(Serial(number: UInt32(serial)), "serial"),
            issuedOn: try required(day.flatMap { StampDay($0) }, "day"))
    }

    /// A stamp whose signature is only pseudo-random bytes; always the same for a serial.
    static func unsigned(serial: Int, allotment: UInt32 = 1) throws -> Stamp {
        var random = SplitMix(seed: UInt64(allotment) << 32 | UInt64(serial))
        let signature = try required(
            StampSignature(bytes: random.bytes(StampSignature.byteCount)), "signature")
        return Stamp(fields: try fields(serial: serial, allotment: allotment), signature: signature)
    }

    /// `count` stamps with real signatures.
    static func signed(_ count: Int, with key: SigningKey) throws -> [Stamp] {
        let signer = try StampSigner(key)
        return try (1...count).map { try signer.stamp(signing: fields(serial: $0, key: key.id)) }
    }

    /// The messages of stamps, one after another.
    static func messages(_ stamps: [Stamp]) -> [UInt8] { stamps.flatMap(\.fields.signingInput) }

    static func fonts() throws -> LabelFonts {
        func bytes(_ name: String) throws -> [UInt8] {
            [UInt8](try Data(contentsOf: URL(fileURLWithPath: "/usr/share/fonts/truetype/noto/\(name).ttf")))
        }
        return LabelFonts(regular: try bytes("NotoSans-Regular"), bold: try bytes("NotoSans-Bold"))
    }

    static let text = LabelText(
        product: "Mật ong rừng Nậm Xanh", producer: "HTX Nậm Xanh (hư cấu)", lot: lots[0],
        producedOn: day, useBy: Day(year: 2027, month: 11, day: 10), netQuantity: "Thể tích thực: 500 ml")

    static func job(labels: Int) throws -> LabelJob {
        LabelJob(
            sheet: try Sheet.named("tomy-145"), host: try host(), text: text, stampCount: labels,
            name: "Đợt 1 · \(lots[0])", identifier: Array(0..<16))
    }
}

/// Sebastiano Vigna's SplitMix64: seeded, so that a stamp can be made again without its store.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// The next `count` bytes, a multiple of 8.
    mutating func bytes(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
            let raw = UnsafeMutableRawBufferPointer(buffer)
            for offset in stride(from: 0, to: count, by: 8) {
                raw.storeBytes(of: next(), toByteOffset: offset, as: UInt64.self)
            }
            written = count
        }
    }
}
