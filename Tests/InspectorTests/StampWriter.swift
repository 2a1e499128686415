import StampFormat
import StampSigning
import TestTools
import Testing

/// Writes stamps of a register, and what others would pass for them.
struct StampWriter {
    private let register: SampleRegister
    private let signers: [StampSigner]

    init(_ register: SampleRegister) throws {
        self.register = register
        signers = try (register.keys.map(\.signing) + [register.stranger]).map { try StampSigner($0) }
    }

    func text(_ random: inout SeededRandom) throws -> String {
        let (signer, fields) = try choice(&random)
        let digits = try signers[signer].stamp(signing: fields).digits
        let text = Bool.random(using: &random) ? "https://tem.example.gov.vn/" + digits : digits
        guard Int.random(in: 0..<10, using: &random) == 0 else { return text }
        var bytes = Array(text.utf8)
        let place = Int.random(in: bytes.indices, using: &random)
        bytes[place] = try #require("0123456789a/:. ".utf8.randomElement(using: &random))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Mostly stamps as they were issued; some with a field changed, some by a key that may not.
    private func choice(_ random: inout SeededRandom) throws -> (signer: Int, StampFields) {
        let (fields, quantity) = try #require(register.allotments.randomElement(using: &random))
        let kind = Int.random(in: 0..<20, using: &random)
        let serial = UInt32.random(in: 1...(kind == 0 ? quantity + 3 : quantity), using: &random)
        let allotment = kind == 1 ? fields.allotment.number + 100 : fields.allotment.number
        let product = kind == 2 ? fields.product.number + 1 : fields.product.number
        let signer = kind == 3 ? 1 : kind == 4 ? 2 : 0
        let key = signer == 2 ? register.stranger.id : register.keys[signer].signing.id
        let issued = kind == 5 ? UInt16(SampleRegister.madeOn + 10) : fields.issuedOn.number
        return (
            signer,
            StampFields(
                kind: fields.kind, key: key, product: try #require(ProductNumber(number: product)),
                allotment: AllotmentNumber(number: kind == 5 ? 900 : allotment),
                serial: try #require(Serial(number: serial)),
                issuedOn: try #require(StampDay(number: issued)),
                certifiedUntil: fields.certifiedUntil, useBy: fields.useBy)
        )
    }
}
