/// One stamp: its fields and their signature, 84 bytes.
///
/// Holding one says nothing of authenticity: only a check against a key does.
public struct Stamp: Hashable, Sendable {
    /// What the stamp states.
    public let fields: StampFields
    /// The issuer's signature over ``StampFields/signingInput``.
    public let signature: StampSignature

    /// Bytes of a stamp.
    public static let byteCount = StampFields.byteCount + StampSignature.byteCount

    /// Joins fields and signature; nothing is verified here.
    public init(fields: StampFields, signature: StampSignature) {
        self.fields = fields
        self.signature = signature
    }

    /// - Parameter bytes: the 84 bytes.
    /// - Throws: `malformed` for another length, else the first fault of the fields.
    public init(bytes: [UInt8]) throws(StampFault) {
        guard bytes.count == Stamp.byteCount,
            let signature = StampSignature(bytes: Array(bytes[StampFields.byteCount...]))
        else { throw .malformed(offset: min(bytes.count, Stamp.byteCount)) }
        fields = try StampFields(packed: bytes[..<StampFields.byteCount])
        self.signature = signature
    }

    /// The 84 bytes.
    public var bytes: [UInt8] { fields.packed + signature.bytes }
}

extension StampFields {
    /// What is signed: `TraceStamp-v1`, one zero byte, then the 20 packed bytes.
    public var signingInput: [UInt8] { StampFields.context + packed }

    private static let context: [UInt8] = ascii("TraceStamp-v1") + [0]
}
