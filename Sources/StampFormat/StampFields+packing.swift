extension StampFields {
    /// The 20 bytes that are signed and stored.
    public var packed: [UInt8] {
        var writer = BitWriter(byteCount: StampFields.byteCount)
        writer.write(UInt64(StampFields.version), bits: 4)
        writer.write(UInt64(StampFields.algorithmES256), bits: 4)
        writer.write(UInt64(kind.rawValue), bits: 2)
        writer.write(UInt64(key.number), bits: 24)
        writer.write(UInt64(product.number), bits: 24)
        writer.write(UInt64(allotment.number), bits: 32)
        writer.write(UInt64(serial.number), bits: 28)
        writer.write(UInt64(issuedOn.number), bits: 14)
        writer.write(UInt64(certifiedUntil?.number ?? 0), bits: 14)
        writer.write(UInt64(useBy?.number ?? 0), bits: 14)
        return writer.bytes
    }

    /// Unpacks 20 bytes, checking version, algorithm and serial in this order.
    ///
    /// - Parameter bytes: exactly 20 bytes; a caller's duty.
    /// - Throws: the first fault.
    init(packed bytes: ArraySlice<UInt8>) throws(StampFault) {
        var reader = BitReader(bytes)
        let version = UInt8(reader.read(bits: 4))
        guard version == StampFields.version else { throw .unsupportedVersion(version) }
        let algorithm = UInt8(reader.read(bits: 4))
        guard algorithm == StampFields.algorithmES256 else { throw .unsupportedAlgorithm(algorithm) }
        let kind = StampKind(rawValue: UInt8(reader.read(bits: 2)))
        let key = KeyID(number: UInt32(reader.read(bits: 24)))
        let product = ProductNumber(number: UInt32(reader.read(bits: 24)))
        let allotment = AllotmentNumber(number: UInt32(reader.read(bits: 32)))
        let serial = Serial(number: UInt32(reader.read(bits: 28)))
        let issuedOn = StampDay(number: UInt16(reader.read(bits: 14)))
        let certifiedUntil = StampDay(number: UInt16(reader.read(bits: 14)))
        let useBy = StampDay(number: UInt16(reader.read(bits: 14)))
        // Serial 0 is the only bit pattern without a value: every other field fills its bits.
        guard let serial, let kind, let key, let product, let issuedOn else { throw .serialZero }
        self.init(
            kind: kind, key: key, product: product, allotment: allotment, serial: serial,
            issuedOn: issuedOn, certifiedUntil: certifiedUntil, useBy: useBy)
    }
}

/// Writes numbers most significant bit first into a fixed number of bytes.
struct BitWriter {
    private(set) var bytes: [UInt8]
    private var position = 0

    init(byteCount: Int) { bytes = [UInt8](repeating: 0, count: byteCount) }

    mutating func write(_ value: UInt64, bits: Int) {
        var remaining = bits
        while remaining > 0 {
            let free = 8 - position & 7
            let take = min(free, remaining)
            let chunk = UInt8(truncatingIfNeeded: value >> UInt64(remaining - take)) & UInt8((1 << take) - 1)
            bytes[position >> 3] |= chunk << UInt8(free - take)
            position += take
            remaining -= take
        }
    }
}

/// Reads numbers most significant bit first.
struct BitReader {
    private let bytes: ArraySlice<UInt8>
    private var position = 0

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    mutating func read(bits: Int) -> UInt64 {
        var value: UInt64 = 0
        var remaining = bits
        while remaining > 0 {
            let available = 8 - position & 7
            let take = min(available, remaining)
            let byte = bytes[bytes.startIndex + position >> 3]
            let chunk = byte >> UInt8(available - take) & UInt8((1 << take) - 1)
            value = value << UInt64(take) | UInt64(chunk)
            position += take
            remaining -= take
        }
        return value
    }
}
