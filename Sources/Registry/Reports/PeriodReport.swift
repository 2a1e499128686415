package import StampFormat

/// What an office reports on a month or a year: the content, without a layout.
///
/// Frozen as canonical JSON when it is closed; every file is rendered from that text alone.
package struct PeriodReport: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package let producer: UInt32
        package let name: String
        package let flows: StampFlows
    }

    /// A certificate that began, ended, or is about to.
    package struct CertificateLine: Hashable, Sendable {
        package let product: ProductNumber
        package let name: String
        package let producer: String
        package let decision: String?
        package let stars: Int
        /// The day that brings it into its list: first, last, or of the withdrawal.
        package let day: Day
        package let reason: String?
    }

    /// Why a certificate is in the report.
    package enum CertificateList: String, CaseIterable, Sendable {
        case granted, expired, expiring, withdrawn
    }

    /// A batch under recall when the report was made.
    package struct Recall: Hashable, Sendable {
        package let product: ProductNumber
        package let name: String
        package let lot: String
        package let packs: Int
    }

    package let office: String
    package let period: ReportPeriod
    /// From 1; 0 for a draft, which nothing froze.
    package let version: Int
    /// Why an earlier version is replaced; nil for a first one.
    package let correction: String?
    package let madeOn: Day
    /// The ledger as it stood: entries, and their root in hexadecimal.
    package let ledgerEntries: Int
    package let ledgerRoot: String
    /// Producers with stamps that moved, by number.
    package let rows: [Row]
    package let certificates: [CertificateList: [CertificateLine]]
    package let recalls: [Recall]

    package init(
        heading: Heading, rows: [Row], certificates: [CertificateList: [CertificateLine]], recalls: [Recall]
    ) {
        office = heading.office
        period = heading.period
        version = heading.version
        correction = heading.correction
        madeOn = heading.madeOn
        ledgerEntries = heading.ledgerEntries
        ledgerRoot = heading.ledgerRoot
        self.rows = rows
        self.certificates = certificates
        self.recalls = recalls
    }

    /// What a report says about itself.
    package struct Heading: Hashable, Sendable {
        let office: String
        let period: ReportPeriod
        let version: Int
        let correction: String?
        let madeOn: Day
        let ledgerEntries: Int
        let ledgerRoot: String
    }

    package var totals: StampFlows { rows.reduce(StampFlows()) { $0 + $1.flows } }

    /// Certificates begin to expire, in a report, so many days before they end.
    package static let expiringWithinDays = 90
}
