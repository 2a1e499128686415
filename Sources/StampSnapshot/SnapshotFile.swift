public import StampFormat

/// A snapshot's file, full or delta: its statement, signature and stored section.
public struct SnapshotFile: Hashable, Sendable {
    /// 1 as at first; 2 where a section ends with gift boxes, which readers of format 1 do not know.
    public enum Format: UInt8, Sendable {
        case plain = 1
        case withBoxes = 2

        /// The format of a section from one state to another; `base` nil for a full one.
        public init(from base: SnapshotState?, to target: SnapshotState) {
            self = target.boxes.isEmpty && base?.boxes.isEmpty ?? true ? .plain : .withBoxes
        }
    }

    static let magic: [UInt8] = [0x54, 0x53, 0x73, 0x6E, 0x61, 0x70, 0x0D, 0x0A]
    private static let fixed = 174

    /// What a delta changes.
    public struct Base: Hashable, Sendable {
        /// Its version, from 1.
        public let version: UInt32
        /// Its digest, 32 bytes.
        public let digest: [UInt8]

        /// Each argument is the property of its name.
        public init(version: UInt32, digest: [UInt8]) {
            self.version = version
            self.digest = digest
        }
    }

    /// What a reader must know.
    public let format: Format
    /// What was signed.
    public let statement: SnapshotStatement
    /// ES256 over the statement.
    public let signature: StampSignature
    /// Nil for a full file.
    public let base: Base?
    /// Bytes of the section once inflated, at most ``SnapshotLimits/section``.
    public let sectionCount: Int
    /// As stored: raw deflate, or as it is where its length is ``sectionCount``.
    public let stored: [UInt8]

    /// Each argument is the property of its name; lengths are the caller's duty.
    public init(
        _ format: Format, statement: SnapshotStatement, signature: StampSignature, base: Base?,
        sectionCount: Int, stored: [UInt8]
    ) {
        self.format = format
        self.statement = statement
        self.signature = signature
        self.base = base
        self.sectionCount = sectionCount
        self.stored = stored
    }

    /// Whether the section is stored as it is.
    public var isPlain: Bool { stored.count == sectionCount }

    /// Reads a file; its signature is not checked yet.
    ///
    /// - Throws: ``SnapshotFault/unknownFormat``, ``SnapshotFault/truncated`` or ``SnapshotFault/tampered``.
    public init(_ bytes: [UInt8]) throws(SnapshotFault) {
        guard bytes.prefix(8).elementsEqual(SnapshotFile.magic.prefix(bytes.count)), !bytes.isEmpty else {
            throw .unknownFormat
        }
        guard bytes.count >= 9 else { throw .truncated }
        guard let format = Format(rawValue: bytes[8]) else { throw .unknownFormat }
        guard bytes.count >= SnapshotFile.fixed else { throw .truncated }
        guard bytes[9] <= 1 else { throw .unknownFormat }
        let hostEnd = SnapshotFile.fixed + Int(bytes[173])
        let (inflated, length) = (bytes.number32(at: 165), bytes.number32(at: 169))
        guard inflated >= 1, inflated <= SnapshotLimits.section, length >= 1, length <= inflated else {
            throw .tampered
        }
        guard bytes.count >= hostEnd + Int(length) else { throw .truncated }
        guard bytes.count == hostEnd + Int(length),
            let host = StampHost(String(decoding: bytes[SnapshotFile.fixed..<hostEnd], as: UTF8.self)),
            let key = KeyID(digest: Array(bytes[98..<101])),
            let signature = StampSignature(bytes: Array(bytes[101..<165]))
        else { throw .tampered }
        self.format = format
        statement = try SnapshotStatement(
            version: bytes.number32(at: 10), madeAt: bytes.number64(at: 18),
            validUntil: bytes.number64(at: 26),
            digest: Array(bytes[34..<66]), key: key, host: host)
        self.signature = signature
        base = try SnapshotFile.base(in: bytes)
        sectionCount = Int(inflated)
        stored = Array(bytes[hostEnd...])
    }

    /// The file's bytes.
    public var bytes: [UInt8] {
        var bytes = SnapshotFile.magic + [format.rawValue, base == nil ? 0 : 1]
        bytes.append(bigEndian: statement.version)
        bytes.append(bigEndian: base?.version ?? 0)
        bytes.append(bigEndian: statement.madeAt)
        bytes.append(bigEndian: statement.validUntil)
        bytes += statement.digest
        bytes += base?.digest ?? [UInt8](repeating: 0, count: 32)
        bytes += statement.key.bytes
        bytes += signature.bytes
        bytes.append(bigEndian: UInt32(sectionCount))
        bytes.append(bigEndian: UInt32(stored.count))
        let host = Array(statement.host.name.utf8)
        bytes.append(UInt8(host.count))
        return bytes + host + stored
    }

    private static func base(in bytes: [UInt8]) throws(SnapshotFault) -> Base? {
        let version = bytes.number32(at: 14)
        let digest = Array(bytes[66..<98])
        guard bytes[9] == 1 else {
            guard version == 0, digest.allSatisfy({ $0 == 0 }) else { throw .tampered }
            return nil
        }
        guard version >= 1, version < bytes.number32(at: 10) else { throw .tampered }
        return Base(version: version, digest: digest)
    }
}

extension SnapshotFile {
    /// Why a reader that trusts the signature does not take the file; nil where it does.
    ///
    /// - `host`: the reader's office.
    /// - `held`: the snapshot that the reader has; nil for none.
    /// - `now`: the reader's clock, in seconds since 1970-01-01T00:00:00Z.
    public func refusal(host: StampHost, held: SnapshotStatement?, now: UInt64) -> SnapshotFault? {
        if statement.host != host { return .foreign }
        if let held {
            if statement.version < held.version { return .older(than: held.version) }
            if statement.version == held.version && statement.digest != held.digest { return .tampered }
        }
        if now > statement.validUntil { return .expired(at: statement.validUntil) }
        if let base, base.version != held?.version || base.digest != held?.digest {
            return .wrongBase(base.version)
        }
        return nil
    }
}

extension [UInt8] {
    /// Four bytes, the most significant first; they must be there.
    fileprivate func number32(at offset: Int) -> UInt32 {
        self[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Eight bytes, the most significant first; they must be there.
    fileprivate func number64(at offset: Int) -> UInt64 {
        self[offset..<offset + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
}
