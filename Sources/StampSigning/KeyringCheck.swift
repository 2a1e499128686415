package import StampFormat

/// Checks stamps against a keyring, keeping a verifier for each key it meets.
///
/// Not `Sendable`: each task makes its own.
package final class KeyringCheck {
    private let keyring: Keyring
    private var verifiers: [ObjectIdentifier: StampVerifier] = [:]

    /// Starts with no verifier; each is made when its key is first met.
    package init(_ keyring: Keyring) { self.keyring = keyring }

    /// Key, then signature, as stamp format 1 orders them.
    ///
    /// - Throws: ``SigningError/cryptoFailure``; a refusal is a value.
    package func check(_ stamp: Stamp) throws(SigningError) -> StampCheck {
        let keys = keyring.keys(stamp.fields.key, issuingOn: stamp.fields.issuedOn)
        guard !keys.isEmpty else { return .unknownKey }
        for key in keys where try verifier(for: key).isSigned(stamp) { return .authentic }
        return .badSignature
    }

    private func verifier(for key: VerifyingKey) throws(SigningError) -> StampVerifier {
        if let known = verifiers[ObjectIdentifier(key)] { return known }
        let verifier = try StampVerifier(key)
        verifiers[ObjectIdentifier(key)] = verifier
        return verifier
    }
}
