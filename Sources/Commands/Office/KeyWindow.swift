internal import Registry
internal import StampFormat
internal import StampSigning

/// The days of a new key.
enum KeyWindow {
    /// `years` from `first` on, cut at the last day that a stamp can hold.
    static func window(from first: Day, years: Int) throws -> SigningWindow {
        let end = first.lastDay(ofMonths: 12 * years, lastDayInclusive: false)
        return try window(from: first, to: end ?? first)
    }

    static func window(from first: Day, to last: Day) throws -> SigningWindow {
        let limit = StampDay(number: StampDay.last)
        guard let start = StampDay(first), let end = StampDay(last) ?? limit else {
            throw SigningError.badWindow
        }
        return try SigningWindow(first: start, last: end)
    }
}

extension KeyFolder {
    /// Makes, certifies and stores a new signing key.
    func addSigningKey(
        _ authority: CertificateAuthority, window: SigningWindow, passphrase: [UInt8]
    ) throws -> KeyCertificate {
        let key = try SigningKey()
        let name = KeyFolder.name(of: key.id)
        let certificate = try authority.certify(key.publicKey, name: name, window: window)
        try add(key, certificate, name: name, passphrase: passphrase)
        return certificate
    }

    /// The signing key to issue with on `day`: the newest whose private half is here, or the one asked for.
    func signingKey(
        on day: Day, id: KeyID?, passphrase: [UInt8]
    ) throws -> (key: SigningKey, window: SigningWindow)? {
        let candidates = try certificates().filter { named in
            guard !named.certificate.isRoot, hasPrivateKey(named.name) else { return false }
            if let id { return named.certificate.publicKey.id == id }
            return StampDay(day).map { named.certificate.window.contains($0) } ?? false
        }
        guard let newest = candidates.max(by: { $0.certificate.window.first < $1.certificate.window.first })
        else {
            return nil
        }
        return (try privateKey(newest.name, passphrase: passphrase), newest.certificate.window)
    }
}
