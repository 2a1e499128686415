internal import Registry
internal import RegistrySQL

/// Files of cases that are not where a copy of the register needs them.
enum EvidenceFaults {
    /// - Throws: a ``Failure`` that names the first of them and says how many there are.
    static func require(_ faults: [String]) throws(Failure) {
        guard let first = faults.first else { return }
        throw Failure(
            "evidence-incomplete",
            Bilingual(
                "sổ đủ, nhưng \(faults.count) tệp chứng cứ thiếu hoặc đã bị sửa: \(first)",
                "the register is whole, but \(faults.count) files of cases are missing or changed: \(first)"),
            next: Bilingual(
                "lấy lại tệp từ bản sao lưu trước vào thư mục dữ liệu, rồi chạy lại",
                "take the files from an earlier backup into the data folder, then run it again"))
    }

    /// Brings the files along where the register went into another data folder, and looks at every one.
    ///
    /// - Returns: what is wrong with those that are not as they were.
    static func afterMove(of workplace: Workplace, to target: DatabaseAddress) async throws -> [String] {
        let files = try await workplace.read { reader throws(RegistryError) in try reader.evidenceFiles() }
        let folder = EvidenceFolder(workplace.folder)
        guard case .file(let path) = target, let other = DataFolder(ofRegistry: path) else {
            return files.compactMap { folder.fault(of: $0) }
        }
        let copy = EvidenceFolder(other)
        for file in files {
            if let bytes = folder.contents(of: file) { _ = try copy.keep(bytes) }
        }
        return files.compactMap { copy.fault(of: $0) }
    }
}
