package import StampFormat

/// Stamps of arbitrary but always equal content; no test here looks at signatures.
package enum StampSample {
    /// A number that its type refuses.
    package struct Missing: Error {}

    package static func stamp(_ serial: UInt32, kind: StampKind = .recognisedProduct) throws -> Stamp {
        var state = UInt64(serial) &* 0x9E37_79B9_7F4A_7C15 | 1
        let bytes = (0..<StampSignature.byteCount).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        guard let key = KeyID(number: 0xA1B2C3), let product = ProductNumber(number: 4),
            let number = Serial(number: serial), let day = Day(year: 2026, month: 11, day: 10),
            let issuedOn = StampDay(day), let signature = StampSignature(bytes: bytes)
        else { throw Missing() }
        let fields = StampFields(
            kind: kind, key: key, product: product, allotment: AllotmentNumber(number: 128), serial: number,
            issuedOn: issuedOn)
        return Stamp(fields: fields, signature: signature)
    }

    package static func host(_ name: String) throws -> StampHost {
        guard let host = StampHost(name) else { throw Missing() }
        return host
    }

    package static func url(_ host: String, _ serial: UInt32 = 1) throws -> StampURL {
        StampURL(host: try self.host(host), stamp: try stamp(serial))
    }
}
