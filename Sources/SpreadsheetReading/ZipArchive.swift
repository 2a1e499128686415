internal import CZip
internal import Glibc

/// A ZIP archive in memory; its parts are unpacked in pieces and under limits, whatever it says of itself.
final class ZipArchive {
    private let archive: OpaquePointer
    private let limits: SpreadsheetLimits
    private var unpacked = 0

    init(_ file: [UInt8], limits: SpreadsheetLimits) throws(SpreadsheetFault) {
        guard file.count <= limits.file else { throw .tooLarge(most: limits.file) }
        if file.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .protectedOrOld }
        guard let archive = ZipArchive.open(file) else { throw .notAnArchive }
        self.archive = archive
        self.limits = limits
        guard (1...Int64(limits.entries)).contains(zip_get_num_entries(archive, 0)) else {
            throw .notAnArchive
        }
    }

    deinit { zip_discard(archive) }

    func has(_ part: String) -> Bool { zip_name_locate(archive, part, 0) >= 0 }

    /// Unpacks a part and hands its bytes on, 64 KiB at a time.
    func read(
        _ part: String, _ body: (UnsafeRawBufferPointer) throws(SpreadsheetFault) -> Void
    ) throws(SpreadsheetFault) {
        let index = zip_name_locate(archive, part, 0)
        guard index >= 0 else { throw .malformed(part: part) }
        let packed = try packedSize(at: UInt64(index), part)
        guard let entry = zip_fopen_index(archive, UInt64(index), 0) else { throw .notAnArchive }
        defer { zip_fclose(entry) }
        var size = 0
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            // The checksum is compared at the end: a damaged part ends in an error.
            let count = Int(zip_fread(entry, &chunk, UInt64(chunk.count)))
            guard count >= 0 else { throw .notAnArchive }
            guard count > 0 else { return }
            size += count
            unpacked += count
            try check(size: size, packed: packed)
            try ZipArchive.pass(chunk, count, to: body)
        }
    }

    private func check(size: Int, packed: Int) throws(SpreadsheetFault) {
        guard size <= 16 << 20 || size / limits.ratio <= packed else { throw .bomb }
        guard size <= limits.part else { throw .tooLarge(most: limits.part) }
        guard unpacked <= limits.total else { throw .tooLarge(most: limits.total) }
    }

    private func packedSize(at index: UInt64, _ part: String) throws(SpreadsheetFault) -> Int {
        var stat = zip_stat_t()
        zip_stat_init(&stat)
        guard zip_stat_index(archive, index, 0, &stat) == 0 else { throw .notAnArchive }
        guard stat.encryption_method == 0 else { throw .protectedOrOld }
        guard stat.comp_size <= UInt64(limits.file) else { throw .notAnArchive }
        return Int(stat.comp_size)
    }

    private static func pass(
        _ chunk: [UInt8], _ count: Int,
        to body: (UnsafeRawBufferPointer) throws(SpreadsheetFault) -> Void
    ) throws(SpreadsheetFault) {
        try chunk.withUnsafeBufferPointer { (bytes) throws(SpreadsheetFault) in
            try body(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes.prefix(count))))
        }
    }

    private static func open(_ file: [UInt8]) -> OpaquePointer? {
        // libzip keeps the pointer: it gets a copy of its own, which it frees.
        guard !file.isEmpty, let copy = malloc(file.count) else { return nil }
        file.withUnsafeBytes {
            copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
        }
        guard let source = zip_source_buffer_create(copy, UInt64(file.count), 1, nil) else {
            free(copy)
            return nil
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            return nil
        }
        return archive
    }
}
