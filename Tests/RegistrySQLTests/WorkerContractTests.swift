import Registry
import RegistrySQL
import StampSigning
import Synchronization
import Testing

@Suite(.serialized) struct WorkerContractTests {
    @Test("a worker signs what is queued, job after job", arguments: StoreDriver.allCases)
    func queue(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let jobs = [try await office.queued(4_097), try await office.queued(3)]
        let told = Told()
        try await office.worker("a", report: { told.tell($0) }).run(once: true)
        for (job, quantity) in zip(jobs, [4_097, 3]) {
            let status = try await office.status(job)
            #expect(status.job.state == .done && status.progress.done == quantity)
            #expect(try await office.allotment(job).stage == .closed)
        }
        let ended = told.all.compactMap { event -> Int? in
            if case .ended(let job) = event, job.state == .done { job.number } else { nil }
        }
        #expect(ended == [1, 2])
        #expect(try await office.isWhole())
        try await office.worker("a").run(once: true)
    }

    @Test(
        "three workers sign one allotment, each serial once, and it is closed once",
        arguments: StoreDriver.allCases)
    func together(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queued(19_500)
        let stores = [office.store, try await office.elsewhere(), try await office.elsewhere()]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, store) in stores.enumerated() {
                let worker = try office.worker("w\(index)", on: store)
                group.addTask { try await worker.run(once: true) }
            }
            try await group.waitForAll()
        }
        try await office.expectSigned(job, 19_500)
    }

    @Test("one signs in the foreground while workers help", arguments: StoreDriver.allCases)
    func helped(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queued(19_500)
        let number = try await office.allotment(job).number
        let worker = try office.worker("w", on: try await office.elsewhere())
        async let helping: Void = worker.run(once: true)
        #expect(try await office.sign(number).stage == .closed)
        try await helping
        try await office.expectSigned(job, 19_500)
    }

    @Test("what a worker that is gone had in hand is taken over", arguments: StoreDriver.allCases)
    func takenOver(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queued(9_000)
        let gone = office.shares(job, as: "gone")
        _ = try #require(try await gone.take())
        _ = try #require(try await gone.take())
        try office.endLeases()
        try await office.worker("heir").run(once: true)
        try await office.expectSigned(job, 9_000)
    }

    @Test("told to stop, a worker hands back what it has", arguments: StoreDriver.allCases)
    func stopped(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queued(19_500)
        let stop = Mutex(false)
        let worker = try office.worker("a", stopping: { stop.withLock { $0 } }) { event in
            if case .progress(_, let progress) = event, progress.done > 0 { stop.withLock { $0 = true } }
        }
        try await worker.run(once: false)
        let status = try await office.status(job)
        #expect(status.job.state == .running && status.leases.isEmpty)
        #expect((1..<19_500).contains(status.progress.done))
        try await office.worker("b").run(once: true)
        try await office.expectSigned(job, 19_500)
    }

    @Test("a job is left to a worker that has the key", arguments: StoreDriver.allCases)
    func otherKey(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queued(5)
        _ = try await office.startedByWorker(job)
        let told = Told()
        try await office.worker("a", key: SigningKey(), report: { told.tell($0) }).run(once: true)
        #expect(told.all.count == 1)
        #expect(try await office.status(job).job.state.isOpen)
        try await office.worker("b").run(once: true)
        try await office.expectSigned(job, 5)
    }

    @Test(
        "a job that a rule speaks against fails with its word, and can be retried",
        arguments: StoreDriver.allCases)
    func failed(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queued(5)
        try await office.change { writer throws(RegistryError) in
            try writer.put(Sample.producer(isSuspended: true))
        }
        try await office.worker("a").run(once: true)
        let failed = try await office.status(job).job
        #expect(failed.state == .failed && failed.fault == "producer-suspended" && failed.tries == 1)
        #expect(try await office.status(job).leases.isEmpty)
        try await office.change { writer throws(RegistryError) in try writer.put(Sample.producer()) }
        let number = try await office.allotment(job).number
        let again = try await JobDesk(store: office.store).submitSigning(
            of: number, by: Sample.act(as: .administrator))
        #expect(again.number == job.number && again.state == .queued && again.fault == nil)
        try await office.worker("a").run(once: true)
        try await office.expectSigned(job, 5)
    }

    @Test("nobody works on in the name of someone who may not any more", arguments: StoreDriver.allCases)
    func retired(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queued(5)
        let head = try Sample.act("Minh", as: .administrator)
        _ = try await PersonDesk(store: office.store).add(
            "Minh", roles: [.administrator], producer: nil, by: head)
        try await office.worker("a").run(once: true)
        let failed = try await office.status(job).job
        #expect(failed.state == .failed && failed.fault == "unknown-person")
        _ = try await JobDesk(store: office.store).retry(job.number, by: head)
        try await office.worker("a").run(once: true)
        try await office.expectSigned(job, 5)
    }

    @Test func `a worker behind a pooler signs as any other`() async throws {
        let office = try await TestOffice(.postgres)
        let job = try await office.queued(9_000)
        let address = try office.scratch.database().pooled("&pooler=transaction")
        let store = AnyStore(store: try await PostgresStore(address, creating: false))
        try await office.worker("a", on: store).run(once: true)
        try await office.expectSigned(job, 9_000)
    }

    @Test func `a worker whose connections break goes on with others`() async throws {
        let office = try await TestOffice(.postgres)
        let job = try await office.queued(19_500)
        let database = try office.scratch.database()
        let breaks = Mutex(0)
        let ended = Mutex(false)
        let worker = try office.worker("a", stopping: { ended.withLock { $0 } }) { event in
            switch event {
            case .progress(_, let progress) where progress.done > 0:
                let count = breaks.withLock { breaks in
                    breaks += 1
                    return breaks
                }
                if count < 3 { try? database.breakConnections() }
            case .ended(let job): ended.withLock { $0 = !job.state.isOpen }
            default: break
            }
        }
        try await worker.run(once: false)
        try await office.expectSigned(job, 19_500)
    }
}
