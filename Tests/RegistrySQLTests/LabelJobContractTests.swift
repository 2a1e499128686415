import Registry
import RegistrySQL
import StampFormat
import Synchronization
import Testing

@Suite(.serialized) struct LabelJobContractTests {
    @Test("labels submitted twice are one job, one file and one run", arguments: StoreDriver.allCases)
    func once(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let work = try LabelWork.sample(of: await office.closed(2_500).number, 2_500)
        let job = try await office.submit(work)
        #expect(try await office.submit(work) == job)
        #expect(try await office.entries(.labelsQueued) == 1)
        #expect(try await office.status(job).progress == JobProgress(done: 0, total: 2_500))
        let renderer = SampleRenderer()
        try await office.worker("a", labels: renderer).run(once: true)
        let status = try await office.status(job)
        #expect(status.job.state == .done && status.progress == JobProgress(done: 2_500, total: 2_500))
        // Two whole pieces and a part of one.
        #expect(try await office.file(job) == SampleRenderer.bytes(work))
        #expect(try await office.printRuns(job).map(\.serials) == [work.serials])
        #expect(try await office.ranges(work.allotment).map(\.state) == [.issued])
        #expect(try await office.submit(work).number == job.number)
        #expect(renderer.count == 1)
        #expect(try await JobCheck.run(on: office.store).fault == nil)
        #expect(try await office.isWhole())
    }

    @Test("signing and labels stand in one queue", arguments: StoreDriver.allCases)
    func both(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let labels = try await office.queuedLabels(5)
        let signing = try await office.queued(5)
        // Without what renders, labels are left to others.
        try await office.worker("a").run(once: true)
        #expect(try await office.status(signing).job.state == .done)
        #expect(try await office.status(labels).job.state == .queued)
        try await office.worker("b", labels: SampleRenderer()).run(once: true)
        #expect(try await office.status(labels).job.state == .done)
    }

