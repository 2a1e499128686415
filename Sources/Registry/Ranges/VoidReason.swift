/// Why stamps are made void: codes for the ledger and the accounting.
package enum VoidReason: String, CaseIterable, Sendable {
    case misprint, damaged, repacked
    case wrongData = "wrong-data"
    case producerClosed = "producer-closed"
    case keyCompromise = "key-compromise"
    case authorityDecision = "authority-decision"

    /// What only the office states: a producer does not speak for an authority, nor of keys.
    package var isOfOffice: Bool {
        switch self {
        case .producerClosed, .keyCompromise, .authorityDecision: true
        case .misprint, .damaged, .repacked, .wrongData: false
        }
    }

    /// - Throws: ``RegistryError/reasonUnknown(_:)``.
    package init(code: String) throws(RegistryError) {
        guard let reason = VoidReason(rawValue: code) else { throw .reasonUnknown(code) }
        self = reason
    }
}
