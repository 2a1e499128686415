internal import COpenSSL

/// HMAC-SHA-256 (RFC 2104) over OpenSSL.
package enum KeyedHash {
    /// The 32-byte code of `message` under `key`.
    package static func code(of message: [UInt8], key: [UInt8]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: SHA256.byteCount) { buffer, count in
            var length: UInt32 = 0
            let done = HMAC(
                EVP_sha256(), key, Int32(key.count), message, message.count, buffer.baseAddress, &length)
            precondition(done != nil && length == 32, "HMAC-SHA-256 is part of every OpenSSL")
            count = SHA256.byteCount
        }
    }
}
