import Glibc
import TestBinary
import Testing

@Suite struct ServedWorkerTests {
    @Test func `a service that has the keys does the work in the queue, and ends well`() throws {
        let service = try RunningService(options: "")
        let finished = try service.shell.run(
            """
            tracestamp allotment request --product 5 --count 100 --lot L260916A --by Lan
            tracestamp allotment approve 3 --by Minh
            tracestamp allotment sign 3 --queue --by Minh
            until [ -z "$(tracestamp job list --open --json)" ]; do sleep 0.1; done
            tracestamp job list --json; tracestamp allotment show 3 --json | grep -o '"stage":"closed"'
            """)
        let lines = finished.outputLines
        #expect(lines.contains("3  queued  sign-allotment:3"), "\(finished)")
        #expect(
            lines.contains { $0.contains("\"job\":3,") && $0.contains("\"state\":\"done\"") }, "\(finished)")
        #expect(lines.last == "\"stage\":\"closed\"", "\(finished)")
        #expect(service.logHolds("job-done"))
        #expect(kill(service.process, SIGTERM) == 0)
        #expect(service.endsQuietly())
    }
}
