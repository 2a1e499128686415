package import StampFormat

/// Whether a product may carry the OCOP mark on a day.
///
/// The mark's regulation (1162/QĐ-VPĐP-OCOP) allows it without asking, but only while a recognition of at least
/// three stars is valid, and only on the recognised product itself.
package enum LogoRight: Hashable, Sendable {
    case allowed(stars: Int, until: Day)
    /// Recognised with fewer than three stars.
    case tooFewStars(Int)
    /// No recognition is in force, as ``CertificationGates`` says why.
    case noCertificate(RegistryError)

    package static let fewestStars = 3

    package init(among certificates: [Certificate], on day: Day) {
        do throws(RegistryError) {
            let certificate = try CertificationGates.certificate(among: certificates, on: day)
            self =
                certificate.stars >= LogoRight.fewestStars
                ? .allowed(stars: certificate.stars, until: certificate.validTo)
                : .tooFewStars(certificate.stars)
        } catch {
            self = .noCertificate(error)
        }
    }

    /// Stable word.
    package var word: String {
        switch self {
        case .allowed: "allowed"
        case .tooFewStars: "too-few-stars"
        case .noCertificate(let error): error.code
        }
    }
}
