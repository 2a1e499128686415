internal import Foundation
internal import Glibc

/// A folder for a proof's pictures that nobody else can read: symbols are secrets until they are on packs.
final class ProofFolder: Sendable {
    private let path: String

    /// - Throws: a ``Failure`` with status 74.
    init() throws(Failure) {
        let place = FileManager.default.temporaryDirectory.path
        ProofFolder.sweep(place)
        path = "\(place)/\(ProofFolder.prefix)\(getpid())-\(UUID().uuidString)"
        guard mkdir(path, 0o700) == 0 else { throw ProofFolder.failure(path, errno) }
    }

    private static let prefix = "tracestamp-proof-"

    /// Takes away what processes left that were killed.
    private static func sweep(_ place: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
        where name.hasPrefix(prefix) {
            guard let process = pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" }),
                kill(process, 0) != 0, errno == ESRCH
            else { continue }
            try? FileManager.default.removeItem(atPath: "\(place)/\(name)")
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file that need not outlive the process: nothing waits for the disk.
    ///
    /// - Throws: a ``Failure`` with status 74.
    func write(_ bytes: [UInt8], _ name: String) throws(Failure) {
        let descriptor = open(path(name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw ProofFolder.failure(path(name), errno) }
        defer { close(descriptor) }
        guard FileBytes.write(bytes, to: descriptor) else { throw ProofFolder.failure(path(name), errno) }
    }

    func contents(_ name: String) throws(Failure) -> [UInt8] {
        try FileBytes.contents(of: path(name), most: 256 << 20)
    }

    func remove(_ names: [String]) {
        for name in names { unlink(path(name)) }
    }

    private static func failure(_ path: String, _ code: Int32) -> Failure {
        let reason = String(cString: strerror(code))
        return Failure(
            "proof-not-made",
            Bilingual("không ghi được \(path) (\(reason))", "cannot write \(path) (\(reason))"),
            next: Bilingual(
                "dọn chỗ trống trong thư mục tạm, hoặc đặt TMPDIR",
                "make room in the folder for temporary files, or set TMPDIR"), exit: .storage)
    }
}
