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
    /// - Returns: the ledger's finding, then one for each allotment in order.
    package static func run(on store: some RegistryStore) async throws(RegistryError) -> [CheckFinding] {
        let ledger = try await LedgerCheck.run(on: store)
        var findings = [CheckFinding("ledger", fault: ledger.fault)]
        let allotments = try await store.read { reader throws(RegistryError) in try reader.allotments() }
        for (index, allotment) in allotments.enumerated() {
            let subject = "allotment \(allotment.number.number)"
            if Int(allotment.number.number) != index + 1 {
                findings.append(CheckFinding(subject, fault: "number: \(index + 1) is missing"))
            }
            findings.append(CheckFinding(subject, fault: try await fault(of: allotment, in: store)))
        }
        return findings
    }

    /// Ranges that cover every serial once and are the fold of their history; blocks that are whole; a closed allotment's root from its stamps.
    private static func fault(
        of allotment: Allotment, in store: some RegistryStore
    ) async throws(RegistryError) -> String? {
        do {
            try await store.read { reader throws(RegistryError) in
                let ranges = try reader.ranges(of: allotment.number)
                switch allotment.stage {
                case .requested, .refused:
                    guard ranges.isEmpty else { throw .corrupt("serial_range before approval") }
                case .approved, .signing, .closed:
                    try AccountCheck.proveFold(of: allotment, reader)
                }
            }
            guard let expected = allotment.merkleRoot else {
                return try await faultOfBlocks(allotment, in: store)
            }
            let root = try await AllotmentRoot.root(of: allotment, in: store)
            return root == expected ? nil : "merkle root"
        } catch {
            guard case .corrupt(let what) = error else { throw error }
            return what
        }
    }

    private static func faultOfBlocks(
        _ allotment: Allotment, in store: some RegistryStore
    ) async throws(RegistryError) -> String? {
        let number = allotment.number
        let indexes = try await store.read { reader throws(RegistryError) in
            try reader.storedBlockIndexes(of: number)
        }
        for index in indexes.sorted() {
            let block = try await store.read { reader throws(RegistryError) in
                try reader.block(index, of: number)
            }
            guard let block, block.isWhole else { return "stamp_block \(number.number)/\(index)" }
        }
        return nil
    }
}
