package import StampFormat

/// Why a product may no longer, or not yet, carry the mark of the programme: its labels are not printed then.
package enum MarkEnd: Hashable, Sendable {
    /// The last day on which it could.
    case expired(on: Day)
    case withdrawn(on: Day?)
    /// No recognition was ever in force.
    case notRecognised

    /// Nil for stamps that may carry it on `day`, and for those that never do: specimens, and products that only
    /// take part in the programme.
    init?(of kind: StampKind, among certificates: [Certificate], on day: Day) {
        guard kind == .recognisedProduct || kind == .servicePlaque else { return nil }
        do throws(RegistryError) {
            _ = try CertificationGates.certificate(among: certificates, on: day)
            return nil
        } catch {
            self =
                switch error {
                case .certificateExpired(let last): .expired(on: last)
                case .certificateWithdrawn(let first): .withdrawn(on: first)
                default: .notRecognised
                }
        }
    }
}
