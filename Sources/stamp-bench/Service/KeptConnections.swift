import Foundation
import Glibc

/// Kept connections to a server on this machine, each with one request on its way: a closed loop on one thread.
final class KeptConnections {
    let sockets: [Int32]
    private var buffer = [UInt8](repeating: 0, count: 1 << 20)

    init(port: Int, count: Int) throws {
        sockets = try (0..<count).map { _ in try KeptConnections.connected(to: UInt16(port)) }
    }

    deinit { for socket in sockets { close(socket) } }

    /// Asks for every path once; all connections have a request out before the first answer is read.
    ///
    /// - Throws: ``BenchFailure/wrongAnswer(_:)`` for any status but 200.
    func ask(_ requests: [[UInt8]]) throws {
        for start in stride(from: 0, to: requests.count, by: sockets.count) {
            let round = requests[start..<min(start + sockets.count, requests.count)]
            for (socket, request) in zip(sockets, round) {
                guard send(socket, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
                    throw BenchFailure.wrongAnswer("send")
                }
            }
            for (socket, _) in zip(sockets, round) { try readAnswer(socket) }
        }
    }

    static func request(_ path: String) -> [UInt8] {
        Array("GET \(path) HTTP/1.1\r\nHost: tem.example.gov.vn\r\nAccept-Language: vi\r\n\r\n".utf8)
    }

    /// A question with a body of JSON.
    static func request(_ path: String, json: String) -> [UInt8] {
        Array(
            """
            POST \(path) HTTP/1.1\r
            Host: tem.example.gov.vn\r
            Content-Type: application/json\r
            Content-Length: \(json.utf8.count)\r
            \r
            \(json)
            """.utf8)
    }

    private func readAnswer(_ socket: Int32) throws {
        var held = 0
        var whole: Int?
        repeat {
            let count = buffer.withUnsafeMutableBytes {
                recv(socket, $0.baseAddress?.advanced(by: held), $0.count - held, 0)
            }
            guard count > 0 else { throw BenchFailure.wrongAnswer("closed") }
            held += count
            if whole == nil { whole = try KeptConnections.wholeLength(buffer[..<held]) }
        } while held < whole ?? .max
    }

    /// Bytes of head and body together, once the head is there.
    static func wholeLength(_ answer: ArraySlice<UInt8>) throws -> Int? {
        let head = String(decoding: answer, as: UTF8.self)
        guard let end = head.range(of: "\r\n\r\n") else { return nil }
        guard head.hasPrefix("HTTP/1.1 200"),
            let field = head[..<end.lowerBound].lowercased().split(separator: "\r\n")
                .first(where: { $0.hasPrefix("content-length:") }),
            let length = Int(field.dropFirst(15).filter(\.isNumber))
        else { throw BenchFailure.wrongAnswer(String(head.prefix(20))) }
        return head[..<end.upperBound].utf8.count + length
    }

    private static func connected(to port: UInt16) throws -> Int32 {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard socket >= 0, result == 0 else { throw BenchFailure.noSample("connection") }
        return socket
    }
}
