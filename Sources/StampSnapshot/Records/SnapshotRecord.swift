/// A record of one of the snapshot's tables.
protocol SnapshotRecord: Equatable, Sendable {
    associatedtype Order: Comparable
    /// Its place among the records of its table; unique there.
    var order: Order { get }
    init(from reader: inout ByteReader) throws(SnapshotFault)
    func write(to writer: inout ByteWriter)
}

/// Changes of a table from one state to another.
enum TableChange {
    /// Reads a change and makes it: the records that stay and those that were put, in order of their keys.
    static func applied<Record: SnapshotRecord>(
        _ reader: inout ByteReader, to base: [Record]
    ) throws(SnapshotFault) -> [Record] {
        let kept = try kept(&reader, of: base)
        var result: [Record] = []
        var next = 0
        for _ in 0..<(try reader.count(most: SnapshotLimits.records)) {
            let record = try Record(from: &reader)
            while next < kept.count, kept[next].order < record.order {
                result.append(kept[next])
                next += 1
            }
            if let last = result.last, !(last.order < record.order) { throw .tampered }
            if next < kept.count, kept[next].order == record.order { next += 1 }
            result.append(record)
        }
        result.append(contentsOf: kept[next...])
        guard result.count <= SnapshotLimits.records else { throw .tampered }
        return result
    }

    private static func kept<Record: SnapshotRecord>(
        _ reader: inout ByteReader, of base: [Record]
    ) throws(SnapshotFault) -> [Record] {
        let removed = try reader.count(most: base.count)
        guard removed > 0 else { return base }
        var kept: [Record] = []
        var next = 0
        for _ in 0..<removed {
            let index = next + (try reader.count(most: base.count))
            guard index < base.count else { throw .tampered }
            kept.append(contentsOf: base[next..<index])
            next = index + 1
        }
        kept.append(contentsOf: base[next...])
        return kept
    }

    /// Writes what makes `target` of `base`.
    static func write<Record: SnapshotRecord>(
        from base: [Record], to target: [Record], _ writer: inout ByteWriter
    ) throws(SnapshotFault) {
        guard target.count <= SnapshotLimits.records else { throw .tooLarge }
        var removed: [Int] = []
        var put: [Int] = []
        var (old, new) = (0, 0)
        while old < base.count || new < target.count {
            if new == target.count || (old < base.count && base[old].order < target[new].order) {
                removed.append(old)
                old += 1
            } else if old == base.count || target[new].order < base[old].order {
                put.append(new)
                new += 1
            } else {
                if base[old] != target[new] { put.append(new) }
                (old, new) = (old + 1, new + 1)
            }
        }
        writer.count(removed.count)
        var next = 0
        for index in removed {
            writer.count(index - next)
            next = index + 1
        }
        writer.count(put.count)
        for index in put { target[index].write(to: &writer) }
    }
}

extension Array where Element: SnapshotRecord {
    /// The place of the record with this order, by halves.
    func place(of order: Element.Order) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].order < order { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].order == order ? low : nil
    }

    /// Whether the keys rise strictly.
    var isOrdered: Bool {
        for index in indices.dropFirst() where !(self[index - 1].order < self[index].order) { return false }
        return true
    }
}
