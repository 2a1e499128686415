internal import COpenSSL

/// Between OpenSSL's DER form of an ECDSA signature and r‖s, 32 bytes each.
enum ECDSASignature {
    static func raw(der: UnsafePointer<UInt8>?, count: Int) -> [UInt8]? {
        var cursor = der
        guard let signature = d2i_ECDSA_SIG(nil, &cursor, count) else { return nil }
        defer { ECDSA_SIG_free(signature) }
        return [UInt8](unsafeUninitializedCapacity: 64) { buffer, written in
            let r = BN_bn2binpad(ECDSA_SIG_get0_r(signature), buffer.baseAddress, 32)
            let s = BN_bn2binpad(ECDSA_SIG_get0_s(signature), buffer.baseAddress?.advanced(by: 32), 32)
            written = r == 32 && s == 32 ? 64 : 0
        }
    }

    /// Calls `body` with the DER form.
    static func withDER(raw: [UInt8], _ body: (UnsafePointer<UInt8>, Int) -> Bool) -> Bool {
        guard let signature = ECDSA_SIG_new() else { return false }
        defer { ECDSA_SIG_free(signature) }
        let assigned = raw.withUnsafeBufferPointer { bytes -> Bool in
            guard bytes.count == 64, let start = bytes.baseAddress,
                let r = BN_bin2bn(start, 32, nil), let s = BN_bin2bn(start + 32, 32, nil)
            else { return false }
            return ECDSA_SIG_set0(signature, r, s) == 1
        }
        guard assigned else { return false }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 80) { buffer in
            var cursor = buffer.baseAddress
            let length = i2d_ECDSA_SIG(signature, &cursor)
            guard length > 0, let start = buffer.baseAddress else { return false }
            return body(UnsafePointer(start), Int(length))
        }
    }
}
