import Foundation
import TestBinary
import Testing

@Suite struct IdleConnectionTests {
    /// Opens 10,000 connections, half of them with half a request; prints the status that one more client gets
    /// meanwhile and afterwards, and what the service grew by meanwhile, in kB.
    private static let crowd = """
        import re, resource, socket, sys, urllib.request
        port, process = sys.argv[1:]
        hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        if hard < 10_100: sys.exit("only %d files may be open" % hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (10_100, hard))
        def size(): return int(re.search(r"VmRSS:\\s+(\\d+)", open(f"/proc/{process}/status").read())[1])
        def status(): return urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=60).status
        before, first = size(), status()
        crowd = []
        for number in range(10_000):
            idle = socket.create_connection(("127.0.0.1", int(port)), timeout=60)
            if number % 2: idle.sendall(b"GET / HTTP/1.1\\r\\nHost: x\\r\\nX: ")
            crowd.append(idle)
        meanwhile, grown = status(), size() - before
        for idle in crowd: idle.close()
        print(first, meanwhile, status(), grown)
        """

    @Test func `ten thousand who say nothing keep nobody waiting`() throws {
        let service = try RunningService(options: "")
        let file = URL(fileURLWithPath: service.shell.scratch.path("crowd.py"))
        try Data(Self.crowd.utf8).write(to: file)
        let finished = try service.shell.run("python3 crowd.py \(service.port) \(service.process)")
        if finished.words.contains("files may be open") {
            print("IdleConnectionTests skipped: \(finished.words)")
            return
        }
        let numbers = finished.output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        try #require(numbers.count == 4, "\(finished)")
        #expect(numbers[..<3] == [200, 200, 200])
        // 40 kB each: their buffers are not filled by saying that more will come.
        #expect(numbers[3] < 400_000)
        #expect(!service.logText.contains("\"level\":\"error\""))
    }
}
