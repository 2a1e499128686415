import TestBinary
import Testing

/// kill -9 of a worker that makes labels, at calls spread over its work; another one makes the very same file.
@Suite struct KilledLabelTests {
    private static let worker = "tracestamp worker --once --lease 1"

    @Test func `on a file another worker makes the labels that one left behind, and they are recorded once`()
        throws
    {
        let base = try Stage.signed.shell()
        try Self.expectSameFile(base, isOnServer: false, of: .kill) { try Stage.copy(of: base) }
    }

    @Test func `on a server another worker makes the labels that one left behind`() throws {
        let base = try ServerOffice(stamps: 700)
        try base.done("tracestamp allotment sign 1")
        var offices: [ServerOffice] = []
        // Every statement to the server is one of these calls.
        let fault = Fault(calls: "sendto", effect: "signal=SIGKILL")
        try Self.expectSameFile(base.shell, isOnServer: true, of: fault) {
            offices.append(try base.copy())
            return offices[offices.count - 1].shell
        }
    }

    private static func expectSameFile(
        _ base: Shell, isOnServer: Bool, of fault: Fault, _ copy: () throws -> Shell
    ) throws {
        let queued = try base.run("tracestamp label sheet --allotment 1 --to 650 --queue --by Hoa")
        #expect(queued.output.hasPrefix("2  queued  print-labels:1:"), "\(queued)")
        let whole = try copy()
        let count = try fault.count(worker, in: whole)
        let wanted = try whole.run("tracestamp job result 2 -o labels.pdf && sha256sum labels.pdf")
        let digest = try #require(wanted.outputLines.last, "\(wanted)")
        for point in Points.spread(over: count, most: 8) {
            let health = Health(
                shell: try copy(), place: "labels, killed at \(point) of \(count)", isOnServer: isOnServer)
            let killed = try health.shell.run(fault.line(worker, at: point))
            #expect(killed.status == 137 || killed.status == 0, "\(health.place): \(killed)")
            try health.expectWhole()
            // Not done, nothing is fetched; done, it is the whole file.
            let early = try health.shell.run("tracestamp job result 2 -o labels.pdf && sha256sum labels.pdf")
            #expect(early.status == 65 || early.outputLines.last == digest, "\(health.place): \(early)")
            let again = try health.shell.run(worker)
            #expect(again.status == 0, "\(health.place), then again: \(again)")
            let file = try health.shell.run("tracestamp job result 2 -o labels.pdf && sha256sum labels.pdf")
            #expect(file.outputLines.last == digest, "\(health.place): \(file)")
            #expect(try health.printRuns() == 1, "\(health.place)")
            try health.expectWhole()
        }
    }
}
