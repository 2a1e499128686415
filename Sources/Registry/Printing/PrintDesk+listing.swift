package import StampFormat

extension PrintDesk {
    /// Enters in the ledger that someone took a list of stamps, before it is handed out.
    ///
    /// - Returns: the serials of the list.
    package func recordListing(
        _ number: AllotmentNumber, from first: UInt32?, to last: UInt32?, by act: Act
    ) async throws(RegistryError) -> SerialRange {
        try await store.write { writer throws(RegistryError) in
            let allotment = try writer.existingAllotment(number)
            try allotment.require(.closed)
            let serials = try allotment.serials(from: first, to: last)
            try writer.append(LedgerDraft("stamps.listed", on: .serials(number, serials), by: act))
            return serials
        }
    }
}

extension RegistryReader {
    /// The stored stamps of `serials`, in order; of at most a few blocks, for memory's sake.
    package func stamps(_ serials: SerialRange, of number: AllotmentNumber) throws(RegistryError) -> [Stamp] {
        var stamps: [Stamp] = []
        stamps.reserveCapacity(serials.count)
        let capacity = PreparedBlock.capacity
        for index in (Int(serials.first) - 1) / capacity...(Int(serials.last) - 1) / capacity {
            guard let block = try block(index, of: number), block.isWhole,
                let wanted = block.serials.intersection(serials)
            else { throw .corrupt("stamp_block \(number.number)/\(index)") }
            for serial in wanted.first...wanted.last {
                let start = Int(serial - block.serials.first) * Stamp.byteCount
                guard let stamp = try? Stamp(bytes: Array(block.stamps[start..<start + Stamp.byteCount]))
                else {
                    throw .corrupt("stamp_block \(number.number)/\(index)")
                }
                stamps.append(stamp)
            }
        }
        return stamps
    }
}

extension SerialRange {
    /// The range in pieces that end at multiples of `size`.
    package func chunks(of size: Int) -> [SerialRange] {
        var chunks: [SerialRange] = []
        var start = first
        while start <= last {
            let end = min(last, ((start - 1) / UInt32(size) + 1) * UInt32(size))
            if let chunk = SerialRange(start, end) { chunks.append(chunk) }
            start = end + 1
        }
        return chunks
    }
}
