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

    /// A SEQUENCE of two INTEGERs (ITU-T X.690), from exactly 64 bytes.
    ///
    /// Written here because OpenSSL would make two big numbers of them first.
    static func der(raw: [UInt8]) -> [UInt8] {
        var der: [UInt8] = []
        der.reserveCapacity(72)
        der.append(0x30)
        der.append(0)
        append(integer: raw[..<32], to: &der)
        append(integer: raw[32...], to: &der)
        der[1] = UInt8(der.count - 2)
        return der
    }

    /// As few bytes as hold the number, with a zero ahead where the first bit would make it negative.
    private static func append(integer number: ArraySlice<UInt8>, to der: inout [UInt8]) {
        let digits = number.drop { $0 == 0 }
        let padding = digits.first.map { $0 & 0x80 == 0 } == true ? 0 : 1
        der.append(0x02)
        der.append(UInt8(digits.count + padding))
        if padding == 1 { der.append(0) }
        der += digits
    }
}
