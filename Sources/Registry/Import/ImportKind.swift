internal import StampFormat

/// What one kind of file holds and how its rows become records of the register.
protocol ImportKind: SendableMetatype {
    associatedtype Record: Hashable & Sendable

    static var columns: [ImportColumn] { get }
    /// The record of a row, or nil with its faults noted in the row.
    static func record(_ row: inout ImportRow, _ facts: ImportFacts) -> Record?
    /// The record as a row would state it, by column; reading it gives the record again.
    static func values(of record: Record) -> [String: String]
    /// What makes a row and a known record the same.
    static func key(of record: Record) -> String
    /// What no two rows of a file may share, as it stands there, also for rows with faults.
    static func keys(of row: ImportRow) -> [String]
    static func existing(in reader: some RegistryReader) throws(RegistryError) -> [Record]
    static func put(_ record: Record, in writer: some RegistryWriter) throws(RegistryError)
    static func remove(_ record: Record, in writer: some RegistryWriter) throws(RegistryError)
    /// What depends on a record, such as `allotment:12`, so that it may not be removed; nil when nothing does.
    ///
    /// `day`: the day on which the record came.
    static func user(of record: Record, since day: Day, in reader: some RegistryReader)
        throws(RegistryError) -> String?
}

/// The kinds of file that can be imported.
package enum ImportFileKind: String, CaseIterable, Sendable {
    case units, producers, products, certificates, batches
    case testReports = "test-reports"

    var definition: any ImportKind.Type {
        switch self {
        case .units: UnitImport.self
        case .producers: ProducerImport.self
        case .products: ProductImport.self
        case .certificates: CertificateImport.self
        case .testReports: TestReportImport.self
        case .batches: BatchImport.self
        }
    }

    /// The columns of such a file.
    package var columns: [ImportColumn] { definition.columns }
}
