public import StampFormat

/// A signed allotment, with what all its stamps say.
public struct SnapshotAllotment: Hashable, Sendable {
    /// Its number.
    public let number: AllotmentNumber
    /// What its stamps are for.
    public let kind: StampKind
    /// Of what.
    public let product: ProductNumber
    /// Serials 1 to this.
    public let quantity: UInt32
    /// The key that signed them.
    public let key: KeyID
    /// The day of issue on each.
    public let issuedOn: StampDay
    /// The last day of the certificate on each; nil for none.
    public let certifiedUntil: StampDay?
    /// The use-by day on each; nil when it was not known.
    public let useBy: StampDay?

    /// - Parameters:
    ///   - fields: those of any of its stamps.
    ///   - quantity: 1 to 2²⁸ − 1.
    /// - Throws: ``SnapshotFault/tooLarge`` for another quantity.
    public init(of fields: StampFields, quantity: UInt32) throws(SnapshotFault) {
        guard quantity >= 1, quantity <= Serial.last else { throw .tooLarge }
        number = fields.allotment
        kind = fields.kind
        product = fields.product
        self.quantity = quantity
        key = fields.key
        issuedOn = fields.issuedOn
        certifiedUntil = fields.certifiedUntil
        useBy = fields.useBy
    }

    /// What its stamp with this serial must say.
    func fields(_ serial: Serial) -> StampFields {
        StampFields(
            kind: kind, key: key, product: product, allotment: number, serial: serial, issuedOn: issuedOn,
            certifiedUntil: certifiedUntil, useBy: useBy)
    }
}

extension SnapshotAllotment: SnapshotRecord {
    var order: AllotmentNumber { number }

    init(from reader: inout ByteReader) throws(SnapshotFault) {
        number = AllotmentNumber(number: try reader.number32())
        guard let kind = StampKind(rawValue: try reader.byte()) else { throw .tampered }
        self.kind = kind
        product = try reader.product()
        quantity = try reader.number32(most: Serial.last)
        guard quantity >= 1 else { throw .tampered }
        key = try reader.keyID()
        issuedOn = try reader.stampDay()
        let (certified, useBy) = (try reader.stampDay(), try reader.stampDay())
        certifiedUntil = certified.number == 0 ? nil : certified
        self.useBy = useBy.number == 0 ? nil : useBy
    }

    func write(to writer: inout ByteWriter) {
        writer.number(number.number)
        writer.byte(kind.rawValue)
        writer.number(product.number)
        writer.number(quantity)
        writer.keyID(key)
        writer.number(issuedOn.number)
        writer.number(certifiedUntil?.number ?? 0)
        writer.number(useBy?.number ?? 0)
    }
}
