internal import Glibc
internal import Registry
internal import StampSigning

/// What a record of a backup is; each is this byte, its length in 4 bytes, and its content.
enum BackupRecord: UInt8 {
    case head = 0x48
    case table = 0x54
    case row = 0x52
    case tableEnd = 0x45
    case end = 0x5A

    static let opening = Array("TraceStamp backup\n".utf8)
    /// A block of stamps is 344 kB; no row is near this.
    static let longest = 64 << 20
}

/// Writes a backup's records, and hashes them on the way.
final class BackupOutput {
    private let descriptor: Int32
    private let hash = SHA256Stream()
    private var buffer: [UInt8] = []

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        put(BackupRecord.opening)
    }

    func write(_ record: BackupRecord, _ content: [UInt8]) throws(RegistryError) {
        put([record.rawValue] + BackupRow.bigEndian(UInt64(content.count), count: 4))
        put(content)
        if buffer.count >= 1 << 18 { try flush() }
    }

    func write(_ record: BackupRecord, _ paper: CanonicalJSON) throws(RegistryError) {
        try write(record, Array(paper.text.utf8))
    }

    /// The last record holds the hash of all before it.
    func finish() throws(RegistryError) {
        try write(.end, hash.digest())
        try flush()
    }

    private func put(_ bytes: [UInt8]) {
        hash.update(bytes)
        buffer += bytes
    }

    private func flush() throws(RegistryError) {
        var rest = buffer[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw .storageFailed }
            rest = rest.dropFirst(count)
        }
        buffer.removeAll(keepingCapacity: true)
    }
}

/// Reads a backup's records, and hashes them on the way.
final class BackupInput {
    private let descriptor: Int32
    private let hash = SHA256Stream()
    private var buffer: [UInt8] = []
    private var place = 0

    /// - Throws: ``BackupRefusal/notABackup``.
    init(_ descriptor: Int32) throws(RegistryError) {
        self.descriptor = descriptor
        let opening = try? bytes(BackupRecord.opening.count)
        guard opening == BackupRecord.opening else { throw .backup(.notABackup) }
        hash.update(BackupRecord.opening)
    }

    /// The next record; at the end its hash has been compared.
    func next() throws(RegistryError) -> (BackupRecord, [UInt8]) {
        let head = try bytes(5)
        let count = Int(BackupRow.number(head[1...]))
        guard let record = BackupRecord(rawValue: head[0]), count <= BackupRecord.longest else {
            throw .backup(.damaged("record"))
        }
        let content = try bytes(count)
        if record == .end {
            guard content == hash.digest() else { throw .backup(.damaged("hash")) }
        } else {
            hash.update(head)
            hash.update(content)
        }
        return (record, content)
    }

    /// The next record as JSON, when it is of the sort that must come.
    func paper(_ expected: BackupRecord) throws(RegistryError) -> CanonicalJSON {
        let (record, content) = try next()
        guard record == expected else { throw .backup(.damaged("record")) }
        return try BackupInput.paper(content)
    }

    static func paper(_ content: [UInt8]) throws(RegistryError) -> CanonicalJSON {
        guard let paper = CanonicalJSON(text: String(decoding: content, as: UTF8.self)) else {
            throw .backup(.damaged("record"))
        }
        return paper
    }

    private func bytes(_ count: Int) throws(RegistryError) -> [UInt8] {
        while buffer.count - place < count { try fill() }
        defer { place += count }
        return Array(buffer[place..<place + count])
    }

    private func fill() throws(RegistryError) {
        buffer.removeFirst(place)
        place = 0
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        let count = Glibc.read(descriptor, &chunk, chunk.count)
        if count < 0 && errno == EINTR { return }
        guard count >= 0 else { throw .storageFailed }
        guard count > 0 else { throw .backup(.incomplete) }
        buffer += chunk[..<count]
    }
}
