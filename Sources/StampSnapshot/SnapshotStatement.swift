public import StampFormat

/// What the office signs of a snapshot, full file and delta alike.
public struct SnapshotStatement: Hashable, Sendable {
    /// From 1; never goes down.
    public let version: UInt32
    /// Seconds since 1970-01-01T00:00:00Z.
    public let madeAt: UInt64
    /// The last second in which it may be used, likewise.
    public let validUntil: UInt64
    /// SHA-256 of the full section, 32 bytes.
    public let digest: [UInt8]
    /// The key that signs.
    public let key: KeyID
    /// The office's host.
    public let host: StampHost

    /// - Throws: ``SnapshotFault/tampered`` for version 0, a validity before the making, a time after the year 9999 or
    ///   a digest of another length.
    public init(
        version: UInt32, madeAt: UInt64, validUntil: UInt64, digest: [UInt8], key: KeyID, host: StampHost
    ) throws(SnapshotFault) {
        guard version >= 1, madeAt <= validUntil, validUntil < 253_402_300_800, digest.count == 32 else {
            throw .tampered
        }
        self.version = version
        self.madeAt = madeAt
        self.validUntil = validUntil
        self.digest = digest
        self.key = key
        self.host = host
    }

    /// Of the statement; the digest holds what is in the section, of whatever format its file is.
    private static let format: UInt8 = 1

    /// The bytes that ES256 signs.
    public var signingInput: [UInt8] {
        var bytes = Array("TraceSnapshot-v1".utf8)
        bytes.append(0)
        bytes.append(SnapshotStatement.format)
        bytes.append(bigEndian: version)
        bytes.append(bigEndian: madeAt)
        bytes.append(bigEndian: validUntil)
        bytes += digest
        bytes += key.bytes
        let name = Array(host.name.utf8)
        bytes.append(UInt8(name.count))
        return bytes + name
    }

    /// The day on which it was made, in Viet Nam; nil for one that no calendar of ours holds.
    public var day: Day? { Day(unixSeconds: Int64(madeAt)) }

    /// The day of an answer: the reader's, or the snapshot's own where the reader's clock is behind it.
    public func answerDay(for day: Day) -> Day { self.day.map { max($0, day) } ?? day }
}

extension KeyID {
    /// Three bytes, big-endian.
    var bytes: [UInt8] {
        [
            UInt8(truncatingIfNeeded: number >> 16), UInt8(truncatingIfNeeded: number >> 8),
            UInt8(truncatingIfNeeded: number),
        ]
    }
}

extension [UInt8] {
    /// Adds a number, the most significant byte first.
    mutating func append<Number: FixedWidthInteger & UnsignedInteger>(bigEndian number: Number) {
        var shift = Number.bitWidth
        while shift > 0 {
            shift -= 8
            append(UInt8(truncatingIfNeeded: number >> Number(shift)))
        }
    }
}
