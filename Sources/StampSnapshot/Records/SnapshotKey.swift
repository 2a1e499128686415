public import StampFormat

/// A key under which stamps are authentic, with its window.
public struct SnapshotKey: Hashable, Sendable {
    /// The id that stamps carry.
    public let id: KeyID
    /// The first day on which it may issue.
    public let first: StampDay
    /// The last day, included.
    public let last: StampDay
    /// x and y of the public point on P-256, 32 bytes each, big-endian.
    public let point: [UInt8]

    /// - Throws: ``SnapshotFault/tampered`` unless the point has 64 bytes and the window its order.
    public init(id: KeyID, first: StampDay, last: StampDay, point: [UInt8]) throws(SnapshotFault) {
        guard point.count == 64, first <= last else { throw .tampered }
        self.id = id
        self.first = first
        self.last = last
        self.point = point
    }
}

extension SnapshotKey: SnapshotRecord {
    /// The id, then the point: two keys may share an id.
    struct Order: Comparable {
        let id: KeyID
        let point: SnapshotText

        static func < (left: Order, right: Order) -> Bool {
            left.id == right.id ? left.point < right.point : left.id < right.id
        }
    }

    var order: Order { Order(id: id, point: SnapshotText(bytes: point)) }

    init(from reader: inout ByteReader) throws(SnapshotFault) {
        try self.init(
            id: try reader.keyID(), first: try reader.stampDay(), last: try reader.stampDay(),
            point: Array(try reader.take(64)))
    }

    func write(to writer: inout ByteWriter) {
        writer.keyID(id)
        writer.number(first.number)
        writer.number(last.number)
        writer.append(point)
    }
}
