import Registry
import Testing

/// The doctor's look at the queue.
@Suite(.serialized) struct JobCheckTests {
    @Test("a job that is done without its blocks is told", arguments: StoreDriver.allCases)
    func blocks(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queued(5)
        try await office.worker("a").run(once: true)
        #expect(try await fault(office) == nil)
        try office.raw.execute("DROP TRIGGER stamp_block_stays")
        try office.raw.execute("DELETE FROM stamp_block")
        let told = try await fault(office)
        #expect(told?.hasPrefix("job \(job.number) is done without block 0 of allotment 1;") == true)
    }

    @Test("a job that is done without its file is told", arguments: StoreDriver.allCases)
    func file(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queuedLabels(5)
        try await office.worker("a", labels: SampleRenderer()).run(once: true)
        #expect(try await fault(office) == nil)
        try office.raw.execute("DELETE FROM label_file")
        #expect(try await fault(office)?.hasPrefix("job \(job.number) is done without a file;") == true)
    }

    @Test("a lease that nobody took up for a day is told", arguments: StoreDriver.allCases)
    func lease(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queued(5)
        _ = try #require(try await office.shares(job, as: "gone").take())
        try office.raw.execute("UPDATE job_share SET lease_end = lease_end - 86000000 WHERE lease_end > 0")
        #expect(try await fault(office) == nil)
        try office.raw.execute("UPDATE job_share SET lease_end = lease_end - 1000000 WHERE lease_end > 0")
        #expect(
            try await fault(office)?.hasPrefix("job \(job.number): its workers gave no sign of life") == true)
        try await office.worker("heir").run(once: true)
        #expect(try await fault(office) == nil)
    }

    private func fault(_ office: TestOffice) async throws -> String? {
        try await JobCheck.run(on: office.store).fault
    }
}
