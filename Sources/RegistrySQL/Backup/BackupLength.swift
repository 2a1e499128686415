internal import Glibc
package import Registry

/// Where the register ends in a backup's file; what stands behind it is not the register's.
package enum BackupLength {
    /// Bytes from the file's start, by its records' own lengths; the descriptor's place stays.
    ///
    /// - Throws: ``BackupRefusal/notABackup``, ``BackupRefusal/incomplete`` or ``BackupRefusal/damaged(_:)``.
    package static func bytes(of descriptor: Int32) throws(RegistryError) -> Int {
        guard try read(BackupRecord.opening.count, at: 0, of: descriptor) == BackupRecord.opening else {
            throw .backup(.notABackup)
        }
        var place = BackupRecord.opening.count
        while true {
            let head = try read(5, at: place, of: descriptor)
            guard let record = BackupRecord(rawValue: head[0]) else { throw .backup(.damaged("record")) }
            place += 5 + Int(BackupRow.number(head[1...]))
            if record == .end { return place }
        }
    }

    private static func read(_ count: Int, at place: Int, of descriptor: Int32) throws(RegistryError)
        -> [UInt8]
    {
        var bytes = [UInt8](repeating: 0, count: count)
        guard pread(descriptor, &bytes, count, place) == count else { throw .backup(.incomplete) }
        return bytes
    }
}
