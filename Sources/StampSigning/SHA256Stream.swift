internal import COpenSSL

/// SHA-256 over bytes that come in pieces.
///
/// Not `Sendable`: one user at a time.
package final class SHA256Stream {
    private let context = EVP_MD_CTX_new()

    package init() {
        let done = EVP_DigestInit_ex2(context, EVP_sha256(), nil)
        precondition(done == 1, "SHA-256 is part of every OpenSSL")
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Adds a piece.
    package func update(_ bytes: [UInt8]) { EVP_DigestUpdate(context, bytes, bytes.count) }

    /// The 32-byte digest of everything; the stream is spent then.
    package func digest() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: SHA256.byteCount) { buffer, count in
            count = EVP_DigestFinal_ex(context, buffer.baseAddress, nil) == 1 ? SHA256.byteCount : 0
        }
    }
}
