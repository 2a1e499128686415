internal import Registry
internal import StampFormat

extension RegistryTransaction {
    func insert(_ block: SignedBlock) throws(RegistryError) {
        try record(
            "INSERT INTO stamp_block (allotment, block, stamps, hash) VALUES ($1, $2, $3, $4)",
            [
                SQLValue(block.allotment.number), SQLValue(block.index), .blob(block.stamps),
                .blob(block.hash),
            ])
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
            let first = UInt32(index * PreparedBlock.capacity + 1)
            guard let serials = SerialRange(first, first + UInt32(stamps.count / Stamp.byteCount) - 1) else {
                throw .corrupt("stamp_block \(allotment.number)/\(index)")
            }
            return SignedBlock(
                allotment: allotment, index: index, serials: serials, stamps: stamps, hash: try row.blob(1))
        }
    }

    func storedStamp(_ serial: Serial, of allotment: AllotmentNumber) throws(RegistryError) -> Stamp? {
        let place = Int(serial.number) - 1
        let (index, offset) = (
            place / PreparedBlock.capacity, place % PreparedBlock.capacity * Stamp.byteCount
        )
        let sql = "SELECT substr(stamps, $3, $4) FROM stamp_block WHERE allotment = $1 AND block = $2"
        let arguments = [
            SQLValue(allotment.number), SQLValue(index), SQLValue(offset + 1), SQLValue(Stamp.byteCount),
        ]
        let bytes = try first(sql, arguments) { row throws(RegistryError) in try row.blob(0) }
        guard let bytes, !bytes.isEmpty else { return nil }
        guard let stamp = try? Stamp(bytes: bytes) else {
            throw .corrupt("stamp_block \(allotment.number)/\(index)")
        }
        return stamp
    }
}
