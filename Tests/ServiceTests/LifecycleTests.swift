import Foundation
import Glibc
import TestBinary
import Testing

@Suite struct LifecycleTests {
    @Test func `asked to stop, it answers what has begun and ends well`() throws {
        let service = try RunningService(options: "")
        // Without another address it is reached at the office's own, by TLS.
        let home = try service.ask("GET", "/")
        #expect(home.headers["strict-transport-security"] == "max-age=31536000")
        #expect(home.text.contains("https://tem.example.gov.vn/"))
        let begun = try Connection(port: service.port)
        begun.send(
            "POST /v1/verdicts HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n{\"stamps\":"
        )
        // The connection is taken in order with this one: its request is being read now.
        #expect(try service.ask("GET", "/readyz").status == 200)
        #expect(kill(service.process, SIGTERM) == 0)
        begun.send("[\"1\"]}")
        let reply = Reply(begun.readToEnd().bytes)
        #expect(reply.status == 200)
        #expect(service.endsQuietly())
    }

    @Test func `a service that finds its port taken leaves the first address for a password alone`() throws {
        let service = try RunningService(options: "--base-url http://127.0.0.1")
        let line = try #require(service.logText.split(separator: "\n").first { $0.contains("first-login") })
        let path = try #require(line.split(separator: "http://127.0.0.1").last?.prefix { $0 != "\"" })
        #expect(try service.ask("GET", String(path)).text.contains("type=\"password\""))
        let second = try service.shell.run(
            "tracestamp serve --base-url http://127.0.0.1 --port \(service.port)")
        #expect(second.words.contains("(cannot-listen)"), "\(second)")
        #expect(!second.words.contains("first-login"))
        #expect(try service.ask("GET", String(path)).text.contains("type=\"password\""))
    }

    @Test func `a port that is taken, and settings that cannot be, are refused in words`() throws {
        let service = try RunningService.shared.get()
        let taken = try service.shell.run("tracestamp serve --port \(service.port)")
        #expect(taken.status == 78)
        #expect(taken.words.contains("(cannot-listen)"))
        for (option, word) in [
            ("--host no-such-host.invalid --port 0", "cannot-listen"),
            ("--base-url https://other.example", "base-url-differs"), ("--port 70000", "bad-port"),
            ("--contact-phone call-me", "bad-phone"), ("--contact-email nobody", "bad-email"),
        ] {
            let refused = try service.shell.run("tracestamp serve \(option)")
            #expect(refused.status == 78)
            #expect(refused.words.contains("(\(word))"))
            #expect(refused.wordLines.filter { $0.hasPrefix("tracestamp: ") }.count == 2)
        }
    }
}
