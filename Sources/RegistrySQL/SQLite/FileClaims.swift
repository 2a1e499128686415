#if canImport(Glibc)
    internal import Glibc
#endif
internal import Registry
internal import StampFormat

/// Claims through advisory locks on a file beside the database, one byte of it for each claim.
///
/// The locks belong to the open file, so they hold between two stores of one process too, and the kernel
/// drops them with the process.
struct FileClaims: Sendable {
    private let path: String

    init(path: String) { self.path = path }

    /// - Throws: the claim's refusal when another process holds it, or ``RegistryError/readOnly``.
    func take(_ claim: StoreClaim) throws(RegistryError) -> Held {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .readOnly }
        var byte = flock()
        byte.l_type = Int16(F_WRLCK)
        byte.l_whence = Int16(SEEK_SET)
        byte.l_start = FileClaims.place(of: claim)
        byte.l_len = 1
        guard fcntl(descriptor, FileClaims.setOpenFileLock, &byte) == 0 else {
            let isHeld = errno == EAGAIN || errno == EACCES
            close(descriptor)
            throw isHeld ? claim.refusal : .storageFailed
        }
        return Held(descriptor: descriptor)
    }

    /// `F_OFD_SETLK` of Linux, which its headers show to GNU sources only.
    private static let setOpenFileLock: Int32 = 37

    /// The byte of the file that stands for a claim; the file itself stays empty.
    private static func place(of claim: StoreClaim) -> off_t {
        switch claim {
        case .signing(let number): off_t(number.number)
        }
    }

    /// - Throws: ``RegistryError/readOnly`` when the folder may not be entered: the file could be there.
    static func exists(_ path: String) throws(RegistryError) -> Bool {
        guard access(path, F_OK) != 0 else { return true }
        guard errno != EACCES else { throw .readOnly }
        return false
    }

    /// Makes a missing file that only its owner may read.
    static func createPrivateFile(_ path: String) throws(RegistryError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            guard let end = path.lastIndex(of: "/") else { throw .readOnly }
            let folder = String(path[..<end])
            throw access(folder + "/", F_OK) == 0 ? .readOnly : .database(.noFolder(folder))
        }
        close(descriptor)
    }

    /// A claim that is held until released.
    struct Held {
        fileprivate let descriptor: Int32

        func release() { close(descriptor) }
    }
}
