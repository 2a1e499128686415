import Registry
import StampFormat
import StampSigning
import Testing

@testable import RegistrySQL

@Suite(.serialized) struct ShareContractTests {
    @Test(
        "the shares hold every stamp once, and the last one comes when all others are done",
        arguments: StoreDriver.allCases, [1, 4096, 4097, 12_289])
    func cut(_ driver: StoreDriver, quantity: Int) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queued(quantity)
        let shares = office.shares(job, as: "a")
        var taken: [JobShare] = []
        while let share = try await shares.take() { taken.append(share) }
        #expect(taken.map(\.number) == Array(0..<(quantity + 4095) / 4096))
        #expect(taken.map(\.size).reduce(0, +) == quantity)
        #expect(taken.allSatisfy { !$0.isLast && $0.fence == 1 })
        #expect(try await office.status(job).job.state == .running)
        try await office.store.record { [taken] recorder throws(RegistryError) in
            for share in taken { #expect(try recorder.finish(share)) }
        }
        let last = try #require(try await shares.take())
        #expect(last.isLast && last.number == taken.count)
        #expect(try await shares.take() == nil)
    }

    @Test("two workers never have the same share in hand", arguments: StoreDriver.allCases)
    func apart(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queued(19_000)
        let desks = [
            office.shares(job, as: "a"), office.shares(job, as: "b", on: try await office.elsewhere()),
        ]
        let taken = try await withThrowingTaskGroup(of: [Int].self) { group in
            for desk in desks {
                group.addTask {
                    var numbers: [Int] = []
                    while let share = try await desk.take() { numbers.append(share.number) }
                    return numbers
                }
            }
            return try await group.reduce([], +)
        }
        // Who finds nothing free at one moment may leave shares to the other, never take one twice.
        #expect(taken.sorted() == Array(0..<5))
        #expect(try await office.status(job).leases.count == 5)
    }

    @Test("what comes after the lease ran out is refused, not merged", arguments: StoreDriver.allCases)
    func late(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queued(5_000)
        let (allotment, key) = (try await office.startedByWorker(job), try Sample.key())
        let (slow, quick) = (office.shares(job, as: "slow"), office.shares(job, as: "quick"))
        let held = try #require(try await slow.take())
        let late = try PreparedBlock(of: allotment, index: held.number).signed(by: key)
        try office.endLeases()
        await #expect(throws: RegistryError.job(.leaseLost(job: 1, share: 0))) {
            _ = try await slow.finish(held, storing: late, takingNext: false)
        }
        #expect(try await office.blocks(allotment.number).isEmpty)
        let taken = try #require(try await quick.take())
        #expect(taken.number == held.number && taken.fence == held.fence + 1)
        await #expect(throws: RegistryError.job(.leaseLost(job: 1, share: 0))) {
            _ = try await slow.finish(held, storing: late, takingNext: false)
        }
        let block = try PreparedBlock(of: allotment, index: taken.number).signed(by: key)
        _ = try await quick.finish(taken, storing: block, takingNext: false)
        await #expect(throws: RegistryError.job(.leaseLost(job: 1, share: 0))) {
            _ = try await slow.finish(held, storing: late, takingNext: false)
        }
        #expect(try await office.blocks(allotment.number) == [block])
        try await office.worker("c").run(once: true)
        try await office.expectSigned(job, 5_000)
    }

    @Test("a sign of life prolongs the lease, but not one that is over", arguments: StoreDriver.allCases)
    func renewed(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queued(5)
        _ = try #require(try await office.shares(job, as: "a", lease: 60_000).take())
        #expect(try await office.status(job).leases.allSatisfy { $0.left <= 60_000 && $0.holder == "a" })
        try await office.store.record { recorder throws(RegistryError) in
            try recorder.renew(job: job.number, for: JobHolder(name: "a", lease: 6_000_000))
        }
        #expect(try await office.status(job).leases.allSatisfy { $0.left > 60_000 })
        try office.endLeases()
        try await office.store.record { recorder throws(RegistryError) in
            try recorder.renew(job: job.number, for: JobHolder(name: "a", lease: 6_000_000))
        }
        #expect(try await office.status(job).leases.isEmpty)
    }

    @Test("a lease stores once, however often it asks", arguments: StoreDriver.allCases)
    func once(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queued(5_000)
        let (allotment, key) = (try await office.startedByWorker(job), try Sample.key())
        let shares = office.shares(job, as: "a")
        let share = try #require(try await shares.take())
        let block = try PreparedBlock(of: allotment, index: share.number).signed(by: key)
        #expect(try await shares.finish(share, storing: block, takingNext: false) == nil)
        let next = try await shares.finish(share, storing: block, takingNext: true)
        #expect(next?.number == 1)
        #expect(try await office.blocks(allotment.number) == [block])
    }

    @Test("what a block's store refuses leaves its share undone", arguments: StoreDriver.allCases)
    func whole(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let job = try await office.queued(5)
        let (allotment, key) = (try await office.startedByWorker(job), try Sample.key())
        let shares = office.shares(job, as: "a")
        let share = try #require(try await shares.take())
        let block = try PreparedBlock(of: allotment, index: 0).signed(by: key)
        // As a version that knows no shares stores it.
        try await office.store.insert(block)
        await #expect(throws: RegistryError.self) {
            _ = try await shares.finish(
                share, storing: PreparedBlock(of: allotment, index: 0).signed(by: key), takingNext: false)
        }
        #expect(try await office.status(job).progress.done == 0)
        try await shares.handBack()
        try await office.worker("b").run(once: true)
        #expect(try await office.blocks(allotment.number) == [block])
        try await office.expectSigned(job, 5)
    }

    @Test func `whoever changes the job keeps nobody from its shares`() async throws {
        let office = try await TestOffice(.postgres)
        let job = try await office.queued(9_000)
        let shares = office.shares(job, as: "a")
        #expect(try await shares.take()?.number == 0)
        let connection = try office.scratch.database().connection()
        try connection.run("BEGIN; UPDATE job SET tries = 1")
        #expect(try await shares.take()?.number == 1)
        try connection.run("ROLLBACK")
    }

    @Test func `a share that another transaction has in hand is passed over, not waited for`() async throws {
        let office = try await TestOffice(.postgres)
        let job = try await office.queued(9_000)
        let connection = try office.scratch.database().connection()
        try connection.run("BEGIN; SELECT 1 FROM job_share WHERE share = 0 FOR UPDATE")
        #expect(try await office.shares(job, as: "a").take()?.number == 1)
        try connection.run("COMMIT")
        #expect(try await office.shares(job, as: "a").take()?.number == 0)
    }
}
