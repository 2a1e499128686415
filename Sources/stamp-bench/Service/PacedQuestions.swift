import Glibc

extension KeptConnections {
    /// How long each answer took.
    ///
    /// With a pace, time runs from the moment when the question was due, whether a connection was free then or not:
    /// a pause of the server counts for everybody who would have come meanwhile. Without one, every connection asks
    /// again as soon as it is answered.
    ///
    /// - Parameters:
    ///   - requests: each asked once.
    ///   - perSecond: questions that are due in a second, evenly; nil for as many as are answered.
    /// - Returns: milliseconds, shortest first.
    /// - Throws: ``BenchFailure/wrongAnswer(_:)`` for any status but 200.
    func latencies(_ requests: [[UInt8]], perSecond: Double?) throws -> [Double] {
        var waiting = sockets.map { Waiting(socket: $0) }
        var times: [Double] = []
        var next = 0
        let start = ContinuousClock.now
        func due(_ index: Int) -> ContinuousClock.Instant? {
            perSecond.map { start.advanced(by: .seconds(Double(index) / $0)) }
        }
        while times.count < requests.count {
            let now = ContinuousClock.now
            while next < requests.count, due(next) ?? now <= now,
                let free = Waiting.longestFree(waiting)
            {
                try waiting[free].ask(requests[next], number: next, since: due(next) ?? now)
                next += 1
            }
            let pause = next < requests.count ? due(next).map { ContinuousClock.now.duration(to: $0) } : nil
            for index in Waiting.readable(waiting, for: pause) {
                if let time = try waiting[index].read() { times.append(time) }
            }
        }
        return times.sorted()
    }
}

/// A connection and what it waits for.
private struct Waiting {
    let socket: Int32
    /// When its question was due; nil while it is free.
    private(set) var since: ContinuousClock.Instant?
    /// The number of its last question.
    private var last = -1
    private var answer: [UInt8] = []
    private var whole: Int?

    init(socket: Int32) { self.socket = socket }

    /// The one to ask next: in turn, so that none idles until the service closes it.
    static func longestFree(_ all: [Waiting]) -> Int? {
        all.indices.filter { all[$0].since == nil }.min { all[$0].last < all[$1].last }
    }

    mutating func ask(_ request: [UInt8], number: Int, since: ContinuousClock.Instant) throws {
        guard send(socket, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
            throw BenchFailure.wrongAnswer("send")
        }
        (self.since, last, answer, whole) = (since, number, [], nil)
    }

    /// Reads what has come; the milliseconds of the whole answer once it is there.
    mutating func read() throws -> Double? {
        let piece = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
            count = max(0, recv(socket, buffer.baseAddress, buffer.count, 0))
        }
        guard !piece.isEmpty else { throw BenchFailure.wrongAnswer("closed") }
        answer += piece
        if whole == nil { whole = try KeptConnections.wholeLength(answer[...]) }
        guard answer.count >= whole ?? .max, let since else { return nil }
        self.since = nil
        return since.duration(to: .now) / .milliseconds(1)
    }

    /// Those with something to read, after at most `pause`; nil waits for the first.
    static func readable(_ all: [Waiting], for pause: Duration?) -> [Int] {
        let asked = all.indices.filter { all[$0].since != nil }
        var entries = asked.map { pollfd(fd: all[$0].socket, events: Int16(POLLIN), revents: 0) }
        // Less than a millisecond is waited for awake: the asker has a core of its own.
        let wait = Int32(max(0, min(60_000, (pause ?? .seconds(60)) / .milliseconds(1))))
        guard poll(&entries, nfds_t(entries.count), wait) > 0 else { return [] }
        return zip(asked, entries).filter { $0.1.revents != 0 }.map(\.0)
    }
}
