import TestBinary
import Testing

/// A disk that is full or broken at the N-th call: status 74, a clear sentence, and the same command works afterwards.
@Suite struct FailedWriteTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let stage: Stage
        let command: String
        let fault: Fault
        var testDescription: String { "\(command), \(fault.effect)" }
    }

    static let cases = [Fault.fullDisk, .brokenDisk].flatMap { fault in
        [
            Case(stage: .registered, command: Stage.request, fault: fault),
            Case(stage: .requested, command: "tracestamp allotment approve 1 --by Minh", fault: fault),
            Case(stage: .approved, command: "tracestamp allotment sign 1", fault: fault),
            Case(stage: .signed, command: Stage.sheet, fault: fault),
        ]
    }

    @Test("says so and loses nothing", arguments: cases)
    func fails(_ test: Case) throws {
        let base = try test.stage.shell()
        let count = try test.fault.count(test.command, in: Stage.copy(of: base))
        for point in Points.spread(over: count, most: 4) {
            let place = "\(test.testDescription) at \(point) of \(count)"
            let health = Health(shell: try Stage.copy(of: base), place: place)
            let failed = try health.shell.run(test.fault.line(test.command, at: point, stays: true))
            let blocks = try health.blocks()
            if failed.status != 0 {
                #expect(failed.status == 74, "\(place): \(failed)")
                #expect(failed.wordLines.count == 4 && failed.words.contains("→"), "\(place): \(failed)")
                let again = try health.shell.run(test.command)
                // A disk may fail after what counts was on it: then there is nothing left to do.
                #expect(
                    again.status == 0 || again.words.contains("(wrong-stage)"),
                    "\(place), then again: \(again)")
            }
            for (number, digest) in blocks {
                #expect(try health.blocks()[number] == digest, "\(place): block \(number) was signed twice")
            }
            try health.expectNothingHalfDone("labels.pdf")
            try health.expectWhole()
            if test.stage == .approved { try health.expectSerials(9000) }
        }
    }

    @Test func `an office is not founded on a full disk and is founded when there is room`() throws {
        let command = "tracestamp init --host tem.example.gov.vn --training-day 2026-11-20"
        let fault = Fault(calls: "write,pwrite64", effect: "error=ENOSPC")
        let count = try fault.count(command, in: Stage.nothing.shell())
        for point in Points.spread(over: count, most: 5) {
            let health = Health(
                shell: try Stage.nothing.shell(), place: "init on a disk full from \(point) of \(count)")
            let failed = try health.shell.run(fault.line(command, at: point, stays: true))
            #expect(failed.status == 74 || failed.status == 0, "\(health.place): \(failed)")
            let again = try health.shell.run(command)
            #expect(again.status == 0 || again.words.contains("(office-exists)"), "\(health.place): \(again)")
            try health.expectWhole()
        }
    }
}
