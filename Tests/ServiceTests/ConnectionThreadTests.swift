import TestBinary
import Testing

@Suite struct ConnectionThreadTests {
    @Test func `a service that is held to one core answers on one thread`() throws {
        let core = "$(awk '/^Cpus_allowed_list/ { split($2, all, /[-,]/); print all[1] }' /proc/self/status)"
        let service = try RunningService(options: "", launcher: "taskset -c \(core)")
        #expect(try service.ask("GET", "/readyz").status == 200)
        let threads = try service.shell.run("cat /proc/\(service.process)/task/*/comm").outputLines
        #expect(threads.filter { $0.hasPrefix("NIO-SGLTN-") }.count == 1, "\(threads)")
    }
}
