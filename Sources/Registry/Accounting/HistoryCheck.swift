internal import Foundation
internal import StampFormat

/// Proves that what verdicts read besides serials is what the ledger's acts left: batches and flags.
package enum HistoryCheck {
    /// - Returns: the findings on batches, then on flags.
    package static func run(on store: some RegistryStore) async throws(RegistryError) -> [CheckFinding] {
        let batches = try await store.read { reader throws(RegistryError) in try faultOfBatches(reader) }
        let flags = try await faultOfFlags(store)
        return [CheckFinding("batches", fault: batches), CheckFinding("flags", fault: flags)]
    }

    /// Each batch is the last version of its history.
    private static func faultOfBatches(_ reader: any RegistryReader) throws(RegistryError) -> String? {
        for batch in try reader.batches() {
            guard try reader.history(of: batch.lot, batch.product).last?.batch == batch else {
                return "batch \(batch.product.number)/\(batch.lot) is not as its history ends"
            }
        }
        return nil
    }

    /// Each flag and each clearing has its entry, and each such entry its row.
    private static func faultOfFlags(_ store: some RegistryStore) async throws(RegistryError) -> String? {
        let flags = try await store.read { reader throws(RegistryError) in try reader.flags() }
        var told: Set<String> = []
        var next = 1
        while true {
            let first = next
            let page = try await store.read { reader throws(RegistryError) in
                try reader.ledgerEntries(from: first, limit: 1000)
            }
            guard let last = page.last else { break }
            told.formUnion(page.compactMap(\.flagWords))
            next = last.number + 1
        }
        let raised = flags.map { "\($0.number) flag.set \($0.subject)" }
        let cleared = flags.compactMap { flag in
            flag.cleared.map { "\($0.entry) flag.cleared flag:\(flag.number)" }
        }
        let present = Set(raised + cleared)
        return told.symmetricDifference(present).min().map { "\($0): register and ledger differ" }
    }
}

extension LedgerEntry {
    /// Number, act and subject of an entry on a flag, as a row of the register gives them too.
    fileprivate var flagWords: String? {
        struct Body: Decodable {
            let act: String
            let subject: String
        }
        guard body.hasPrefix("{\"act\":\"flag."),
            let body = try? JSONDecoder().decode(Body.self, from: Data(body.utf8))
        else { return nil }
        return "\(number) \(body.act) \(body.subject)"
    }
}
