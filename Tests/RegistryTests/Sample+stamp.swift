import Registry
import StampFormat
import Testing

extension Sample {
    static func key() throws -> KeyID { try #require(KeyID(number: 8_792_587)) }

    /// A closed allotment of 130 stamps, issued on the sample's day.
    static func allotment(
        kind: StampKind = .recognisedProduct, issuedOn: String = "2026-11-20", useBy: String? = nil
    ) throws
        -> Allotment
    {
        let terms = IssueTerms(
            key: try key(), issuedOn: try #require(StampDay(try day(issuedOn))),
            certifiedUntil: StampDay(try day("2028-11-11")),
            useBy: try useBy.flatMap { StampDay(try day($0)) })
        return Allotment(
            number: AllotmentNumber(number: 1), kind: kind, product: try number(), lot: "L261114B",
            quantity: 130, stage: .closed, requestedBy: "Cán bộ 1", requestedOn: try today(),
            approvedBy: "Cán bộ 2", approvedOn: try today(), issue: terms,
            merkleRoot: [UInt8](repeating: 7, count: 32))
    }

    /// A stamp with an arbitrary signature: nothing here looks at it.
    static func stamp(kind: StampKind = .recognisedProduct, signature: UInt8 = 1) throws -> Stamp {
        let fields = StampFields(
            kind: kind, key: try key(), product: try number(), allotment: AllotmentNumber(number: 1),
            serial: try #require(Serial(number: 65)), issuedOn: try #require(StampDay(try today())),
            certifiedUntil: StampDay(try day("2028-11-11")), useBy: nil)
        let bytes = [UInt8](repeating: signature, count: StampSignature.byteCount)
        return Stamp(fields: fields, signature: try #require(StampSignature(bytes: bytes)))
    }
}
