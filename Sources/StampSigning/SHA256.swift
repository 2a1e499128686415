internal import COpenSSL

/// SHA-256 (FIPS 180-4) over OpenSSL.
package enum SHA256 {
    /// Bytes of a digest.
    package static let byteCount = 32

    /// The 32-byte digest of `bytes`.
    package static func digest(of bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBytes { digest(of: $0) }
    }

    /// The 32-byte digest of a buffer.
    package static func digest(of bytes: UnsafeRawBufferPointer) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, count in
            var length: UInt32 = 0
            let done = EVP_Digest(
                bytes.baseAddress, bytes.count, buffer.baseAddress, &length, algorithm.md, nil)
            precondition(done == 1 && length == 32, "SHA-256 is part of every OpenSSL")
            count = byteCount
        }
    }

    fileprivate static let algorithm = Algorithm()

    /// Fetched once: a fetch per digest costs as much as a short digest.
    ///
    /// Unchecked because OpenSSL never changes a fetched `EVP_MD`.
    fileprivate final class Algorithm: @unchecked Sendable {
        let md = EVP_MD_fetch(nil, "SHA256", nil)
    }
}

/// SHA-256 of one short message after another: OpenSSL's context is kept, which halves their cost.
///
/// Not `Sendable`: each task makes its own.
package final class RepeatedSHA256 {
    private let context: OpaquePointer

    /// - Throws: ``SigningError/cryptoFailure``.
    package init() throws(SigningError) {
        guard let context = EVP_MD_CTX_new() else { throw .cryptoFailure }
        self.context = context
    }

    deinit { EVP_MD_CTX_free(context) }

    /// The 32-byte digest of `bytes`.
    package func digest(of bytes: [UInt8]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: SHA256.byteCount) { buffer, count in
            let done =
                EVP_DigestInit_ex2(context, SHA256.algorithm.md, nil) == 1
                && EVP_DigestUpdate(context, bytes, bytes.count) == 1
                && EVP_DigestFinal_ex(context, buffer.baseAddress, nil) == 1
            precondition(done, "SHA-256 is part of every OpenSSL")
            count = SHA256.byteCount
        }
    }
}
