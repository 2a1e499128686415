internal import Glibc
internal import Registry
internal import RegistrySQL
internal import StampSigning

/// The files of cases behind the register in a backup's file: a part of its own, so that the register's stays as it is.
///
/// After the opening line each file is a byte `F`, its length in 8 bytes and its bytes; `Z` and the SHA-256 of
/// everything before end the part. Which files must be there the register says, each by its hash.
enum EvidenceArchive {
    private static let opening = Array("TraceStamp evidence\n".utf8)
    private static let file = UInt8(ascii: "F")
    private static let end = UInt8(ascii: "Z")

    /// Appends all files that the register names.
    ///
    /// - Returns: what is wrong with those that are not there as they were; they are left out.
    /// - Throws: a ``Failure`` with status 74 when the disk is full.
    static func write(
        _ files: [EvidenceFile], from folder: EvidenceFolder, to descriptor: Int32
    ) throws(Failure) -> [String] {
        let hash = SHA256Stream()
        var faults: [String] = []
        func put(_ bytes: [UInt8]) throws(Failure) {
            hash.update(bytes)
            guard FileBytes.write(bytes, to: descriptor) else { throw storageFailed }
        }
        try put(opening)
        for evidence in files {
            guard let bytes = folder.contents(of: evidence) else {
                if let fault = folder.fault(of: evidence) { faults.append(fault) }
                continue
            }
            try put([file] + bigEndian(bytes.count) + bytes)
        }
        let digest = hash.digest()
        guard FileBytes.write([end] + digest, to: descriptor) else { throw storageFailed }
        return faults
    }

    /// Gives each file of a backup to `body`; none where the backup has no such part.
    ///
    /// - Throws: ``BackupRefusal/damaged(_:)`` or ``BackupRefusal/incomplete``, or what `body` throws.
    static func read(from descriptor: Int32, _ body: ([UInt8]) throws -> Void) throws {
        guard lseek(descriptor, off_t(try BackupLength.bytes(of: descriptor)), SEEK_SET) >= 0 else {
            throw RegistryError.storageFailed
        }
        let hash = SHA256Stream()
        func take(_ count: Int, isHashed: Bool = true) throws -> [UInt8] {
            let bytes = try bytes(count, from: descriptor)
            if isHashed { hash.update(bytes) }
            return bytes
        }
        guard let first = FileBytes.read(descriptor: descriptor, most: 0), !first.isEmpty else { return }
        hash.update(first)
        guard try first + take(opening.count - 1) == opening else {
            throw RegistryError.backup(.damaged("evidence"))
        }
        while true {
            let sort = try take(1, isHashed: false)
            guard sort == [file] else {
                guard sort == [end], try take(32, isHashed: false) == hash.digest() else {
                    throw RegistryError.backup(.damaged("evidence"))
                }
                return
            }
            hash.update(sort)
            let count = try take(8).reduce(0) { $0 << 8 | UInt64($1) }
            guard count <= UInt64(EvidenceFile.mostBytes) else {
                throw RegistryError.backup(.damaged("evidence"))
            }
            try body(take(Int(count)))
        }
    }

    private static func bytes(_ count: Int, from descriptor: Int32) throws -> [UInt8] {
        guard count > 0 else { return [] }
        guard let bytes = FileBytes.read(descriptor: descriptor, most: count - 1) else {
            throw RegistryError.storageFailed
        }
        guard bytes.count == count else { throw RegistryError.backup(.incomplete) }
        return bytes
    }

    private static func bigEndian(_ count: Int) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: UInt64(count) >> (8 * (7 - $0))) }
    }

    private static var storageFailed: Failure { Failure(RegistryError.storageFailed) }
}
