/// Cases and what belongs to them in the store.
package protocol CaseReading {
    /// All cases, each as its events leave it, by number.
    func cases() throws(RegistryError) -> [InspectionCase]
    /// At most `limit` cases behind a number.
    func cases(after number: Int, limit: Int) throws(RegistryError) -> [InspectionCase]
    func inspectionCase(_ number: Int) throws(RegistryError) -> InspectionCase?
    /// Cases that were opened on a stamp.
    func cases(of stamp: StampPlace) throws(RegistryError) -> [InspectionCase]
    func caseCount() throws(RegistryError) -> Int
    /// In order of arrival.
    func evidence(of number: Int) throws(RegistryError) -> [EvidenceItem]
    /// Every file that is evidence of some case, once each.
    func evidenceFiles() throws(RegistryError) -> [EvidenceFile]
    func receipt(_ key: ItemKey) throws(RegistryError) -> KeptReceipt?
    func findingReasons() throws(RegistryError) -> [FindingReason]
    /// What people reported of a stamp, in order of time.
    func consumerReports(of stamp: StampPlace) throws(RegistryError) -> [ConsumerReport]
    func consumerReports() throws(RegistryError) -> [ConsumerReport]
    /// What ended reports without a case, in order of its entries.
    func reportClosings() throws(RegistryError) -> [ReportClosing]
    func campaigns() throws(RegistryError) -> [Campaign]
    func waves() throws(RegistryError) -> [Wave]
    func selfChecks() throws(RegistryError) -> [SelfCheck]
}

/// Changes of them; the next ledger entry gives each its number and days.
package protocol CaseWriting {
    func insert(_ opening: CaseOpening, number: Int, openedBy key: ItemKey?) throws(RegistryError)
    func say(_ word: CaseWord, in number: Int, deviceAt: Int64?) throws(RegistryError)
    func insert(
        _ matter: EvidenceMatter, number: Int, of inspection: Int, deviceAt: Int64?
    ) throws(RegistryError)
    /// Keeps for good what a key got; no change of a fact.
    func keep(_ receipt: KeptReceipt, of key: ItemKey) throws(RegistryError)
    func insert(_ reason: FindingReason) throws(RegistryError)
    /// Adds a report; no change of any state, so no entry covers it.
    func append(_ report: ConsumerReport) throws(RegistryError)
    func say(_ outcome: ReportOutcome, ofReportsOf place: StampPlace) throws(RegistryError)
    /// Lets reports before a time be removed, once the next entry is appended.
    func openReportPruning(before time: Int64) throws(RegistryError)
    func removeReports(of stamp: StampPlace, before time: Int64) throws(RegistryError)
    func insert(_ campaign: Campaign) throws(RegistryError)
    func insert(_ wave: Wave) throws(RegistryError)
    func insert(_ check: SelfCheck) throws(RegistryError)
    func answer(_ check: Int, by producer: UInt32) throws(RegistryError)
}

extension RegistryReader {
    /// The case, which must be there.
    package func existingCase(_ reference: CaseReference) throws(RegistryError) -> InspectionCase {
        guard let found = try knownCase(reference) else {
            throw .inspection(.unknownCase(reference.text))
        }
        return found
    }

    /// The case, or nil for one that was never opened.
    package func knownCase(_ reference: CaseReference) throws(RegistryError) -> InspectionCase? {
        switch reference {
        case .number(let number): try inspectionCase(number)
        case .key(let key):
            try receipt(key).flatMap { kept throws(RegistryError) in
                try inspectionCase(kept.receipt.inspection)
            }
        }
    }

    /// The stamp's case that is not closed; there is one at most.
    package func openCase(of stamp: StampPlace) throws(RegistryError) -> InspectionCase? {
        try cases(of: stamp).first { $0.isOpen }
    }

    /// The wave, which must be there.
    func existingWave(_ reference: WaveReference) throws(RegistryError) -> Wave {
        guard let wave = try waves().first(where: { $0.reference == reference }) else {
            throw .inspection(.unknownWave(reference))
        }
        return wave
    }
}

extension CaseReading {
    /// The next cases behind a number that `isSeen` lets through, at most `limit`; reads no more than it needs.
    package func cases(
        after number: Int, limit: Int, where isSeen: (InspectionCase) -> Bool
    ) throws(RegistryError) -> [InspectionCase] {
        var (seen, last) = ([InspectionCase](), number)
        while seen.count < limit {
            let next = try cases(after: last, limit: limit)
            seen += next.filter(isSeen)
            guard let end = next.last, next.count == limit else { break }
            last = end.number
        }
        return Array(seen.prefix(limit))
    }
}
