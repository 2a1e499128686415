// Compiled into one module with Sources/StampFormat and Sources/StampSnapshot by build.sh: what the inspector app
// asks. JavaScript writes bytes at inspector_input(count), calls, and reads one JSON object of inspector_count()
// bytes at inspector_answer().

/// Where the caller writes `count` bytes; null for more than a snapshot's file can have.
@_expose(wasm, "inspector_input")
@c(inspector_input)
public func inspectorInput(count: Int32) -> UnsafeMutablePointer<UInt8>? {
    guard count >= 0, Int(count) <= SnapshotLimits.section + 512 else { return nil }
    return Inspector.input(count: Int(count))
}

/// Where the last answer stands.
@_expose(wasm, "inspector_answer")
@c(inspector_answer)
public func inspectorAnswer() -> UnsafeMutablePointer<UInt8>? { Inspector.answer.baseAddress }

/// How many bytes the last answer has.
@_expose(wasm, "inspector_count")
@c(inspector_count)
public func inspectorCount() -> Int32 { Int32(Inspector.answer.count) }

/// What is kept between calls.
enum Inspector {
    // Unsafe only on paper: a module without threads has one caller at a time.
    nonisolated(unsafe) private(set) static var input = UnsafeMutableBufferPointer<UInt8>(
        start: nil, count: 0)
    nonisolated(unsafe) private(set) static var answer = UnsafeMutableBufferPointer<UInt8>(
        start: nil, count: 0)
    /// The keys that the office's service named.
    nonisolated(unsafe) static var trusted: [SnapshotKey] = []
    /// The snapshot in use.
    nonisolated(unsafe) static var held: (statement: SnapshotStatement, state: SnapshotState)?
    /// The one that is being taken.
    nonisolated(unsafe) static var offered: SnapshotFile?
    nonisolated(unsafe) static var candidate: SnapshotState?

    static func input(count: Int) -> UnsafeMutablePointer<UInt8>? {
        input.deallocate()
        input = .allocate(capacity: max(count, 1))
        return input.baseAddress
    }

    /// The bytes that the caller wrote; taking them frees their room.
    static func take(_ count: Int32) -> [UInt8] {
        let bytes = Array(UnsafeBufferPointer(rebasing: input[..<min(max(0, Int(count)), input.count)]))
        input.deallocate()
        input = UnsafeMutableBufferPointer(start: nil, count: 0)
        return bytes
    }

    static func tell(_ bytes: [UInt8]) {
        answer.deallocate()
        answer = .allocate(capacity: max(bytes.count, 1))
        _ = answer.update(fromContentsOf: bytes)
        answer = UnsafeMutableBufferPointer(rebasing: answer[..<bytes.count])
    }

    static func tell(_ facts: FactsText) { tell(facts.finished) }

    static func tell(_ fault: SnapshotFault) {
        var facts = FactsText()
        facts.word("fault", fault.word)
        tell(facts)
    }

    /// Every key that the service named or the snapshot holds.
    static func points(of id: KeyID, issuingOn day: StampDay) -> [[UInt8]] {
        let keys = (trusted + (held?.state.keys ?? [])).filter {
            $0.id == id && $0.first <= day && day <= $0.last
        }
        var points: [[UInt8]] = []
        for key in keys where !points.contains(key.point) { points.append(key.point) }
        return points
    }
}
