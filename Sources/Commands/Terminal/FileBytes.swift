internal import Glibc

/// Whole files and descriptors, read and written with the system's own errors.
enum FileBytes {
    /// Writes everything, also after short writes and interruptions.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let count = Glibc.write(
                    descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return false }
                offset += count
            }
            return true
        }
    }

    /// Everything from a descriptor, at most `most` bytes and one more.
    static func read(descriptor: Int32, most: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= most {
            let count = Glibc.read(descriptor, &chunk, min(chunk.count, most + 1 - bytes.count))
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { break }
            bytes += chunk[0..<count]
        }
        return bytes
    }

    /// A file's bytes.
    ///
    /// - Throws: a ``Failure`` that names the path, for a file that is not there, not readable or too large.
    static func contents(of path: String, most: Int = 128 << 20) throws(Failure) -> [UInt8] {
        let descriptor = try opened(path)
        defer { close(descriptor) }
        guard let bytes = read(descriptor: descriptor, most: most) else { throw missing(path, errno) }
        guard bytes.count <= most else {
            throw Failure(
                "file-too-large",
                Bilingual("tệp \(path) lớn hơn \(most >> 20) MiB", "\(path) is larger than \(most >> 20) MiB")
            )
        }
        return bytes
    }

    /// A file to read from; the caller closes it.
    static func opened(_ path: String) throws(Failure) -> Int32 {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw missing(path, errno) }
        return descriptor
    }

    private static func missing(_ path: String, _ code: Int32) -> Failure {
        let reason = String(cString: strerror(code))
        return Failure(
            "no-input",
            Bilingual("không đọc được tệp \(path) (\(reason))", "cannot read \(path) (\(reason))"),
            next: Bilingual("kiểm tra đường dẫn và quyền đọc", "check the path and its rights"),
            exit: .noInput)
    }
}
