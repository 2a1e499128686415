import Registry
import StampFormat
import StampSigning
import Synchronization
import Testing

extension TestOffice {
    /// The queued signing of a new allotment.
    func queued(_ quantity: Int) async throws -> Job {
        let number = try await approved(quantity).number
        return try await JobDesk(store: store).submitSigning(of: number, by: Sample.act(as: .administrator))
    }

    /// Shares of a job as a worker of that name has them, on this store or another's.
    func shares(
        _ job: Job, as name: String, on other: AnyStore? = nil, lease: Int64 = 60_000
    ) -> ShareDesk<AnyStore> {
        ShareDesk(store: other ?? store, job: job.number, holder: JobHolder(name: name, lease: lease))
    }

    /// A worker that has the sample key, with one that stops it.
    func worker(
        _ name: String, on other: AnyStore? = nil, key: SigningKey? = nil, lease: Int64 = 60_000,
        labels: (any LabelRendering)? = nil,
        stopping: @escaping @Sendable () -> Bool = { false },
        report: @escaping @Sendable (WorkerEvent) -> Void = { _ in }
    ) throws -> JobWorker<AnyStore> {
        let (own, window, today) = (try Sample.key(), try Sample.window(), try Sample.day("2026-11-20"))
        let held = key ?? own
        return JobWorker(
            store: other ?? store, holder: JobHolder(name: name, lease: lease), width: 2,
            surroundings: WorkerSurroundings(
                signingKey: { allotment, day in
                    guard allotment.issue.map({ $0.key == held.id }) ?? true else {
                        throw RegistryError.signingKeyMissing(held.id)
                    }
                    return (held, window)
                },
                labels: labels, moment: { (1_795_150_800_000, today) }, isStopping: stopping, report: report))
    }

    func status(_ job: Job) async throws -> JobStatus {
        try await JobDesk(store: store).status(of: job.number)
    }

    func allotment(_ job: Job) async throws -> Allotment {
        let number = job.work.allotment
        return try await store.read { reader throws(RegistryError) in
            guard let allotment = try reader.allotment(number) else { throw .unknownAllotment(number) }
            return allotment
        }
    }

    func actOnJobs() async throws {
        let (job, desk) = (try await queued(5), JobDesk(store: store))
        _ = try await desk.cancel(job.number, by: Sample.act(as: .administrator))
        _ = try await desk.retry(job.number, by: Sample.act(as: .administrator))
        let labels = try await queuedLabels(5)
        _ = try await desk.cancel(labels.number, by: Sample.act(as: .administrator))
    }

    /// Everybody's leases run out now.
    func endLeases() throws { try raw.execute("UPDATE job_share SET lease_end = 1 WHERE lease_end > 0") }

    /// How many entries of an act there are.
    func entries(_ word: ActWord) async throws -> Int {
        try await store.read { reader throws(RegistryError) in
            try reader.ledgerEntries(from: 1, limit: 10_000)
        }.count { $0.body.contains("\"\(word.rawValue)\"") }
    }

    /// Closed by one entry, every serial once, every stamp signed, and all checks good.
    func expectSigned(_ job: Job, _ quantity: Int) async throws {
        let status = try await status(job)
        #expect(status.job.state == .done)
        #expect(status.progress == JobProgress(done: quantity, total: quantity))
        #expect(status.leases.isEmpty)
        let allotment = try await allotment(job)
        #expect(allotment.stage == .closed)
        let stamps = try await blocks(allotment.number).flatMap(\.stampBytes).map {
            try Stamp(bytes: Array($0))
        }
        #expect(stamps.map { Int($0.fields.serial.number) } == Array(1...quantity))
        let verifier = try StampVerifier(Sample.key().publicKey)
        #expect(stamps.filter { $0.fields.serial.number % 97 == 1 }.allSatisfy { verifier.isSigned($0) })
        #expect(try await entries(.allotmentSigningStarted) == 1)
        #expect(try await entries(.allotmentClosed) == 1)
        #expect(try await isWhole())
    }
}

/// What workers told.
final class Told: Sendable {
    private let events = Mutex<[WorkerEvent]>([])

    func tell(_ event: WorkerEvent) { events.withLock { $0.append(event) } }

    var all: [WorkerEvent] { events.withLock { $0 } }
}
