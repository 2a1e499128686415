internal import Registry
internal import StampSigning
internal import Synchronization

/// Files that were looked at and wait for their person's word: in memory only, one for each person.
///
/// Whoever is led to another process, or waits too long, chooses the file again.
final class UploadShelf: Sendable {
    struct Upload: Sendable {
        /// Known to the person's own browser only.
        let name: String
        let kind: ImportFileKind
        let file: MultipartBody.File
        /// Of a workbook; nil for its first.
        let sheet: String?
        let person: Int
        /// Milliseconds since 1970-01-01T00:00:00Z.
        let at: Int64
    }

    /// Bytes of one file.
    static let most = 4 << 20
    /// Files that are kept; the oldest goes first.
    private static let mostFiles = 16
    private static let lifetime: Int64 = 60 * 60 * 1000

    private let uploads = Mutex<[Upload]>([])

    /// - Returns: the name under which it is found again.
    func keep(
        _ file: MultipartBody.File, _ kind: ImportFileKind, sheet: String?, of visit: Visit
    ) -> String {
        let upload = Upload(
            name: Hex.text(of: RandomBytes.bytes(16)), kind: kind, file: file, sheet: sheet,
            person: visit.person.number, at: visit.at)
        uploads.withLock { uploads in
            uploads.removeAll { $0.person == upload.person || upload.at - $0.at > Self.lifetime }
            uploads.append(upload)
            if uploads.count > Self.mostFiles { uploads.removeFirst() }
        }
        return upload.name
    }

    /// - Throws: a ``WorkRefusal`` when it is gone, or another person's.
    func upload(_ name: String, of visit: Visit) throws(WorkRefusal) -> Upload {
        let found = uploads.withLock { uploads in
            uploads.first { upload in
                upload.name == name && upload.person == visit.person.number
                    && visit.at - upload.at <= Self.lifetime
            }
        }
        guard let found else {
            throw WorkRefusal(
                "upload-gone", ("Tệp đã gửi không còn ở đây.", "The file that was sent is no longer here."),
                next: ("Chọn lại tệp rồi gửi.", "Choose the file again and send it."))
        }
        return found
    }

    func drop(_ name: String) { uploads.withLock { $0.removeAll { $0.name == name } } }
}
