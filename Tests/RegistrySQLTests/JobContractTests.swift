import Registry
import StampFormat
import StampSigning
import Testing

@Suite(.serialized) struct JobContractTests {
    @Test("work submitted twice is one job with one entry", arguments: StoreDriver.allCases)
    func twice(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queued(5_000)
        #expect(job.state == .queued && job.number == 1 && job.actor == "Cán bộ 1")
        let desk = JobDesk(store: office.store)
        let number = try await office.allotment(job).number
        let again = try await desk.submitSigning(of: number, by: Sample.act("Cán bộ 2", as: .approver))
        #expect(again == job)
        #expect(try await office.entries(.jobSubmitted) == 1)
        #expect(try await office.status(job).progress == JobProgress(done: 0, total: 5_000))
        #expect(try await office.queued(7).number == 2)
        #expect(try await desk.statuses(open: true).map(\.job.number) == [1, 2])
        #expect(try await office.isWhole())
    }

    @Test("of submissions at once one makes the job", arguments: StoreDriver.allCases)
    func atOnce(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.approved(5).number
        let stores = [office.store, try await office.elsewhere(), try await office.elsewhere()]
        let act = try Sample.act(as: .administrator)
        let jobs = try await withThrowingTaskGroup(of: Job.self) { group in
            for store in stores {
                group.addTask { try await JobDesk(store: store).submitSigning(of: number, by: act) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(jobs.map(\.number)) == [1])
        #expect(try await office.entries(.jobSubmitted) == 1)
    }

    @Test("what could not be signed now is not queued", arguments: StoreDriver.allCases)
    func refused(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let desk = JobDesk(store: office.store)
        let requested = try await office.request(5).number
        await #expect(throws: RegistryError.wrongStage(.requested, needed: [.approved, .signing])) {
            try await desk.submitSigning(of: requested, by: Sample.act(as: .administrator))
        }
        let approved = try await office.approved(5).number
        await #expect(
            throws: RegistryError.rights(
                .notAllowed(.jobSubmitted, .clerk, allowed: ActWord.jobSubmitted.roles))
        ) { try await desk.submitSigning(of: approved, by: Sample.act()) }
        let recalled = try Sample.batch(state: .recalled)
        try await office.change { writer throws(RegistryError) in try writer.put(recalled) }
        await #expect(throws: RegistryError.batchNotReleased(.recalled)) {
            try await desk.submitSigning(of: approved, by: Sample.act(as: .administrator))
        }
        #expect(try await desk.statuses(open: false).isEmpty)
        await #expect(throws: RegistryError.job(.unknownJob(1))) { try await desk.status(of: 1) }
    }

    @Test(
        "a cancelled job stores nothing more, and a retry goes on from there", arguments: StoreDriver.allCases
    )
    func cancelled(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queued(12_289)
        let (desk, key) = (JobDesk(store: office.store), try Sample.key())
        let allotment = try await office.startedByWorker(job)
        let shares = office.shares(job, as: "a")
        let first = try #require(try await shares.take())
        let second = try await shares.finish(
            first, storing: PreparedBlock(of: allotment, index: first.number).signed(by: key),
            takingNext: true)
        let inHand = try #require(second)
        #expect(try await desk.cancel(job.number, by: Sample.act(as: .approver)).state == .cancelled)
        await #expect(throws: RegistryError.job(.leaseLost(job: 1, share: inHand.number))) {
            _ = try await shares.finish(
                inHand, storing: PreparedBlock(of: allotment, index: inHand.number).signed(by: key),
                takingNext: true)
        }
        #expect(try await shares.take() == nil)
        let before = try await office.blocks(allotment.number)
        #expect(before.map(\.index) == [0])
        await #expect(throws: RegistryError.job(.wrongState(.cancelled, needed: [.queued, .running]))) {
            try await desk.cancel(job.number, by: Sample.act(as: .approver))
        }
        let retried = try await desk.retry(job.number, by: Sample.act("Cán bộ 2", as: .approver))
        #expect(retried.state == .queued && retried.actor == "Cán bộ 2")
        try await office.worker("b").run(once: true)
        #expect(try await office.blocks(allotment.number).first == before.first)
        try await office.expectSigned(job, 12_289)
        #expect(try await office.entries(.jobCancelled) == 1)
        #expect(try await office.entries(.jobRetried) == 1)
        await #expect(throws: RegistryError.job(.wrongState(.done, needed: [.failed, .cancelled]))) {
            try await desk.retry(job.number, by: Sample.act(as: .approver))
        }
    }

    @Test(
        "signing in the foreground takes up a job that waits or was cancelled",
        arguments: StoreDriver.allCases)
    func foreground(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queued(5_000)
        #expect(try await office.sign(office.allotment(job).number).stage == .closed)
        try await office.expectSigned(job, 5_000)
        let other = try await office.queued(5)
        _ = try await JobDesk(store: office.store).cancel(other.number, by: Sample.act(as: .approver))
        #expect(try await office.sign(office.allotment(other).number).stage == .closed)
        #expect(try await office.status(other).job.state == .done)
        #expect(try await office.entries(.jobRetried) == 1)
        #expect(try await office.isWhole())
    }

    @Test(
        "the schema itself keeps what is done, and who may still store",
        arguments: [
            "UPDATE job_share SET is_done = 0", "UPDATE job_share SET fence = fence - 1",
            "DELETE FROM job_share",
            "UPDATE job SET state = 'queued'", "UPDATE job SET state = 'lost'", "DELETE FROM job",
            "UPDATE job_share SET lease_end = 5", "INSERT INTO job_share (job, share, size) VALUES (9, 0, 1)",
            "INSERT INTO job (number, key, actor, role, state, tries) VALUES (2, 'sign-allotment:1', 'a', 'approver', 'queued', 0)",
        ], StoreDriver.schemas)
    func guarded(_ sql: String, _ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        _ = try await office.closed(5)
        #expect(office.raw.refuses(sql))
    }
}

extension TestOffice {
    /// The allotment of a job after a worker has begun it and was stopped before the first block.
    func startedByWorker(_ job: Job) async throws -> Allotment {
        let (number, key, window) = (try await allotment(job).number, try Sample.key(), try Sample.window())
        let act = try Sample.act(as: .administrator)
        let store = store
        let interrupted = Task {
            try await SigningDesk(store: store, width: 1).sign(number, with: key, window: window, by: act) {
                _ in
                withUnsafeCurrentTask { $0?.cancel() }
            }
        }
        await #expect(throws: RegistryError.self) { try await interrupted.value }
        // A task that was cancelled may not have been let to write any more.
        try await shares(job, as: "allotment-sign").handBack()
        return try await allotment(job)
    }
}
