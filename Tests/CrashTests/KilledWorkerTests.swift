import TestBinary
import Testing

/// kill -9 of a worker at calls spread over its work; another one finishes it when the lease is over.
@Suite struct KilledWorkerTests {
    private static let worker = "tracestamp worker --once --lease 1"

    @Test func `on a file another worker finishes what one left behind`() throws {
        let base = try Stage.approved.shell()
        let queued = try base.run("tracestamp allotment sign 1 --queue --by Minh")
        #expect(queued.output == "1  queued  sign-allotment:1\n", "\(queued)")
        let count = try Fault.kill.count(Self.worker, in: Stage.copy(of: base))
        for point in Points.spread(over: count, most: 8) {
            let health = Health(
                shell: try Stage.copy(of: base), place: "worker, killed at \(point) of \(count)")
            try Self.finish(after: Fault.kill.line(Self.worker, at: point), health)
        }
    }

    @Test func `on a server another worker finishes what one left behind`() throws {
        let base = try ServerOffice(stamps: 9000)
        try base.done("tracestamp allotment sign 1 --queue --by Minh")
        // Every statement to the server is one of these calls.
        let fault = Fault(calls: "sendto", effect: "signal=SIGKILL")
        let counted = try base.copy()
        let count = try fault.count(Self.worker, in: counted.shell)
        withExtendedLifetime(counted) {}
        for point in Points.spread(over: count, most: 10) {
            let office = try base.copy()
            let health = Health(
                shell: office.shell, place: "worker on a server, killed at \(point) of \(count)",
                isOnServer: true)
            try Self.finish(after: fault.line(Self.worker, at: point), health)
        }
    }

    /// Lets a worker be killed and another one end its work; no block that was stored is signed again.
    private static func finish(after killing: String, _ health: Health) throws {
        let killed = try health.shell.run(killing)
        // The order of calls of two threads varies: a run may end before the last call that was counted.
        #expect(killed.status == 137 || killed.status == 0, "\(health.place): \(killed)")
        let blocks = try health.blocks()
        try health.expectWhole()
        let again = try health.shell.run(worker)
        #expect(again.status == 0, "\(health.place), then again: \(again)")
        let shown = try health.shell.run("tracestamp job list")
        #expect(shown.output.contains(" done "), "\(health.place): \(shown)")
        let after = try health.blocks()
        for (number, digest) in blocks {
            #expect(after[number] == digest, "\(health.place): block \(number) was signed twice")
        }
        try health.expectSerials(9000)
        try health.expectWhole()
    }
}
