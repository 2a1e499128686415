package import StampFormat
package import StampSigning

/// Signs granted allotments here and now, on as many cores as it is given, and closes them.
///
/// Durable steps: the terms of issue are in the ledger before the first signature; each block is one
/// transaction; closing is one. After a crash, the next run signs only the blocks that were not stored,
/// and a stored block is never signed again. The work is a job as any other: workers may help with it.
package struct SigningDesk<Store: RegistryStore>: Sendable {
    private let store: Store
    /// Blocks signed at the same time.
    private let width: Int

    /// Whoever signs in the foreground: the claim sees to it that there is one for an allotment, so what stands
    /// under this name when another begins was left behind by a process that is gone.
    private static var holder: JobHolder { JobHolder(name: "allotment-sign", lease: 60_000) }

    /// `width`: blocks signed at the same time, at least 1; the number of cores.
    package init(store: Store, width: Int) {
        self.store = store
        self.width = max(1, width)
    }

    /// Signs what is missing and closes the allotment.
    ///
    /// - `key`: the private key; when signing was started before, it must be the one that started it.
    /// - `window`: the days on which that key may issue.
    /// - Throws: ``RegistryError/signingInProgress(_:)`` when another process is at it, or
    ///   ``JobRefusal/wrongState(_:needed:)`` when someone cancels the job meanwhile.
    package func sign(
        _ number: AllotmentNumber, with key: SigningKey, window: SigningWindow, by act: Act,
        progress: @escaping @Sendable (JobProgress) -> Void
    ) async throws(RegistryError) -> Allotment {
        try await store.exclusively(.signing(number)) { () async throws(RegistryError) in
            let job = try await store.write { writer throws(RegistryError) in
                _ = try writer.startSigning(number, with: key, window: window, by: act)
                return try writer.jobOfSigning(number, by: act)
            }
            let shares = ShareDesk(store: store, job: job.number, holder: SigningDesk.holder)
            do throws(RegistryError) {
                return try await signed(
                    number, in: shares, with: SigningTools(key: key, window: window) { act }, progress)
            } catch {
                // What cannot be handed back now is free for others when the lease ends.
                try? await shares.handBack()
                throw error
            }
        }
    }

    /// Works until the job has ended, whoever does its last share.
    private func signed(
        _ number: AllotmentNumber, in shares: ShareDesk<Store>, with tools: SigningTools,
        _ progress: @escaping @Sendable (JobProgress) -> Void
    ) async throws(RegistryError) -> Allotment {
        let work = SigningWork(shares: shares, allotment: number, tools: tools, width: width)
        while true {
            _ = try await work.run(progress: progress)
            let (job, allotment) = try await store.read { reader throws(RegistryError) in
                (try reader.existingJob(shares.job), try reader.existingAllotment(number))
            }
            guard allotment.stage != .closed else { return allotment }
            try job.require(.queued, .running)
            await Pause.wait(milliseconds: 100)
            guard !Task.isCancelled else { throw .signing("cancelled") }
        }
    }
}

extension RegistryWriter {
    /// The open job of an allotment whose signing has started; made where there is none.
    ///
    /// No entry says that it was made: the one that started the signing does.
    fileprivate func jobOfSigning(_ number: AllotmentNumber, by act: Act) throws(RegistryError) -> Job {
        guard let job = try job(doing: .signAllotment(number)) else {
            return try insertSigningJob(of: existingAllotment(number), by: act)
        }
        return job.state.isOpen ? job : try retry(job, by: act)
    }
}
