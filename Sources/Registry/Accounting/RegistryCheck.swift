internal import StampFormat

/// One thing that was looked at, and what is wrong with it.
package struct CheckFinding: Hashable, Sendable {
    /// What was looked at, as a stable word.
    package let subject: String
    /// Nil when it is in order.
    package let fault: String?

    package init(_ subject: String, fault: String? = nil) {
        self.subject = subject
        self.fault = fault
    }
}

/// Proves that the store is whole: the ledger, every serial of every allotment once, every signed block.
package enum RegistryCheck {
    /// - Returns: the findings of the ledger with its reports and of the certificates, then one for each allotment in order.
    package static func run(on store: some RegistryStore) async throws(RegistryError) -> [CheckFinding] {
        let ledger = try await LedgerCheck.run(on: store)
        var ledgerFault = ledger.fault
        if ledgerFault == nil { ledgerFault = try await ReportCheck.fault(in: store) }
        var findings = [CheckFinding("ledger", fault: ledgerFault)]
        findings.append(try await CertificateCheck.run(on: store))
        let allotments = try await store.read { reader throws(RegistryError) in try reader.allotments() }
        // A ledger that is broken is told above; what it says of allotments proves nothing then.
        let told = ledgerFault == nil ? try await AllotmentsTold(in: store) : nil
        var expected = 1
        for number in allotments.map(\.number) {
            let subject = "allotment \(number.number)"
            if Int(number.number) != expected {
                findings.append(CheckFinding(subject, fault: "number: \(expected) is missing"))
            }
            expected = Int(number.number) + 1
            findings.append(
                CheckFinding(subject, fault: try await fault(of: number, told: told, in: store)))
        }
        return findings
    }

    /// Ranges that cover every serial once and are the fold of their history; blocks that are whole; a closed allotment's root from its stamps.
    private static func fault(
        of number: AllotmentNumber, told: AllotmentsTold?, in store: some RegistryStore
    ) async throws(RegistryError) -> String? {
        do {
            // As of one moment: someone else's step in between is no fault.
            let (allotment, blocks, since) = try await store.read { reader throws(RegistryError) in
                let allotment = try reader.existingAllotment(number)
                let ranges = try reader.ranges(of: number)
                switch allotment.stage {
                case .requested, .refused:
                    guard ranges.isEmpty else { throw .corrupt("serial_range before approval") }
                case .approved, .signing, .closed:
                    try AccountCheck.proveFold(of: allotment, reader)
                }
                let since = try told.map { told throws(RegistryError) in
                    try AllotmentEntries.facts(of: number, after: told.count, reader)
                }
                return (allotment, try reader.storedBlockIndexes(of: number), since ?? nil)
            }
            if let told, since ?? told.facts[LedgerSubject.allotment(number).text] != allotment.facts {
                return "it is not as the ledger's last entry on it says"
            }
            guard let expected = allotment.merkleRoot else {
                return try await fault(of: blocks, of: allotment, in: store)
            }
            let root = try await AllotmentRoot.root(of: allotment, in: store)
            guard root == expected else { return "merkle root" }
            let stray = blocks.subtracting(0..<PreparedBlock.count(quantity: allotment.quantity)).min()
            return stray.map { "stamp_block \(number.number)/\($0)" }
        } catch {
            guard case .corrupt(let what) = error else { throw error }
            return what
        }
    }

    private static func fault(
        of blocks: Set<Int>, of allotment: Allotment, in store: some RegistryStore
    ) async throws(RegistryError) -> String? {
        let number = allotment.number
        for index in blocks.sorted() {
            let block = try await store.read { reader throws(RegistryError) in
                try reader.block(index, of: number)
            }
            guard let block, block.isWhole(in: allotment) else {
                return "stamp_block \(number.number)/\(index)"
            }
        }
        return nil
    }
}
