internal import Registry
internal import StampFormat

extension SQLLargeColumn {
    /// The stamps of one block.
    static let stamps = SQLLargeColumn(
        table: "stamp_block", name: "stamps", condition: "allotment = $1 AND block = $2")

    /// All of them, for a database that must keep them otherwise than small values.
    static let all = [stamps]
}

extension SQLTarget {
    fileprivate static let blocks = SQLTarget(
        table: "stamp_block", columns: ["allotment", "block", "stamps", "hash"])
}

extension RegistryTransaction {
    func insert(_ block: SignedBlock) throws(RegistryError) {
        let row = [
            SQLValue(block.allotment.number), SQLValue(block.index), .blob(block.stamps), .blob(block.hash),
        ]
        try record([row], in: .blocks)
    }

    func storedBlockIndexes(of allotment: AllotmentNumber) throws(RegistryError) -> Set<Int> {
        Set(
            try all("SELECT block FROM stamp_block WHERE allotment = $1", [SQLValue(allotment.number)]) {
                row throws(RegistryError) in try row.integer(0)
            })
    }

    func block(_ index: Int, of allotment: AllotmentNumber) throws(RegistryError) -> SignedBlock? {
        let sql = "SELECT stamps, hash FROM stamp_block WHERE allotment = $1 AND block = $2"
        return try first(sql, [SQLValue(allotment.number), SQLValue(index)]) { row throws(RegistryError) in
            let stamps = try row.blob(0)
            guard index <= Int(Serial.last) / PreparedBlock.capacity,
                let serials = Self.serials(ofBlock: index, bytes: stamps.count)
            else {
                throw .corrupt("stamp_block \(allotment.number)/\(index)")
            }
            return SignedBlock(
                allotment: allotment, index: index, serials: serials, stamps: stamps, hash: try row.blob(1))
        }
    }

    private static func serials(ofBlock index: Int, bytes: Int) -> SerialRange? {
        let before = index * PreparedBlock.capacity
        return SerialRange(UInt32(before + 1), UInt32(before + bytes / Stamp.byteCount))
    }

    func storedStamp(_ serial: Serial, of allotment: AllotmentNumber) throws(RegistryError) -> Stamp? {
        let place = Int(serial.number) - 1
        let (index, offset) = (
            place / PreparedBlock.capacity, place % PreparedBlock.capacity * Stamp.byteCount
        )
        let bytes = try bytes(
            offset..<offset + Stamp.byteCount, of: .stamps, [SQLValue(allotment.number), SQLValue(index)])
        guard let bytes else { return nil }
        guard let stamp = try? Stamp(bytes: bytes) else {
            throw .corrupt("stamp_block \(allotment.number)/\(index)")
        }
        return stamp
    }
}
