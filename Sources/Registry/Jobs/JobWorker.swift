package import StampFormat
package import StampSigning

/// Does what is in the queue, job after job, beside any number of other workers.
package struct JobWorker<Store: RegistryStore>: Sendable {
    private let store: Store
    private let holder: JobHolder
    /// Blocks signed at the same time.
    private let width: Int
    private let surroundings: WorkerSurroundings

    /// - Parameters:
    ///   - store: where the jobs are.
    ///   - holder: a name that no other worker has, and how long its shares wait for it.
    ///   - width: blocks signed at the same time, at least 1; the number of cores.
    ///   - surroundings: keys, the clock, and who is told.
    package init(store: Store, holder: JobHolder, width: Int, surroundings: WorkerSurroundings) {
        self.store = store
        self.holder = holder
        self.width = max(1, width)
        self.surroundings = surroundings
    }

    /// Works until told to stop; then what is in hand is finished, and what was only taken is handed back.
    ///
    /// While the store is away it waits, 30 seconds at most at a time, and goes on when it is back.
    ///
    /// `once`: ends as well when no job is open that this worker has the key for, and when the store is away.
    ///
    /// - Throws: what keys or the clock refuse, or with `once` the store.
    package func run(once: Bool) async throws {
        var pause = JobWorker.shortestPause
        while !isStopping {
            do {
                switch try await pass() {
                case .nothingOpen where once: return
                case .worked: continue
                case .nothingOpen, .nothingFree: pause = JobWorker.shortestPause
                }
            } catch  where isStopping {
                return
            } catch let error as RegistryError where error.isPassing && !once {
                surroundings.report(.waits(error))
                pause = min(2 * pause, 30_000)
            }
            await wait(pause)
        }
    }

    /// Milliseconds.
    private static var shortestPause: Int64 { 500 }

    private var isStopping: Bool { Task.isCancelled || surroundings.isStopping() }

    private enum Pass { case nothingOpen, nothingFree, worked }

    /// Looks once at all open jobs.
    private func pass() async throws -> Pass {
        var pass = Pass.nothingOpen
        for job in try await openJobs() {
            guard !isStopping else { break }
            guard let work = try await work(of: job) else { continue }
            if pass == .nothingOpen { pass = .nothingFree }
            if try await carryOut(work, of: job) { pass = .worked }
        }
        return pass
    }

    /// What is open; files of labels that were kept for a day go at the same time.
    private func openJobs() async throws(RegistryError) -> [Job] {
        let (jobs, isUntidy) = try await store.read { reader throws(RegistryError) in
            (try reader.jobs(open: true), try reader.hasOldLabelPieces())
        }
        if isUntidy {
            try await store.record { recorder throws(RegistryError) in try recorder.dropOldLabelPieces() }
        }
        return jobs
    }

    /// - Returns: whether a share was free.
    private func carryOut(_ work: any ShareWork, of job: Job) async throws(RegistryError) -> Bool {
        do throws(RegistryError) {
            let worked = try await work.run { surroundings.report(.progress(job, $0)) }
            let now = try await store.read { reader throws(RegistryError) in
                try reader.existingJob(job.number)
            }
            if !now.state.isOpen { surroundings.report(.ended(now)) }
            return worked
        } catch {
            let shares = shares(of: job)
            guard !isStopping, !error.isPassing else {
                try? await shares.handBack()
                throw error
            }
            surroundings.report(.ended(try await shares.giveUp(because: error)))
            return true
        }
    }

    private func shares(of job: Job) -> ShareDesk<Store> {
        ShareDesk(store: store, job: job.number, holder: holder)
    }

    /// Nil when another worker must do it: what it needs is not here.
    private func work(of job: Job) async throws -> (any ShareWork)? {
        switch job.work {
        case .signAllotment(let number): try await signing(of: number, job)
        case .printLabels: try await rendering(job)
        }
    }

    private func signing(of number: AllotmentNumber, _ job: Job) async throws -> SigningWork<Store>? {
        let allotment = try await store.read { reader throws(RegistryError) in
            try reader.existingAllotment(number)
        }
        do {
            let (key, window) = try surroundings.signingKey(allotment, surroundings.moment().today)
            let tools = SigningTools(key: key, window: window) { () throws(RegistryError) in try act(of: job)
            }
            return SigningWork(
                shares: shares(of: job), allotment: number, tools: tools, width: width,
                isStopping: { isStopping })
        } catch let error as RegistryError {
            surroundings.report(.passes(job, error))
            return nil
        }
    }

    private func rendering(_ job: Job) async throws(RegistryError) -> RenderingWork<Store>? {
        guard let renderer = surroundings.labels else { return nil }
        let work = try await store.read { reader throws(RegistryError) in
            try reader.labelWork(ofJob: job.number)
        }
        guard let work else { throw .corrupt("label_job \(job.number)") }
        if let refusal = renderer.refusal(of: work) {
            surroundings.report(.passes(job, refusal))
            return nil
        }
        return RenderingWork(
            shares: shares(of: job), work: work, renderer: renderer,
            act: { () throws(RegistryError) in try act(of: job) }, isStopping: { isStopping })
    }

    /// In the name of whoever submitted it, now.
    private func act(of job: Job) throws(RegistryError) -> Act {
        let moment = try surroundings.moment()
        return Act(actor: job.actor, role: job.role, at: moment.at, today: moment.today)
    }

    /// In short steps: told to stop, nobody waits for the rest of it.
    private func wait(_ milliseconds: Int64) async {
        for _ in 0..<(milliseconds / 100) where !isStopping { await Pause.wait(milliseconds: 100) }
    }
}

/// What a worker needs of the program around it.
package struct WorkerSurroundings: Sendable {
    /// Milliseconds since 1970 and the day in Viet Nam, or the training office's.
    package typealias Moment = (at: Int64, today: Day)

    /// The key for an allotment on a day; ``RegistryError/signingKeyMissing(_:)`` or
    /// ``RegistryError/noSigningKey(on:)`` where this worker has none.
    let signingKey: @Sendable (Allotment, Day) throws -> (SigningKey, SigningWindow)
    /// What makes files of labels; nil where none are made.
    let labels: (any LabelRendering)?
    let moment: @Sendable () throws(RegistryError) -> Moment
    /// Whether to stop after what is in hand.
    let isStopping: @Sendable () -> Bool
    let report: @Sendable (WorkerEvent) -> Void

    package init(
        signingKey: @escaping @Sendable (Allotment, Day) throws -> (SigningKey, SigningWindow),
        labels: (any LabelRendering)? = nil, moment: @escaping @Sendable () throws(RegistryError) -> Moment,
        isStopping: @escaping @Sendable () -> Bool, report: @escaping @Sendable (WorkerEvent) -> Void
    ) {
        self.signingKey = signingKey
        self.labels = labels
        self.moment = moment
        self.isStopping = isStopping
        self.report = report
    }
}

/// What a worker tells while it works.
package enum WorkerEvent: Hashable, Sendable {
    case progress(Job, JobProgress)
    /// It is done or failed, or someone cancelled it; or it stays open after a try that gave nothing.
    case ended(Job)
    /// The job is left to a worker that has the key.
    case passes(Job, RegistryError)
    /// The store is away or busy; the worker tries again by itself.
    case waits(RegistryError)
}
