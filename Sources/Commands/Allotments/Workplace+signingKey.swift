internal import Registry
internal import StampFormat
internal import StampSigning

extension Workplace {
    /// The key that started this allotment, or the newest one for a day.
    ///
    /// - Throws: ``RegistryError/signingKeyMissing(_:)``, ``RegistryError/noSigningKey(on:)``, or a ``Failure``.
    func signingKey(
        for allotment: Allotment, on day: Day, passphrase: [UInt8]
    ) throws -> (SigningKey, SigningWindow) {
        let found = try keys.signingKey(on: day, id: allotment.issue?.key, passphrase: passphrase)
        if let found { return found }
        if let id = allotment.issue?.key { throw RegistryError.signingKeyMissing(id) }
        throw RegistryError.noSigningKey(on: day)
    }
}
