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

    private static let algorithm = Algorithm()

    /// Fetched once: a fetch per digest costs as much as a short digest.
    ///
    /// Unchecked because OpenSSL never changes a fetched `EVP_MD`.
    private final class Algorithm: @unchecked Sendable {
        let md = EVP_MD_fetch(nil, "SHA256", nil)
    }
}
