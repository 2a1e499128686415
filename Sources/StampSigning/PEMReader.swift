internal import COpenSSL

/// Reads PEM text through a memory BIO that lives only as long as the bytes it points to.
enum PEMReader {
    /// Calls `body` with a BIO over `pem`; OpenSSL's error queue is empty afterwards.
    static func withBIO<Result>(_ pem: [UInt8], _ body: (OpaquePointer) -> Result?) -> Result? {
        defer { ERR_clear_error() }
        return pem.withUnsafeBytes { bytes -> Result? in
            guard let count = Int32(exactly: bytes.count), let bio = BIO_new_mem_buf(bytes.baseAddress, count)
            else { return nil }
            defer { BIO_free(bio) }
            return body(bio)
        }
    }

    /// Everything that `body` wrote into a memory BIO, or nil when it answers false.
    static func written(by body: (OpaquePointer) -> Bool) -> [UInt8]? {
        defer { ERR_clear_error() }
        guard let bio = BIO_new(BIO_s_mem()) else { return nil }
        defer { BIO_free(bio) }
        guard body(bio) else { return nil }
        var result = [UInt8](repeating: 0, count: BIO_ctrl_pending(bio))
        let count = BIO_read(bio, &result, Int32(result.count))
        guard count == result.count else { return nil }
        return result
    }
}

/// OpenSSL would ask the terminal for the passphrase of a block that is encrypted; this says no.
func noPassphrase(_: UnsafeMutablePointer<CChar>?, _: Int32, _: Int32, _: UnsafeMutableRawPointer?) -> Int32 {
    -1
}
