import Foundation
import Registry
import StampSigning

@testable import RegistrySQL

/// An empty database for a register to come to.
struct Place {
    let scratch: Scratch
    let address: DatabaseAddress
    let database: TestDatabase?

    init(_ driver: StoreDriver) throws {
        scratch = try Scratch()
        database = driver == .postgres ? try TestDatabase(isEmpty: true) : nil
        address = database.map { .postgres($0.address) } ?? .file(scratch.path("registry.sqlite"))
    }

    /// A register's backup, made at one certain time.
    func backup(of source: DatabaseAddress) async throws -> [UInt8] {
        let store = try await OfficeStore(at: source, creating: false)
        let url = try file(holding: [])
        let handle = try FileHandle(forWritingTo: url)
        _ = try await store.backUp(to: handle.fileDescriptor, at: 1_700_000_000_000)
        try handle.close()
        return Array(try Data(contentsOf: url))
    }

    /// What `body` writes to a descriptor.
    func bytes(_ body: (Int32) throws -> Void) throws -> [UInt8] {
        let url = try file(holding: [])
        let handle = try FileHandle(forWritingTo: url)
        try body(handle.fileDescriptor)
        try handle.close()
        return Array(try Data(contentsOf: url))
    }

    func restore(_ bytes: some Collection<UInt8>, to target: DatabaseAddress) async throws -> BackupSummary {
        let handle = try FileHandle(forReadingFrom: file(holding: Array(bytes)))
        defer { try? handle.close() }
        return try await OfficeStore.restored(to: target, from: handle.fileDescriptor)
    }

    /// The bytes with the hash at their end that fits them.
    static func sealed(_ bytes: [UInt8]) -> [UInt8] {
        let body = bytes.dropLast(32)
        return body + SHA256.digest(of: Array(body.dropLast(5)))
    }

    /// The same after the first place of a text in the head holds another; its length is made to fit.
    static func sealed(_ bytes: [UInt8], changing old: String, to new: String) throws -> [UInt8] {
        guard let place = bytes.firstRange(of: Array(old.utf8)) else { throw CocoaError(.formatting) }
        var changed = bytes
        changed.replaceSubrange(place, with: Array(new.utf8))
        let start = BackupRecord.opening.count + 1
        let length =
            BackupRow.number(bytes[start..<start + 4]) + UInt64(new.utf8.count) - UInt64(old.utf8.count)
        changed.replaceSubrange(start..<start + 4, with: BackupRow.bigEndian(length, count: 4))
        return sealed(changed)
    }

    private func file(holding bytes: [UInt8]) throws -> URL {
        let url = scratch.folder.appendingPathComponent(UUID().uuidString)
        try Data(bytes).write(to: url)
        return url
    }
}

extension TestOffice {
    /// Where its register is.
    func address(_ driver: StoreDriver) throws -> DatabaseAddress {
        driver == .postgres
            ? .postgres(try scratch.database().address) : .file(scratch.path("registry.sqlite"))
    }
}
