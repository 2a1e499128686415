/// The office, and when its snapshot is too old to be relied on.
public struct SnapshotOffice: Hashable, Sendable {
    /// As it signs its letters.
    public let name: SnapshotText
    /// Hours until each age turns amber and red.
    public let limits: AgeLimits

    /// Each argument is the property of its name.
    public init(name: SnapshotText, limits: AgeLimits) {
        self.name = name
        self.limits = limits
    }

    init(from reader: inout ByteReader) throws(SnapshotFault) {
        name = try reader.text()
        var hours: [UInt32] = []
        for _ in 0..<6 { hours.append(try reader.number32(most: AgeLimit.longest)) }
        limits = try AgeLimits(
            keys: AgeLimit(amber: hours[0], red: hours[1]), status: AgeLimit(amber: hours[2], red: hours[3]),
            products: AgeLimit(amber: hours[4], red: hours[5]))
    }

    func write(to writer: inout ByteWriter) {
        writer.text(name)
        for limit in [limits.keys, limits.status, limits.products] {
            writer.number(limit.amber)
            writer.number(limit.red)
        }
    }
}
