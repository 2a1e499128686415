internal import CArchive
import StampLabels

/// Writes a ZIP archive front to back: no entry's size is known before it ends, nothing is sought or kept.
///
/// Entries of unknown size are written with 64-bit lengths after their bytes (APPNOTE 4.3.9.2), so that none is too
/// large. No times are stored: the same entries give the same bytes.
final class ZipStream {
    private let archive: OpaquePointer
    // What libarchive gave out since the last call; at an address that stays.
    private let pending: UnsafeMutablePointer<[UInt8]>
    private let sink: LabelSink
    private(set) var byteCount = 0

    /// - Throws: ``LabelError/outOfMemory``.
    init(to sink: @escaping LabelSink) throws(LabelError) {
        guard let archive = archive_write_new() else { throw .outOfMemory }
        self.archive = archive
        self.sink = sink
        pending = .allocate(capacity: 1)
        pending.initialize(to: [])
        archive_write_set_format_zip(archive)
        // Most of it is PDF streams that are compressed already: more work would find little.
        archive_write_set_options(archive, "zip:compression=deflate,zip:compression-level=1")
        archive_write_set_bytes_in_last_block(archive, 1)
        let opened = archive_write_open(
            archive, pending, nil,
            { _, pending, bytes, count in
                pending?.assumingMemoryBound(to: [UInt8].self).pointee
                    .append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
                return count
            }, nil)
        guard opened == ARCHIVE_OK else { throw .outOfMemory }
    }

    deinit {
        archive_write_free(archive)
        pending.deinitialize(count: 1)
        pending.deallocate()
    }

    /// Ends the entry before and begins one; the name is ASCII.
    func begin(_ name: String) throws(LabelError) {
        guard let entry = archive_entry_new() else { throw .outOfMemory }
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname(entry, name)
        archive_entry_set_filetype(entry, UInt32(S_IFREG))
        archive_entry_set_perm(entry, 0o644)
        try check(archive_write_header(archive, entry) == ARCHIVE_OK)
    }

    /// Adds bytes to the entry.
    func write(_ bytes: [UInt8]) throws(LabelError) {
        try check(archive_write_data(archive, bytes, bytes.count) == bytes.count)
    }

    /// Ends the last entry and writes the directory.
    func finish() throws(LabelError) {
        try check(archive_write_close(archive) == ARCHIVE_OK)
    }

    /// Hands on what came out of the call.
    private func check(_ isDone: Bool) throws(LabelError) {
        guard isDone else { throw .outOfMemory }
        guard !pending.pointee.isEmpty else { return }
        let bytes = pending.pointee
        pending.pointee = []
        byteCount += bytes.count
        try sink(bytes)
    }
}
