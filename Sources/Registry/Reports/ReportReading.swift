package import StampFormat
internal import StampSigning

/// What the store knows of frozen reports.
package protocol ReportReading {
    /// The versions of a period, oldest first.
    func closedReports(of period: ReportPeriod) throws(RegistryError) -> [ClosedReport]
    /// All versions of all periods.
    func closedReports() throws(RegistryError) -> [ClosedReport]
}

/// Frozen reports are added, and never changed.
package protocol ReportWriting {
    func insert(_ report: ClosedReport) throws(RegistryError)
}

/// Why a report is not frozen.
package enum ReportRefusal: Hashable, Sendable {
    case periodOpen(until: Day)
    case closedBefore(version: Int)
    case nothingToCorrect(ReportPeriod)
    case badReason
    case unknownReport(ReportPeriod)

    /// Stable word.
    package var code: String {
        switch self {
        case .periodOpen: "period-open"
        case .closedBefore: "report-closed"
        case .nothingToCorrect: "report-not-closed"
        case .badReason: "bad-correction"
        case .unknownReport: "unknown-report"
        }
    }
}

extension ClosedReport {
    /// SHA-256 of the content.
    package var contentHash: [UInt8] { SHA256.digest(of: Array(content.utf8)) }

    /// What the ledger states of it.
    var facts: CanonicalJSON {
        .object(["content_sha256": .string(Hex.text(of: contentHash)), "version": .integer(version)])
    }
}