    @Test(
        "what a worker left that is gone is no file, and what it sends late is refused",
        arguments: StoreDriver.allCases)
    func late(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queuedLabels(5)
        let share = try #require(try await office.shares(job, as: "gone").take())
        try await office.store.record { recorder throws(RegistryError) in
            try recorder.insert(piece: [1, 2, 3], at: 0, of: share)
        }
        await #expect(throws: RegistryError.job(.wrongState(.running, needed: [.done]))) {
            try await JobDesk(store: office.store).labelFile(of: job.number)
        }
        try office.endLeases()
        try await office.worker("heir", labels: SampleRenderer()).run(once: true)
        await #expect(throws: RegistryError.job(.leaseLost(job: job.number, share: 0))) {
            try await office.store.record { recorder throws(RegistryError) in
                try recorder.insert(piece: [9], at: 1, of: share)
            }
        }
        #expect(try await office.file(job) == SampleRenderer.bytes(.sample(of: job.work.allotment, 5)))
        #expect(try await office.printRuns(job).count == 1)
        #expect(try office.raw.count("SELECT count(*) FROM label_piece") == 1)
    }

    @Test("two workers never make the same file, and it is recorded once", arguments: StoreDriver.allCases)
    func apart(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queuedLabels(50)
        let renderer = SampleRenderer()
        let stores = [office.store, try await office.elsewhere(), try await office.elsewhere()]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, store) in stores.enumerated() {
                let worker = try office.worker("w\(index)", on: store, labels: renderer)
                group.addTask { try await worker.run(once: true) }
            }
            try await group.waitForAll()
        }
        #expect(renderer.count == 1)
        #expect(try await office.printRuns(job).count == 1)
        #expect(try await office.status(job).job.state == .done)
    }

    @Test(
        "labels whose job is cancelled meanwhile are not recorded; a retry makes them",
        arguments: StoreDriver.allCases)
    func cancelled(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queuedLabels(5)
        let desk = JobDesk(store: office.store)
        let head = try Sample.act(as: .administrator)
        let cancelling = SampleRenderer { _ throws(RegistryError) in
            _ = try await desk.cancel(job.number, by: head)
        }
        try await office.worker("a", labels: cancelling).run(once: true)
        #expect(try await office.status(job).job.state == .cancelled)
        #expect(try await office.printRuns(job).isEmpty)
        #expect(try await office.ranges(job.work.allotment).map(\.state) == [.reserved])
        // The same request again is a retry, in the name of whoever asks.
        let again = try await office.submit(.sample(of: job.work.allotment, 5), as: .clerk)
        #expect(again.number == job.number && again.state == .queued && again.role == .clerk)
        try await office.worker("b", labels: SampleRenderer()).run(once: true)
        #expect(try await office.printRuns(job).count == 1)
        #expect(try await office.entries(.labelsStopped) == 1)
        #expect(try await office.entries(.labelsQueued) == 2)
    }

    @Test("labels that cannot be made fail with their word", arguments: StoreDriver.allCases)
    func failed(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queuedLabels(5)
        let refusing = SampleRenderer { _ throws(RegistryError) in throw .job(.notRendered("proof-failed")) }
        try await office.worker("a", labels: refusing).run(once: true)
        let failed = try await office.status(job)
        #expect(failed.job.state == .failed && failed.job.fault == "proof-failed" && failed.leases.isEmpty)
        #expect(try await office.printRuns(job).isEmpty)
    }

    @Test("told to stop, a worker hands labels back", arguments: StoreDriver.allCases)
    func stopped(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queuedLabels(5)
        let stop = Mutex(false)
        let slow = SampleRenderer { pace throws(RegistryError) in
            stop.withLock { $0 = true }
            while pace.tell(5) { await Task.yield() }
            throw .busy
        }
        try await office.worker("a", labels: slow, stopping: { stop.withLock { $0 } }).run(once: false)
        let status = try await office.status(job)
        #expect(status.job.state == .running && status.leases.isEmpty)
        try await office.worker("b", labels: SampleRenderer()).run(once: true)
        #expect(try await office.status(job).job.state == .done)
    }

    @Test("a file is kept for a day; the same labels again are the same run", arguments: StoreDriver.allCases)
    func gone(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queuedLabels(5)
        try await office.worker("a", labels: SampleRenderer()).run(once: true)
        let bytes = try await office.file(job)
        try office.raw.execute("UPDATE label_piece SET stored_at = stored_at - 86400001")
        await #expect(throws: RegistryError.job(.fileGone(job.number))) {
            try await JobDesk(store: office.store).labelFile(of: job.number)
        }
        let again = try await office.submit(.sample(of: job.work.allotment, 5))
        #expect(again.number == job.number + 1 && again.work != job.work)
        try await office.worker("a", labels: SampleRenderer()).run(once: true)
        #expect(try await office.file(again) == bytes)
        #expect(try await office.printRuns(job).count == 1)
        #expect(try office.raw.count("SELECT count(*) FROM label_piece") == 1)
    }

    @Test("what could not be printed now is not queued", arguments: StoreDriver.allCases)
    func refused(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let approved = try await office.approved(5).number
        await #expect(throws: RegistryError.wrongStage(.approved, needed: [.closed])) {
            try await office.submit(.sample(of: approved, 5))
        }
        let number = try await office.issued(5).number
        await #expect(throws: RegistryError.alreadyPrinted(run: 1, first: 1, last: 5)) {
            try await office.submit(.sample(of: number, 5), layout: "roll")
        }
        await #expect(
            throws: RegistryError.rights(
                .notAllowed(.labelsReprinted, .producer, allowed: ActWord.labelsReprinted.roles))
        ) { try await office.submit(.sample(of: number, 5, reason: "Kẹt giấy")) }
        await #expect(
            throws: RegistryError.rights(
                .notAllowed(.labelsQueued, .consultant, allowed: ActWord.labelsQueued.roles))
        ) { try await office.submit(.sample(of: number, 5), as: .consultant) }
        await #expect(throws: RegistryError.job(.tooManyLabels(1_000_001))) {
            try await office.submit(.sample(of: number, 1_000_001))
        }
        #expect(try await JobDesk(store: office.store).statuses(open: true).isEmpty)
        let signing = try await office.queued(5)
        await #expect(throws: RegistryError.job(.noFile(signing.number))) {
            try await JobDesk(store: office.store).labelFile(of: signing.number)
        }
    }

    @Test("a backup leaves files out that wait to be fetched", arguments: StoreDriver.schemas)
    func notBackedUp(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queuedLabels(5)
        try await office.worker("a", labels: SampleRenderer()).run(once: true)
        let place = try Place(.file)
        let source = try await OfficeStore(at: office.address(driver), creating: false)
        let tables = try await source.copy(to: place.address, at: 1).tables.map(\.name)
        #expect(!tables.contains("label_piece") && tables.contains("label_file"))
        let copy = try await OfficeStore(at: place.address, creating: false)
        await #expect(throws: RegistryError.job(.fileGone(job.number))) {
            try await JobDesk(store: copy).labelFile(of: job.number)
        }
    }
}
