/// Who made it, as a card shows it.
public struct SnapshotProducer: Hashable, Sendable {
    /// The office's number.
    public let number: UInt32
    /// As registered.
    public let name: SnapshotText
    /// Its commune today.
    public let commune: SnapshotText
    /// Its province today.
    public let province: SnapshotText
    /// The address that labels carry, which may be older.
    public let address: SnapshotText

    /// Each argument is the property of its name.
    public init(
        number: UInt32, name: SnapshotText, commune: SnapshotText, province: SnapshotText,
        address: SnapshotText
    ) {
        self.number = number
        self.name = name
        self.commune = commune
        self.province = province
        self.address = address
    }
}

extension SnapshotProducer: SnapshotRecord {
    var order: UInt32 { number }

    init(from reader: inout ByteReader) throws(SnapshotFault) {
        self.init(
            number: try reader.number32(), name: try reader.text(), commune: try reader.text(),
            province: try reader.text(), address: try reader.text())
    }

    func write(to writer: inout ByteWriter) {
        writer.number(number)
        for text in [name, commune, province, address] { writer.text(text) }
    }
}
