internal import Glibc

/// A file that appears under its name only when it is complete and on the disk.
final class OutputFile {
    private let path: String
    /// Where it is until it is committed.
    let partPath: String
    /// Of the file under its provisional name; who writes to it past ``write(_:)`` writes nothing through that.
    let descriptor: Int32
    private var buffer: [UInt8] = []
    private var isDone = false

    /// - Parameters:
    ///   - path: replaced by ``commit()``.
    ///   - mode: of the new file.
    /// - Throws: a ``Failure`` with status 73.
    init(path: String, mode: mode_t = 0o644) throws(Failure) {
        try OutputFile.requireReplaceable(path)
        self.path = path
        partPath = "\(path).part-\(getpid())"
        descriptor = open(partPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode)
        guard descriptor >= 0 else { throw OutputFile.failure(path, errno, exit: .cannotCreate) }
    }

    deinit {
        close(descriptor)
        if !isDone { unlink(partPath) }
    }

    /// - Throws: a ``Failure`` with status 74, for a full disk above all.
    func write(_ bytes: some Collection<UInt8>) throws(Failure) {
        buffer += bytes
        if buffer.count >= 1 << 18 { try flush() }
    }

    /// Puts everything on the disk; the file keeps its provisional name.
    func finish() throws(Failure) {
        try flush()
        guard fsync(descriptor) == 0 else { throw OutputFile.failure(path, errno, exit: .storage) }
    }

    /// Gives the finished file its name, on the disk too.
    func commit() throws(Failure) {
        guard rename(partPath, path) == 0 else { throw OutputFile.failure(path, errno, exit: .cannotCreate) }
        isDone = true
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw OutputFile.failure(path, errno, exit: .storage) }
    }

    /// A device or a folder is not replaced by a file: `-o /dev/null` would destroy it.
    private static func requireReplaceable(_ path: String) throws(Failure) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { return }
        throw Failure(
            "output-not-a-file", Bilingual("\(path) không phải tệp thường", "\(path) is not a regular file"),
            next: Bilingual("chọn tên tệp khác", "name another file"), exit: .cannotCreate)
    }

    private func flush() throws(Failure) {
        guard FileBytes.write(buffer, to: descriptor) else {
            throw OutputFile.failure(path, errno, exit: .storage)
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private static func failure(_ path: String, _ code: Int32, exit: Exit) -> Failure {
        if code == ENOENT, let folder = path.lastIndex(of: "/").map({ String(path[..<$0]) }) {
            return Failure(
                "output-failed",
                Bilingual("không có thư mục \(folder)", "there is no folder \(folder)"),
                next: Bilingual("tạo trước: mkdir -p \(folder)", "make it first: mkdir -p \(folder)"),
                exit: exit)
        }
        let reason = String(cString: strerror(code))
        return Failure(
            "output-failed",
            Bilingual("không ghi được tệp \(path) (\(reason))", "cannot write \(path) (\(reason))"),
            next: Bilingual("kiểm tra dung lượng đĩa và quyền ghi", "check disk space and rights"), exit: exit
        )
    }
}
