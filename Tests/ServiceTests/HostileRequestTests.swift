import Foundation
import TestBinary
import Testing

@Suite struct HostileRequestTests {
    let service: RunningService
    private static let end = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"

    init() throws { service = try RunningService.shared.get() }

    @Test(
        "shapes that are no request are refused, and the service lives on",
        arguments: [
            ("GET /%zz" + end, 400), ("GET /%00" + end, 400), ("GET /v1/verdicts/%ff" + end, 400),
            ("GET /a\0b" + end, 400), ("GARBAGE\r\n\r\n", 400), ("GET /\r\n\r\n", 400),
            ("GET /" + String(repeating: "1", count: 5000) + end, 414),
            ("GET /" + String(repeating: "1", count: 500_000) + end, 400),
            ("GET / HTTP/1.1\r\nX: " + String(repeating: "1", count: 30_000) + "\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\n" + String(repeating: "X: 1\r\n", count: 300) + "\r\n", 400),
            (
                "POST /v1/verdicts HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                400
            ),
            (
                "POST /v1/verdicts HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                400
            ),
            ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400), ("OPTIONS *" + end, 405),
            ("GET /../../etc/passwd" + end, 404),
            ("GET /assets/..%2f..%2fetc%2fpasswd" + end, 404),
            ("GET /check?code=%0d%0aSet-Cookie:a=b" + end, 400),
        ])
    func shape(bytes: String, status: Int) throws {
        let reply = try service.ask(bytes: Array(bytes.utf8))
        #expect(reply.status == status)
        #expect(reply.headers["set-cookie"] == nil)
        #expect(!reply.text.contains("root:"))
        #expect(try service.ask("GET", "/healthz").status == 200)
    }

    @Test(
        "each path refuses other methods and says which it has",
        arguments: [
            ("PUT", "/", "GET, HEAD"), ("DELETE", "/v1/products/5", "GET, HEAD"),
            ("GET", "/v1/verdicts", "POST"),
            ("POST", "/products", "GET, HEAD"), ("TRACE", "/healthz", "GET, HEAD"),
        ])
    func method(method: String, path: String, allowed: String) throws {
        let reply = try service.ask(method, path)
        #expect(reply.status == 405)
        #expect(reply.headers["allow"] == allowed)
    }

    @Test func `every kind of answer has the headers that protect it`() throws {
        for path in ["/", "/nowhere", "/v1/office", "/v1/nowhere", "/healthz", "/%zz"] {
            let reply = try service.ask("GET", path)
            let policy = try #require(reply.headers["content-security-policy"], "\(path)")
            #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"))
            #expect(reply.headers["x-content-type-options"] == "nosniff")
            #expect(reply.headers["referrer-policy"] == "no-referrer")
            #expect(reply.headers["x-request-id"]?.isEmpty == false)
            // The sample is reached without TLS: a promise of it would lock people out.
            #expect(reply.headers["strict-transport-security"] == nil)
        }
    }

    @Test func `two hundred at once all get their own answer`() throws {
        let paths = try service.stamps(of: 1)
        var connections: [Socket] = []
        for number in 0..<200 {
            let socket = try Socket(port: service.port)
            socket.connection.send("GET \(paths[number % 8])" + Self.end)
            connections.append(socket)
        }
        for (number, socket) in connections.enumerated() {
            let reply = Reply(socket.connection.readToEnd().bytes)
            #expect(reply.status == 200)
            #expect(reply.text.contains(paths[number % 8]))
        }
    }

    @Test func `requests on one connection are answered in their order`() throws {
        let connection = try Connection(port: service.port)
        connection.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /v1/office" + Self.end)
        let text = String(decoding: connection.readToEnd().bytes, as: UTF8.self)
        let (first, second) = (text.range(of: "\"alive\""), text.range(of: "\"is_training\""))
        #expect(try #require(first).lowerBound < (try #require(second)).lowerBound)
    }

    @Test func `a request that never ends is cut off`() throws {
        let head = try Connection(port: service.port)
        head.send("GET / HTTP/1.1\r\nHost: x\r\n")
        let body = try Connection(port: service.port)
        body.send(
            "POST /v1/verdicts HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"
        )
        let dripping = try Connection(port: service.port)
        dripping.send(
            "POST /v1/verdicts HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n"
        )
        var drops = 0
        while drops < 90, !dripping.isClosed(afterSending: " ") { drops += 1 }
        #expect(drops < 90, "a drop a second kept it open")
        #expect(head.readToEnd().isClosed)
        #expect(body.readToEnd().isClosed)
    }

    @Test func `the log names no client and no stamp`() throws {
        let path = try service.stamps(of: 1)[0]
        _ = try service.ask("GET", path, ["User-Agent: secret-agent"])
        _ = try service.ask("GET", "/healthz")
        #expect(service.logHolds("\"route\":\"/{stamp}\""))
        let lines = service.logText.split(separator: "\n").filter { $0.contains("\"message\":\"request\"") }
        for line in lines {
            #expect(
                !line.contains(path.dropFirst()) && !line.contains("127.0.0.1")
                    && !line.contains("secret-agent"))
        }
    }

    /// A connection that can stand in an array.
    private final class Socket {
        let connection: Connection

        init(port: UInt16) throws { connection = try Connection(port: port) }
    }
}
