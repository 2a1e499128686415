internal import StampFormat
internal import StampSigning

extension RegistryWriter {
    /// Fixes what every stamp of a granted allotment will say, with the entry that goes before the first signature.
    ///
    /// One that was started before stays as it is, and no entry is written.
    ///
    /// - `key`: when signing was started before, it must be the one that started it.
    /// - `window`: the days on which that key may issue.
    /// - Throws: a gate's refusal, ``RegistryError/wrongStage(_:needed:)``, ``RegistryError/noSigningKey(on:)`` or
    ///   ``RegistryError/signingKeyMissing(_:)``.
    func startSigning(
        _ number: AllotmentNumber, with key: SigningKey, window: SigningWindow, by act: Act
    ) throws(RegistryError) -> Allotment {
        let before = try existingAllotment(number)
        // Ahead of the entry: taking up an interrupted signing writes none before it has signed.
        try require(.allotmentSigningStarted, on: .allotment(number), by: act)
        if before.stage == .signing, let issue = before.issue {
            guard issue.key == key.id else { throw .signingKeyMissing(issue.key) }
            return before
        }
        try before.require(.approved)
        guard let today = StampDay(act.today), window.contains(today) else {
            throw .noSigningKey(on: act.today)
        }
        let certificate = try checkGates(of: before.request, besides: number, today: act.today)
        var batch: Batch?
        if let lot = before.lot { batch = try existingBatch(lot, of: before.product) }
        var after = before
        after.stage = .signing
        after.issue = IssueTerms(
            key: key.id, issuedOn: today, certifiedUntil: certificate.flatMap { StampDay($0.validTo) },
            useBy: batch?.useBy.flatMap { StampDay($0) })
        try update(after)
        try append(
            LedgerDraft(
                .allotmentSigningStarted, on: .allotment(number), by: act, before: before.facts,
                after: after.facts))
        return after
    }

    /// Ends the signing of an allotment with the root over all its stamps.
    ///
    /// - Throws: ``RegistryError/corrupt(_:)`` when other blocks are stored than those that hold them.
    func close(_ number: AllotmentNumber, root: [UInt8], by act: Act) throws(RegistryError) {
        let before = try existingAllotment(number)
        try before.require(.signing)
        let blocks = Set(0..<PreparedBlock.count(quantity: before.quantity))
        if let other = try storedBlockIndexes(of: number).symmetricDifference(blocks).min() {
            throw .corrupt("stamp_block \(number.number)/\(other)")
        }
        var after = before
        after.stage = .closed
        after.merkleRoot = root
        try update(after)
        try append(
            LedgerDraft(
                .allotmentClosed, on: .allotment(number), by: act, before: before.facts, after: after.facts))
    }
}
