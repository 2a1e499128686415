package import StampFormat

/// A job with how far it has come and who is at it.
package struct JobStatus: Hashable, Sendable {
    package let job: Job
    package let progress: JobProgress
    package let leases: [JobLease]
}

/// Submits long work, says how far it has come, and stops it; workers do it.
package struct JobDesk<Store: RegistryStore>: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Puts the signing of a granted allotment into the queue.
    ///
    /// Submitted again it is the same job: one that is open or done stays as it is and nothing is recorded; one
    /// that failed or was cancelled is retried.
    ///
    /// - Throws: as signing itself would be refused now: a gate, ``RegistryError/wrongStage(_:needed:)`` or
    ///   ``RegistryError/rights(_:)``.
    package func submitSigning(of number: AllotmentNumber, by act: Act) async throws(RegistryError) -> Job {
        try await store.write { writer throws(RegistryError) in
            let work = JobWork.signAllotment(number)
            try writer.require(.jobSubmitted, on: work.subject, by: act)
            if let job = try writer.job(doing: work) {
                return try job.state == .failed || job.state == .cancelled ? writer.retry(job, by: act) : job
            }
            let allotment = try writer.existingAllotment(number)
            try allotment.require(.approved, .signing)
            if allotment.stage == .approved {
                _ = try writer.checkGates(of: allotment.request, besides: number, today: act.today)
            }
            let job = try writer.insertSigningJob(of: allotment, by: act)
            try writer.append(LedgerDraft(.jobSubmitted, on: work.subject, by: act, after: job.facts))
            return job
        }
    }

    /// - Throws: ``JobRefusal/unknownJob(_:)``.
    package func status(of number: Int) async throws(RegistryError) -> JobStatus {
        try await store.read { reader throws(RegistryError) in
            try reader.status(of: reader.existingJob(number))
        }
    }

    /// All jobs by number; with `open`, only those that have not ended.
    package func statuses(open: Bool) async throws(RegistryError) -> [JobStatus] {
        try await store.read { reader throws(RegistryError) in
            var statuses: [JobStatus] = []
            for job in try reader.jobs(open: open) { statuses.append(try reader.status(of: job)) }
            return statuses
        }
    }

    /// Ends a job where it is: no further share is taken, and what workers have in hand is not stored.
    ///
    /// What is stored stays; a retry goes on from there.
    ///
    /// - Throws: ``JobRefusal/wrongState(_:needed:)`` for a job that has ended.
    package func cancel(_ number: Int, by act: Act) async throws(RegistryError) -> Job {
        try await store.write { writer throws(RegistryError) in
            let before = try writer.existingJob(number)
            let after = try before.cancelled()
            // The shares first, as workers do: whoever takes both in another order may meet.
            try writer.endLeases(ofJob: number)
            try writer.update(after)
            try writer.append(
                LedgerDraft(
                    after.work.words.cancelled, on: after.work.subject, by: act, before: before.facts,
                    after: after.facts))
            return after
        }
    }

    /// Puts a job that failed or was cancelled into the queue again, in this person's name.
    ///
    /// - Throws: ``JobRefusal/wrongState(_:needed:)`` for any other.
    package func retry(_ number: Int, by act: Act) async throws(RegistryError) -> Job {
        try await store.write { writer throws(RegistryError) in
            try writer.retry(writer.existingJob(number), by: act)
        }
    }
}

extension RegistryReader {
    fileprivate func status(of job: Job) throws(RegistryError) -> JobStatus {
        JobStatus(
            job: job, progress: try progress(ofJob: job.number), leases: try leases(ofJob: job.number))
    }
}

extension RegistryWriter {
    /// - Throws: ``JobRefusal/wrongState(_:needed:)`` unless it failed or was cancelled.
    func retry(_ before: Job, by act: Act) throws(RegistryError) -> Job {
        let after = try before.retried(by: act)
        try endLeases(ofJob: after.number)
        try update(after)
        try append(
            LedgerDraft(
                after.work.words.retried, on: after.work.subject, by: act, before: before.facts,
                after: after.facts))
        return after
    }

    /// A new job that signs an allotment; blocks that are stored already are done.
    func insertSigningJob(of allotment: Allotment, by act: Act) throws(RegistryError) -> Job {
        let job = Job(
            number: try jobs(open: false).count + 1, work: .signAllotment(allotment.number),
            actor: act.actor, role: act.role)
        try insert(job, cut: JobCut(total: allotment.quantity, each: PreparedBlock.capacity))
        try settleShares(ofJob: job.number, allotment: allotment.number)
        return job
    }
}

extension Job {
    /// What the ledger states of it in public: no names.
    var facts: CanonicalJSON {
        var facts: [String: CanonicalJSON] = [
            "job": .integer(number), "kind": .string(work.kind), "state": .string(state.rawValue),
        ]
        facts["fault"] = fault.map { .string($0) }
        return .object(facts)
    }
}
