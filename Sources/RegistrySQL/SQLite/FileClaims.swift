#if canImport(Glibc)
    internal import Glibc
#endif
internal import Registry

/// Claims through an advisory lock on a file beside the database; the kernel drops it with the process.
struct FileClaims: Sendable {
    private let path: String

    init(path: String) { self.path = path }

    /// - Throws: the claim's refusal when another process holds it, or ``RegistryError/readOnly``.
    func take(_ claim: StoreClaim) throws(RegistryError) -> Held {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .readOnly }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw claim.refusal
        }
        return Held(descriptor: descriptor)
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Makes a missing file that only its owner may read.
    static func createPrivateFile(_ path: String) throws(RegistryError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .readOnly }
        close(descriptor)
    }

    /// A claim that is held until released.
    struct Held {
        fileprivate let descriptor: Int32

        func release() { close(descriptor) }
    }
}
