internal import Glibc
internal import Registry
internal import StampSigning

/// The files that are evidence of cases, each under its hash.
struct EvidenceFolder {
    private let path: String

    init(_ folder: DataFolder) { path = folder.path }

    /// Puts a file there, durably, once however often it comes.
    ///
    /// - Throws: ``CaseRefusal/badEvidence``, or a ``Failure`` with status 73 or 74.
    func keep(_ bytes: [UInt8]) throws -> EvidenceFile {
        let file = try EvidenceFile(bytes, hash: SHA256.digest(of: bytes))
        guard fault(of: file) != nil else { return file }
        let parts = file.path.split(separator: "/")
        for count in 1..<parts.count {
            let folder = path + "/" + parts.prefix(count).joined(separator: "/")
            guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw Self.failure(folder, errno) }
        }
        let output = try OutputFile(path: "\(path)/\(file.path)", mode: 0o600)
        try output.write(bytes)
        try output.finish()
        try output.commit()
        return file
    }

    /// The file as it came in.
    ///
    /// - Throws: a ``Failure`` where it is not there any more, or was changed.
    func contents(of file: EvidenceFile) throws -> [UInt8] {
        let bytes = try FileBytes.contents(of: "\(path)/\(file.path)", most: EvidenceFile.mostBytes)
        guard SHA256.digest(of: bytes) == file.hash else {
            throw Failure(
                "evidence-changed",
                Bilingual("\(file.path) đã bị thay đổi", "\(file.path) was changed"),
                next: Bilingual("khôi phục từ bản sao lưu", "restore it from a backup"),
                exit: .storage)
        }
        return bytes
    }

    /// What is wrong with a file that a case names, or nil.
    func fault(of file: EvidenceFile) -> String? {
        guard let bytes = bytes(of: file) else { return "\(file.path) is not there" }
        return SHA256.digest(of: bytes) == file.hash ? nil : "\(file.path) was changed"
    }

    /// A file as it was kept; nil when it is not there or was changed.
    func contents(of file: EvidenceFile) -> [UInt8]? {
        guard let bytes = bytes(of: file), SHA256.digest(of: bytes) == file.hash else { return nil }
        return bytes
    }

    private func bytes(of file: EvidenceFile) -> [UInt8]? {
        try? FileBytes.contents(of: "\(path)/\(file.path)", most: EvidenceFile.mostBytes)
    }

    private static func failure(_ folder: String, _ code: Int32) -> Failure {
        let reason = String(cString: strerror(code))
        return Failure(
            "cannot-create",
            Bilingual("không tạo được thư mục \(folder) (\(reason))", "cannot create \(folder) (\(reason))"),
            next: Bilingual("kiểm tra dung lượng đĩa và quyền ghi", "check disk space and rights"),
            exit: .cannotCreate)
    }
}

/// Every file that a case names is there and unchanged.
enum EvidenceCheck {
    /// None for an office without such files.
    static func findings(_ workplace: Workplace) async throws(RegistryError) -> [CheckFinding] {
        let files = try await workplace.read { reader throws(RegistryError) in try reader.evidenceFiles() }
        guard !files.isEmpty else { return [] }
        let folder = EvidenceFolder(workplace.folder)
        return [CheckFinding("evidence files", fault: files.lazy.compactMap { folder.fault(of: $0) }.first)]
    }
}
