package import StampFormat

/// One unit of long work, done in shares by any number of workers.
package struct Job: Hashable, Sendable {
    /// From 1, without gaps.
    package let number: Int
    package let work: JobWork
    /// In whose name it is done: who submitted it, or retried it last.
    package private(set) var actor: String
    package private(set) var role: Act.Role
    package private(set) var state: JobState
    /// Tries in a row that ended badly and gave nothing.
    package private(set) var tries: Int
    /// The word of the last of them; nil when none did.
    package private(set) var fault: String?

    /// After so many tries in a row without a finished share nobody tries any more, unless told to.
    package static let mostTries = 5

    package init(
        number: Int, work: JobWork, actor: String, role: Act.Role, state: JobState = .queued, tries: Int = 0,
        fault: String? = nil
    ) {
        self.number = number
        self.work = work
        self.actor = actor
        self.role = role
        self.state = state
        self.tries = tries
        self.fault = fault
    }

    /// The job after a worker could not go on; a job that has ended stays as it is.
    package func after(_ error: RegistryError) -> Job {
        guard state.isOpen else { return self }
        var job = self
        job.tries += 1
        job.fault = error.code
        if error.endsJobs || job.tries >= Job.mostTries { job.state = .failed }
        return job
    }

    /// The job after a finished share: what went wrong before does not count any more.
    func afterSuccess() -> Job {
        var job = self
        job.tries = 0
        return job
    }

    /// The job in the queue again, in the name of whoever says so.
    ///
    /// - Throws: ``JobRefusal/wrongState(_:needed:)`` unless it failed or was cancelled.
    func retried(by act: Act) throws(RegistryError) -> Job {
        try require(.failed, .cancelled)
        return Job(number: number, work: work, actor: act.actor, role: act.role)
    }

    /// - Throws: ``JobRefusal/wrongState(_:needed:)`` for a job that has ended.
    func cancelled() throws(RegistryError) -> Job {
        try require(.queued, .running)
        var job = self
        job.state = .cancelled
        return job
    }

    /// The job with its last share done.
    func done() -> Job {
        var job = self
        (job.state, job.tries, job.fault) = (.done, 0, nil)
        return job
    }

    /// - Throws: ``JobRefusal/wrongState(_:needed:)``.
    func require(_ states: JobState...) throws(RegistryError) {
        guard states.contains(state) else { throw .job(.wrongState(state, needed: states)) }
    }
}

/// Where a job stands.
package enum JobState: String, CaseIterable, Sendable {
    case queued, running, done, failed, cancelled

    /// Whether workers take shares of it.
    package var isOpen: Bool { self == .queued || self == .running }
}

/// What a job does; the same work is the same job, however often it is submitted.
package enum JobWork: Hashable, Sendable {
    case signAllotment(AllotmentNumber)
    case printLabels(LabelWorkKey)

    /// Stable word of the kind of work.
    package var kind: String {
        switch self {
        case .signAllotment: "sign-allotment"
        case .printLabels: "print-labels"
        }
    }

    /// Unique for each job, such as `sign-allotment:3`, or `print-labels:3:` with the digest and the copy.
    package var key: String {
        switch self {
        case .signAllotment(let number): "\(kind):\(number.number)"
        case .printLabels(let key): "\(kind):\(key.allotment.number):\(key.digest):\(key.copy)"
        }
    }

    /// The work that ``key`` stands for.
    package init?(key: String) {
        let parts = key.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 2, let number = UInt32(parts[1]), number >= 1 else { return nil }
        let allotment = AllotmentNumber(number: number)
        switch (parts[0], parts.count) {
        case ("sign-allotment", 2): self = .signAllotment(allotment)
        case ("print-labels", 4):
            guard parts[2].count == 32, let copy = Int(parts[3]), copy >= 1 else { return nil }
            self = .printLabels(
                LabelWorkKey(allotment: allotment, digest: String(parts[2]), copy: copy))
        default: return nil
        }
    }

    package var allotment: AllotmentNumber {
        switch self {
        case .signAllotment(let number): number
        case .printLabels(let key): key.allotment
        }
    }

    /// The acts by which it is put into the queue again, and taken out of it.
    var words: (retried: ActWord, cancelled: ActWord) {
        switch self {
        case .signAllotment: (.jobRetried, .jobCancelled)
        case .printLabels: (.labelsQueued, .labelsStopped)
        }
    }

    /// What the ledger says it is about.
    var subject: LedgerSubject { .allotment(allotment) }
}

/// How far a job has come, in the units that it counts: stamps.
package struct JobProgress: Hashable, Sendable {
    /// Stored, whoever did it.
    package let done: Int
    package let total: Int

    package init(done: Int, total: Int) {
        self.done = done
        self.total = total
    }
}

extension RegistryError {
    /// Whether it passes by itself: the store is busy, full or away.
    package var isPassing: Bool {
        switch self {
        case .busy, .storageFailed, .readOnly, .database(.unreachable), .database(.outcomeUnknown): true
        default: false
        }
    }

    /// Whether another try would be refused as well: a rule or a right speaks against it, not a fault of ours.
    fileprivate var endsJobs: Bool {
        switch self {
        case .corrupt, .unledgeredChange, .signing: false
        default: !isPassing
        }
    }
}
