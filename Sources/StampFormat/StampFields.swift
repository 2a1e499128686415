/// The signed fields of one stamp, format version 1, algorithm ES256.
///
/// 20 bytes, packed most significant bit first:
///
/// ```
/// version 4 | algorithm 4 | kind 2 | key 24 | product 24 | allotment 32 |
/// serial 28 | issuedOn 14 | certifiedUntil 14 | useBy 14
/// ```
public struct StampFields: Hashable, Sendable {
    /// The only format version there is.
    public static let version: UInt8 = 1
    /// The number of ES256: ECDSA on P-256 with SHA-256.
    public static let algorithmES256: UInt8 = 1
    /// Bytes of the packed fields.
    public static let byteCount = 20

    /// What the stamp is issued for.
    public var kind: StampKind
    /// The key that signed it.
    public var key: KeyID
    /// The product it is bound to.
    public var product: ProductNumber
    /// The allotment it belongs to.
    public var allotment: AllotmentNumber
    /// Its place in the allotment.
    public var serial: Serial
    /// The day of issue.
    public var issuedOn: StampDay
    /// The last valid day of the certificate; nil (stored as 0) when there is none.
    public var certifiedUntil: StampDay?
    /// The use-by day of the batch; nil (stored as 0) when not known at issue.
    public var useBy: StampDay?

    /// Each argument is the field of its name; a day number 0 in the last two counts as nil.
    public init(
        kind: StampKind, key: KeyID, product: ProductNumber, allotment: AllotmentNumber, serial: Serial,
        issuedOn: StampDay, certifiedUntil: StampDay? = nil, useBy: StampDay? = nil
    ) {
        self.kind = kind
        self.key = key
        self.product = product
        self.allotment = allotment
        self.serial = serial
        self.issuedOn = issuedOn
        self.certifiedUntil = certifiedUntil?.number == 0 ? nil : certifiedUntil
        self.useBy = useBy?.number == 0 ? nil : useBy
    }
}
