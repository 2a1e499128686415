internal import StampFormat
package import StampSigning

/// What signing needs besides the register.
package struct SigningTools: Sendable {
    let key: SigningKey
    /// The days on which the key may issue.
    let window: SigningWindow
    /// In whose name, and when: asked for each entry.
    let act: @Sendable () throws(RegistryError) -> Act

    package init(
        key: SigningKey, window: SigningWindow, act: @escaping @Sendable () throws(RegistryError) -> Act
    ) {
        self.key = key
        self.window = window
        self.act = act
    }
}

/// Shares of a job as one process does them.
protocol ShareWork: Sendable {
    /// Takes shares until none is free.
    ///
    /// - Returns: whether there was any.
    func run(progress: @escaping @Sendable (JobProgress) -> Void) async throws(RegistryError) -> Bool
}

/// The signing of one allotment as far as one process does it: block after block, and the root at the end.
struct SigningWork<Store: RegistryStore>: ShareWork {
    let shares: ShareDesk<Store>
    let allotment: AllotmentNumber
    let tools: SigningTools
    /// Blocks signed at the same time, at least 1.
    let width: Int
    /// Whether to stop after what is in hand.
    var isStopping: @Sendable () -> Bool = { false }

    func run(progress: @escaping @Sendable (JobProgress) -> Void) async throws(RegistryError) -> Bool {
        guard let first = try await shares.begin() else { return false }
        let act = try tools.act()
        let allotment = try await started(by: act)
        progress(try await self.progress())
        do {
            try await withThrowingTaskGroup(of: Bool.self) { group in
                group.addTask {
                    await shares.keepAlive()
                    return false
                }
                group.addTask { try await work(on: allotment, from: first, progress) }
                // One more than cores: while its block is being stored, another is signed.
                for _ in 0..<width { group.addTask { try await work(on: allotment, from: nil, progress) } }
                var running = width + 1
                while running > 0, try await group.next() != nil { running -= 1 }
                group.cancelAll()
            }
        } catch let error as RegistryError {
            throw error
        } catch {
            throw .signing("cancelled")
        }
        if isStopping() { try await shares.handBack() }
        return true
    }

    /// One signer: share after share, until none is free or it is to stop.
    private func work(
        on allotment: Allotment, from first: JobShare?, _ progress: @Sendable (JobProgress) -> Void
    ) async throws(RegistryError) -> Bool {
        var next = first
        if next == nil { next = try await shares.take() }
        while let share = next, !isStopping() {
            guard !Task.isCancelled else { throw .signing("cancelled") }
            do throws(RegistryError) {
                next = try await finished(share, of: allotment)
                progress(try await self.progress())
            } catch .job(.leaseLost) {
                next = try await shares.take()
            }
        }
        return true
    }

    /// Does a share.
    ///
    /// - Returns: the next one, or nil.
    private func finished(_ share: JobShare, of allotment: Allotment) async throws(RegistryError) -> JobShare?
    {
        guard share.isLast else {
            let block = try PreparedBlock(of: allotment, index: share.number).signed(by: tools.key)
            return try await shares.finish(share, storing: block, takingNext: !isStopping())
        }
        let root = try await AllotmentRoot.root(of: allotment, in: shares.store, width: width)
        let act = try tools.act()
        try await shares.finishJob(share) { writer throws(RegistryError) in
            try writer.close(allotment.number, root: root, by: act)
        }
        return nil
    }

    /// The allotment with its terms of issue; blocks that someone stored without a share are done.
    private func started(by act: Act) async throws(RegistryError) -> Allotment {
        let before = try await shares.store.read { reader throws(RegistryError) in
            try reader.existingAllotment(allotment)
        }
        guard before.stage != .signing else {
            guard before.issue?.key == tools.key.id else {
                throw before.issue.map { .signingKeyMissing($0.key) } ?? .noSigningKey(on: act.today)
            }
            try await shares.store.record { recorder throws(RegistryError) in
                try recorder.settleShares(ofJob: shares.job, allotment: allotment)
            }
            return before
        }
        return try await shares.store.write { writer throws(RegistryError) in
            try writer.existingJob(shares.job).require(.queued, .running)
            return try writer.startSigning(allotment, with: tools.key, window: tools.window, by: act)
        }
    }

    private func progress() async throws(RegistryError) -> JobProgress {
        try await shares.store.read { reader throws(RegistryError) in
            try reader.progress(ofJob: shares.job)
        }
    }
}
