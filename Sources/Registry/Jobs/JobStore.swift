package import StampFormat

/// What the store knows of jobs.
package protocol JobReading: LabelJobReading, JobCheckReading {
    func job(_ number: Int) throws(RegistryError) -> Job?
    /// The one job that does this work.
    func job(doing work: JobWork) throws(RegistryError) -> Job?
    /// All of them, by number; with `open`, only those that workers take shares of.
    func jobs(open: Bool) throws(RegistryError) -> [Job]
    func progress(ofJob number: Int) throws(RegistryError) -> JobProgress
    /// The shares in hand whose lease has not run out.
    func leases(ofJob number: Int) throws(RegistryError) -> [JobLease]
}

/// Changes of jobs, each for the entry that says who asked for it.
package protocol JobWriting: LabelJobWriting {
    /// Stores a new job with its shares.
    func insert(_ job: Job, cut: JobCut) throws(RegistryError)
    /// Stores in whose name, where it stands, and its tries; see ``ShareWriting/update(open:)`` for workers.
    func update(_ job: Job) throws(RegistryError)
    /// Ends all leases, and refuses whatever their holders still want to store.
    func endLeases(ofJob number: Int) throws(RegistryError)
}

/// What workers change: no facts of their own, so no entry is asked for, and they wait for nobody.
package protocol ShareWriting: LabelPieceWriting {
    /// The first free share of an open job, or the one that ends it once all others are done; nil when there is none.
    func takeShare(ofJob number: Int, for holder: JobHolder) throws(RegistryError) -> JobShare?
    /// Prolongs all leases of a holder that have not run out.
    func renew(job number: Int, for holder: JobHolder) throws(RegistryError)
    /// Ends all leases of a holder.
    func handBack(job number: Int, of holder: JobHolder) throws(RegistryError)
    /// Marks a share as done.
    ///
    /// - Returns: false when this very lease had finished it before: nothing is left to do then.
    /// - Throws: ``JobRefusal/leaseLost(job:share:)`` when the lease ran out or someone else has the share.
    func finish(_ share: JobShare) throws(RegistryError) -> Bool
    /// Stores tries, fault and state of a job that is still open.
    func update(open job: Job) throws(RegistryError)
    /// Marks the shares of a signing whose blocks are stored already.
    func settleShares(ofJob number: Int, allotment: AllotmentNumber) throws(RegistryError)
    /// Stores a signed block.
    ///
    /// - Throws: ``RegistryError/corrupt(_:)`` when the block is there already: a block is signed once.
    func insert(_ block: SignedBlock) throws(RegistryError)
}

/// Work on shares inside one transaction.
package protocol RegistryRecorder: RegistryReader, ShareWriting {}

extension RegistryReader {
    /// - Throws: ``JobRefusal/unknownJob(_:)``.
    package func existingJob(_ number: Int) throws(RegistryError) -> Job {
        guard let job = try job(number) else { throw .job(.unknownJob(number)) }
        return job
    }
}
