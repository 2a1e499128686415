extension VerifyingKey {
    /// x and y of the public point, 32 bytes each, big-endian.
    ///
    /// - Throws: ``SigningError/notP256`` for a key that is stored compressed.
    package func point() throws(SigningError) -> [UInt8] {
        // RFC 5480: 26 bytes that name the curve, 4 for an uncompressed point, then x and y.
        let der = try key.subjectPublicKeyInfo()
        guard der.count == 91, der[26] == 4 else { throw .notP256 }
        return Array(der[27...])
    }
}
