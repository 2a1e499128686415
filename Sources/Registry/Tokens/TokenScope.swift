/// What a program may ask with its token.
///
/// To write in an area includes reading it. Roles and producers limit further: a scope gives nobody a right.
package enum TokenScope: String, CaseIterable, Sendable {
    /// Verdicts, counted by the token and not by the address.
    case verify
    /// Units, producers, products, batches and the files that they come in.
    case readRegister = "read:register"
    case writeRegister = "write:register"
    /// Allotments, serials, labels and the account.
    case readStamps = "read:stamps"
    case writeStamps = "write:stamps"
    /// Decisions, certificates, test reports, goods labels and dated facts.
    case readCertification = "read:certification"
    case writeCertification = "write:certification"
    /// Flags, alerts, the ledger and reports.
    case readOversight = "read:oversight"
    case writeOversight = "write:oversight"
    /// Persons and their roles, the regulation, and printers.
    case readOffice = "read:office"
    case writeOffice = "write:office"
    /// Inspection cases, their findings and evidence.
    case readCases = "read:cases"
    case writeCases = "write:cases"

    /// Whether a token with this scope may do what asks for the other.
    package func includes(_ wanted: TokenScope) -> Bool {
        guard self != wanted else { return true }
        switch self {
        case .writeRegister: return wanted == .readRegister
        case .writeStamps: return wanted == .readStamps
        case .writeCertification: return wanted == .readCertification
        case .writeOversight: return wanted == .readOversight
        case .writeOffice: return wanted == .readOffice
        case .writeCases: return wanted == .readCases
        case .verify, .readRegister, .readStamps, .readCertification, .readOversight, .readOffice, .readCases:
            return false
        }
    }
}
