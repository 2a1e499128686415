package import StampFormat
package import StampSigning

/// How far the signing of an allotment has come.
package struct SigningProgress: Hashable, Sendable {
    /// Serials stored, by this and earlier runs.
    package let done: Int
    package let total: Int
}

/// Signs granted allotments, in blocks, on as many cores as it is given, and closes them.
///
/// Durable steps: the terms of issue are in the ledger before the first signature; each block is one
/// transaction; closing is one. After a crash, the next run signs only the blocks that were not stored,
/// and a stored block is never signed again.
package struct SigningDesk<Store: RegistryStore>: Sendable {
    private let store: Store
    /// Blocks signed at the same time.
    private let width: Int

    /// `width`: blocks signed at the same time, at least 1; the number of cores.
    package init(store: Store, width: Int) {
        self.store = store
        self.width = max(1, width)
    }

    /// Signs what is missing and closes the allotment.
    ///
    /// - `key`: the private key; when signing was started before, it must be the one that started it.
    /// - `window`: the days on which that key may issue.
    /// - Throws: ``RegistryError/signingInProgress(_:)`` when another process is at it.
    package func sign(
        _ number: AllotmentNumber, with key: SigningKey, window: SigningWindow, by act: Act,
        progress: @escaping @Sendable (SigningProgress) -> Void
    ) async throws(RegistryError) -> Allotment {
        try await store.exclusively(.signing(number)) { () async throws(RegistryError) in
            let allotment = try await start(number, with: key, window: window, by: act)
            try await signMissingBlocks(of: allotment, with: key, progress: progress)
            return try await close(allotment, by: act)
        }
    }

    private func start(
        _ number: AllotmentNumber, with key: SigningKey, window: SigningWindow, by act: Act
    ) async throws(RegistryError) -> Allotment {
        try await store.write { writer throws(RegistryError) in
            let before = try writer.existingAllotment(number)
            // Ahead of the entry: taking up an interrupted signing writes none before it has signed.
            try writer.require(.allotmentSigningStarted, on: .allotment(number), by: act)
            if before.stage == .signing, let issue = before.issue {
                guard issue.key == key.id else { throw .signingKeyMissing(issue.key) }
                return before
            }
            try before.require(.approved)
            guard let today = StampDay(act.today), window.contains(today) else {
                throw .noSigningKey(on: act.today)
            }
            let certificate = try writer.checkGates(of: before.request, besides: number, today: act.today)
            var batch: Batch?
            if let lot = before.lot { batch = try writer.existingBatch(lot, of: before.product) }
            var after = before
            after.stage = .signing
            after.issue = IssueTerms(
                key: key.id, issuedOn: today, certifiedUntil: certificate.flatMap { StampDay($0.validTo) },
                useBy: batch?.useBy.flatMap { StampDay($0) })
            try writer.update(after)
            try writer.append(
                LedgerDraft(
                    .allotmentSigningStarted, on: .allotment(number), by: act, before: before.facts,
                    after: after.facts))
            return after
        }
    }

    private func signMissingBlocks(
        of allotment: Allotment, with key: SigningKey, progress: @escaping @Sendable (SigningProgress) -> Void
    ) async throws(RegistryError) {
        let stored = try await store.read { reader throws(RegistryError) in
            try reader.storedBlockIndexes(of: allotment.number)
        }
        let count = PreparedBlock.count(quantity: allotment.quantity)
        var missing = (0..<count).filter { !stored.contains($0) }[...]
        var done = 0
        for index in stored { done += try PreparedBlock(of: allotment, index: index).serials.count }
        progress(SigningProgress(done: done, total: allotment.quantity))
        do {
            try await withThrowingTaskGroup(of: SignedBlock.self) { group in
                func addNext() {
                    guard let index = missing.popFirst() else { return }
                    group.addTask { try PreparedBlock(of: allotment, index: index).signed(by: key) }
                }
                for _ in 0..<width { addNext() }
                for try await block in group {
                    try Task.checkCancellation()
                    addNext()
                    try await store.insert(block)
                    done += block.serials.count
                    progress(SigningProgress(done: done, total: allotment.quantity))
                }
            }
        } catch let error as RegistryError {
            throw error
        } catch {
            throw .signing("cancelled")
        }
    }

    private func close(_ allotment: Allotment, by act: Act) async throws(RegistryError) -> Allotment {
        let root = try await AllotmentRoot.root(of: allotment, in: store, width: width)
        return try await store.write { writer throws(RegistryError) in
            var after = allotment
            after.stage = .closed
            after.merkleRoot = root
            try writer.update(after)
            try writer.append(
                LedgerDraft(
                    .allotmentClosed, on: .allotment(allotment.number), by: act, before: allotment.facts,
                    after: after.facts))
            return after
        }
    }
}
