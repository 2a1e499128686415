internal import StampFormat

/// Proves that every frozen report is the one whose hash the ledger holds, and that none is missing.
enum ReportCheck {
    /// The first fault, or nil.
    static func fault(in store: some RegistryStore) async throws(RegistryError) -> String? {
        try await store.read { reader throws(RegistryError) in
            var frozen: [String: String] = [:]
            for report in try reader.closedReports() {
                frozen[key(report.period.text, report.version)] = Hex.text(of: report.contentHash)
            }
            var next = 1
            while true {
                let page = try reader.ledgerEntries(from: next, limit: 1000)
                if page.isEmpty { break }
                for entry in page where entry.body.hasPrefix(prefix) {
                    guard let record = try? LedgerRecord(entry),
                        let version = record.after["version"]?.integer
                    else { return "ledger entry \(entry.number)" }
                    let name = key(String(record.subject.dropFirst("report:".count)), version)
                    let hash = frozen.removeValue(forKey: name)
                    guard hash == record.after["content_sha256"]?.string else { return "report \(name)" }
                }
                next += page.count
            }
            return frozen.keys.min().map { "report \($0)" }
        }
    }

    private static func key(_ period: String, _ version: Int) -> String { "\(period) version \(version)" }

    /// How the canonical form of an entry begins; the others need not be read.
    private static let prefix = "{\"act\":\"\(ActWord.reportClosed.rawValue)\","
}
