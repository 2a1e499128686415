import Registry
import StampFormat
import Testing

@Suite struct JobTests {
    private static let work = JobWork.signAllotment(AllotmentNumber(number: 3))
    private static let running = Job(
        number: 1, work: work, actor: "Minh", role: .administrator, state: .running)

    @Test func `a rule or a right that speaks against it ends a job at once`() throws {
        let day = try #require(Day(iso: "2026-11-20"))
        let key = try #require(KeyID(number: 1))
        for error in [
            RegistryError.batchNotReleased(.recalled), .rights(.unknownPerson("Minh")),
            .certificateExpired(on: day),
            .signingKeyMissing(key),
        ] {
            let job = Self.running.after(error)
            #expect(job.state == .failed && job.fault == error.code && job.tries == 1)
        }
    }

    @Test func `a fault of ours ends a job after five tries in a row`() {
        var job = Self.running
        for number in 1...4 {
            job = job.after(.signing("crypto-failure"))
            #expect(job.state == .running && job.tries == number)
        }
        job = job.after(.corrupt("stamp_block 3/0"))
        #expect(job.state == .failed && job.fault == "corrupt" && job.tries == Job.mostTries)
    }

    @Test func `a job that has ended stays as it ended`() {
        for state in JobState.allCases where !state.isOpen {
            let job = Job(number: 1, work: Self.work, actor: "Minh", role: .approver, state: state)
            #expect(job.after(.noTestReport) == job)
        }
    }

    @Test func `work is known by its key`() {
        #expect(Self.work.key == "sign-allotment:3")
        #expect(JobWork(key: "sign-allotment:3") == Self.work)
        for key in [
            "", "sign-allotment", "sign-allotment:", "sign-allotment:0", "sign-allotment:3:4", "print:3",
            "print-labels:3", "print-labels:3:00:1", "print-labels:3:0123456789abcdef0123456789abcdef:0",
        ] {
            #expect(JobWork(key: key) == nil)
        }
    }

    @Test func `labels are known by what they are, and how often their file was made`() throws {
        let serials = try #require(SerialRange(1, 5))
        func work(_ words: [String], _ reason: String? = nil) -> LabelWork {
            LabelWork(
                allotment: AllotmentNumber(number: 3), serials: serials, words: words, reason: reason)
        }
        let digest = work(["sheet"]).digest
        #expect(digest.count == 32 && digest == work(["sheet"]).digest)
        #expect(Set([digest, work(["roll"]).digest, work(["sheet"], "Kẹt giấy").digest]).count == 3)
        let job = JobWork.printLabels(
            LabelWorkKey(allotment: AllotmentNumber(number: 3), digest: digest, copy: 2))
        #expect(job.key == "print-labels:3:\(digest):2")
        #expect(JobWork(key: job.key) == job)
    }

    @Test("a job is cut into shares that hold every unit once", arguments: [1, 4095, 4096, 4097, 10_000_000])
    func cut(total: Int) {
        let cut = JobCut(total: total, each: 4096)
        #expect((cut.count - 1) * 4096 < total && total <= cut.count * 4096)
    }

    @Test func `what passes by itself is no reason to end a job`() {
        #expect([RegistryError.busy, .storageFailed, .database(.outcomeUnknown)].allSatisfy { $0.isPassing })
        #expect(
            ![RegistryError.noTestReport, .corrupt("x"), .database(.notEmpty)].contains { $0.isPassing })
    }

}
