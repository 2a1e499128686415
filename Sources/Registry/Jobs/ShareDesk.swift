/// The shares of one job as one holder takes, keeps, finishes and hands them back.
///
/// Each call is one transaction beside those of all other holders.
package struct ShareDesk<Store: RegistryStore>: Sendable {
    let store: Store
    package let job: Int
    let holder: JobHolder

    package init(store: Store, job: Int, holder: JobHolder) {
        self.store = store
        self.job = job
        self.holder = holder
    }

    /// Takes the first share of a new beginning: what this holder had before is free again.
    package func begin() async throws(RegistryError) -> JobShare? {
        try await store.record { recorder throws(RegistryError) in
            try recorder.handBack(job: job, of: holder)
            return try recorder.takeShare(ofJob: job, for: holder)
        }
    }

    package func take() async throws(RegistryError) -> JobShare? {
        try await store.record { recorder throws(RegistryError) in
            try recorder.takeShare(ofJob: job, for: holder)
        }
    }

    /// Stores a block as the finished share, in one transaction, and takes the next share in the same.
    ///
    /// When nobody knows whether that happened it is asked for again: a lease stores once.
    ///
    /// - Throws: ``JobRefusal/leaseLost(job:share:)``; nothing was stored then.
    package func finish(
        _ share: JobShare, storing block: SignedBlock, takingNext: Bool
    ) async throws(RegistryError) -> JobShare? {
        try await knowing { () async throws(RegistryError) in
            try await store.record { recorder throws(RegistryError) in
                if try recorder.finish(share) {
                    try recorder.insert(block)
                    let job = try recorder.existingJob(job)
                    if job.tries > 0 { try recorder.update(open: job.afterSuccess()) }
                }
                return takingNext ? try recorder.takeShare(ofJob: job, for: holder) : nil
            }
        }
    }

    /// Finishes the last share and with it the job; `end` changes the facts that come with it.
    ///
    /// - Throws: ``JobRefusal/leaseLost(job:share:)``; nothing was changed then.
    func finishJob(
        _ share: JobShare, _ end: @Sendable (any RegistryWriter) throws(RegistryError) -> Void
    ) async throws(RegistryError) {
        try await knowing { () async throws(RegistryError) in
            try await store.write { writer throws(RegistryError) in
                guard try writer.finish(share) else { return }
                try end(writer)
                try writer.update(writer.existingJob(job).done())
            }
        }
    }

    /// Prolongs what this holder has in hand, again and again, until the task is cancelled.
    func keepAlive() async {
        while !Task.isCancelled {
            await Pause.wait(milliseconds: holder.lease / 3)
            // What could not be prolonged runs out, and what is then stored is refused.
            if !Task.isCancelled {
                try? await store.record { recorder throws(RegistryError) in
                    try recorder.renew(job: job, for: holder)
                }
            }
        }
    }

    package func handBack() async throws(RegistryError) {
        try await store.record { recorder throws(RegistryError) in
            try recorder.handBack(job: job, of: holder)
        }
    }

    /// Hands everything back and keeps in the job why this holder could not go on.
    func giveUp(because error: RegistryError) async throws(RegistryError) -> Job {
        try await store.record { recorder throws(RegistryError) in
            try recorder.handBack(job: job, of: holder)
            let after = try recorder.existingJob(job).after(error)
            try recorder.update(open: after)
            return after
        }
    }

    func knowing<Result: Sendable>(
        _ transaction: () async throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result {
        for attempt in 1...3 {
            do throws(RegistryError) {
                return try await transaction()
            } catch .database(.outcomeUnknown) {
                await Pause.wait(milliseconds: Int64(attempt) * 300)
            }
        }
        return try await transaction()
    }
}

/// A wait that ends early when its task is cancelled.
enum Pause {
    static func wait(milliseconds: Int64) async {
        try? await Task.sleep(for: .milliseconds(milliseconds))
    }
}
