internal import COpenSSL

/// Bytes that nobody can guess.
package enum RandomBytes {
    /// From OpenSSL's generator, which the system seeds.
    package static func bytes(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let done = RAND_bytes(buffer.baseAddress, Int32(count))
            precondition(done == 1, "without random bytes no secret can be made")
            filled = count
        }
    }
}

/// Comparing secrets.
package enum SecretBytes {
    /// Takes as long for a first byte that differs as for a last one.
    package static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
    }
}

/// HMAC (RFC 2104).
package enum MessageCode {
    /// 20 bytes; what authenticator apps of RFC 6238 all know.
    package static func sha1(key: [UInt8], _ message: [UInt8]) -> [UInt8] {
        code(EVP_sha1(), 20, key, message)
    }

    /// 32 bytes.
    package static func sha256(key: [UInt8], _ message: [UInt8]) -> [UInt8] {
        code(EVP_sha256(), 32, key, message)
    }

    private static func code(
        _ hash: OpaquePointer?, _ size: Int, _ key: [UInt8], _ message: [UInt8]
    ) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            var length: UInt32 = 0
            let done = HMAC(
                hash, key, Int32(key.count), message, message.count, buffer.baseAddress, &length)
            precondition(done != nil && length == size, "HMAC is part of every OpenSSL")
            count = size
        }
    }
}
