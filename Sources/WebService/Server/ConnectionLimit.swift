internal import Glibc

/// How many connections are open at once: more wait in the system's queue.
enum ConnectionLimit {
    /// An idle connection costs about 20 kB.
    static let most = 16_384
    /// Open files that are not a client's: the register, the log, keys, labels that are being read back.
    private static let reserve = 256

    /// Raises what the system allows this process to open as far as it may be raised.
    ///
    /// - Returns: 1...``most``.
    static func raised() -> Int {
        var files = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &files) == 0 else {
            return 1024 - reserve
        }
        let wanted = rlim_t(most + reserve)
        if files.rlim_cur < wanted {
            files.rlim_cur = min(wanted, files.rlim_max)
            guard setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &files) == 0 else {
                return 1024 - reserve
            }
        }
        return max(1, min(most, Int(clamping: files.rlim_cur) - reserve))
    }
}
