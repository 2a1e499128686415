internal import Glibc

/// Files that only their owner may read: private keys and passphrases.
enum SecretFile {
    /// The bytes of a secret file.
    ///
    /// - Throws: a ``Failure`` with status 77 when others may read it, or it is another user's.
    static func contents(of path: String) throws(Failure) -> [UInt8] {
        var status = stat()
        guard stat(path, &status) == 0 else { return try FileBytes.contents(of: path, most: 1 << 16) }
        guard status.st_mode & 0o077 == 0 else {
            throw Failure(
                "secret-readable-by-others",
                Bilingual("tệp bí mật \(path) người khác đọc được", "\(path) may be read by others"),
                next: Bilingual("chạy: chmod 600 \(path)", "run: chmod 600 \(path)"), exit: .permission)
        }
        guard status.st_uid == geteuid() else {
            throw Failure(
                "secret-of-another-user",
                Bilingual("tệp bí mật \(path) thuộc người dùng khác", "\(path) belongs to another user"),
                next: Bilingual("chạy bằng người dùng của văn phòng", "run as the office's user"),
                exit: .permission)
        }
        return try FileBytes.contents(of: path, most: 1 << 16)
    }

    /// The secret without its line end; an editor may have added more lines.
    static func firstLine(of bytes: [UInt8]) -> [UInt8] {
        Array(bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
    }

    /// A variable that may hold a password: itself, or the first line of the file that `…_FILE` names.
    ///
    /// - Throws: as ``contents(of:)``; a ``Failure`` for an empty line, which is no address of anything.
    static func variable(_ name: String) throws(Failure) -> String? {
        if let text = environment(name) { return text }
        guard let path = environment(name + "_FILE") else { return nil }
        let text = String(decoding: firstLine(of: try contents(of: path)), as: UTF8.self)
        guard !text.isEmpty else {
            throw Failure(
                "empty-secret", Bilingual("tệp bí mật \(path) trống", "\(path) is empty"),
                next: Bilingual("ghi địa chỉ ở dòng đầu của tệp", "write the address on its first line"),
                exit: .configuration)
        }
        return text
    }

    /// Writes a new secret file with mode 0600.
    static func create(_ path: String, _ bytes: [UInt8]) throws(Failure) {
        let file = try OutputFile(path: path, mode: 0o600)
        try file.write(bytes)
        try file.finish()
        try file.commit()
    }
}
