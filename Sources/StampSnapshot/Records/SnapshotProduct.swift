public import StampFormat

/// A product's card, with its certificates.
public struct SnapshotProduct: Hashable, Sendable {
    /// The number that stamps carry.
    public let number: ProductNumber
    /// The number of its producer.
    public let producer: UInt32
    /// 0 food, 1 beverage, 2 herbal, 3 craft, 4 ornamental, 5 tourism.
    public let group: UInt8
    /// What stands on it, its certificates and their decisions.
    public let marks: GoodsMarks
    /// Name and facts for people.
    public let card: ProductCard
    /// In the order of their first days; at most ``SnapshotLimits/certificates``.
    public let certificates: [SnapshotCertificate]

    /// - Throws: ``SnapshotFault/tooLarge`` for too many certificates.
    public init(
        number: ProductNumber, producer: UInt32, group: UInt8, marks: GoodsMarks, card: ProductCard,
        certificates: [SnapshotCertificate]
    ) throws(SnapshotFault) {
        guard certificates.count <= SnapshotLimits.certificates else { throw .tooLarge }
        self.number = number
        self.producer = producer
        self.group = group
        self.marks = marks
        self.card = card
        self.certificates = certificates
    }
}

/// What people read of a product; empty texts for what is not known.
public struct ProductCard: Hashable, Sendable {
    /// As recognised.
    public let name: SnapshotText
    /// Such as `100 g`.
    public let netQuantity: SnapshotText
    /// 14 digits.
    public let gtin: SnapshotText
    /// The standard applied.
    public let standard: SnapshotText
    /// SHA-256 of its picture, which is fetched apart; empty for none.
    public let picture: [UInt8]

    /// - Throws: ``SnapshotFault/tampered`` for a hash of another length.
    public init(
        name: SnapshotText, netQuantity: SnapshotText, gtin: SnapshotText, standard: SnapshotText,
        picture: [UInt8] = []
    ) throws(SnapshotFault) {
        guard picture.isEmpty || picture.count == 32 else { throw .tampered }
        self.name = name
        self.netQuantity = netQuantity
        self.gtin = gtin
        self.standard = standard
        self.picture = picture
    }
}

/// One certificate: what the rules ask of it, and its decision.
public struct SnapshotCertificate: Hashable, Sendable {
    /// Its days, stars and fate.
    public let facts: CertificateFacts
    /// The decision's number; empty where it has none.
    public let decision: SnapshotText

    /// Each argument is the property of its name.
    public init(facts: CertificateFacts, decision: SnapshotText) {
        self.facts = facts
        self.decision = decision
    }
}

extension SnapshotProduct: SnapshotRecord {
    var order: ProductNumber { number }

    init(from reader: inout ByteReader) throws(SnapshotFault) {
        let number = try reader.product()
        let producer = try reader.number32()
        let group = try reader.byte()
        guard group <= 5 else { throw .tampered }
        let marks = try GoodsMarks(from: &reader)
        let card = try ProductCard(from: &reader)
        var certificates: [SnapshotCertificate] = []
        for _ in 0..<(try reader.count(most: SnapshotLimits.certificates)) {
            certificates.append(
                SnapshotCertificate(facts: try CertificateFacts(from: &reader), decision: try reader.text()))
        }
        try self.init(
            number: number, producer: producer, group: group, marks: marks, card: card,
            certificates: certificates)
    }

    func write(to writer: inout ByteWriter) {
        writer.number(number.number)
        writer.number(producer)
        writer.byte(group)
        writer.byte(marks.bits)
        card.write(to: &writer)
        writer.count(certificates.count)
        for certificate in certificates {
            certificate.facts.write(to: &writer)
            writer.text(certificate.decision)
        }
    }
}

extension ProductCard {
    init(from reader: inout ByteReader) throws(SnapshotFault) {
        let texts = [try reader.text(), try reader.text(), try reader.text(), try reader.text()]
        try self.init(
            name: texts[0], netQuantity: texts[1], gtin: texts[2], standard: texts[3],
            picture: Array(try reader.take(try reader.count(most: 32))))
    }

    func write(to writer: inout ByteWriter) {
        for text in [name, netQuantity, gtin, standard] { writer.text(text) }
        writer.count(picture.count)
        writer.append(picture)
    }
}

extension CertificateFacts {
    init(from reader: inout ByteReader) throws(SnapshotFault) {
        let stars = Int(try reader.byte())
        let (from, to) = (try reader.day(), try reader.day())
        guard let status = Status(rawValue: try reader.byte()) else { throw .tampered }
        let flags = try reader.byte()
        guard flags <= 1 else { throw .tampered }
        self.init(stars: stars, validFrom: from, validTo: to, status: status)
        recallsGoods = flags == 1
        withdrawnOn = try reader.optionalDay()
        supersededOn = try reader.optionalDay()
    }

    func write(to writer: inout ByteWriter) {
        writer.byte(UInt8(clamping: stars))
        writer.day(validFrom)
        writer.day(validTo)
        writer.byte(status.rawValue)
        writer.byte(recallsGoods ? 1 : 0)
        writer.optionalDay(withdrawnOn)
        writer.optionalDay(supersededOn)
    }
}
