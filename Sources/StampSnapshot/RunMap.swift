/// Positions from `start` up to, not with, `end`.
public struct PositionRun: Hashable, Sendable {
    /// Its first position.
    public let start: UInt32
    /// The position after its last one.
    public let end: UInt32
}

/// A value for each position, kept as runs of equal ones.
public struct RunMap<Value: Equatable & Sendable>: Equatable, Sendable {
    /// Where each run begins; the first at 0.
    private(set) var starts: [UInt32] = []
    private(set) var values: [Value] = []
    /// How many positions there are.
    public private(set) var end: UInt32 = 0

    /// No position at all.
    public init() {}

    /// How many runs there are.
    public var runCount: Int { starts.count }

    /// Adds positions at the end.
    ///
    /// - `length`: 0 adds nothing.
    /// - Throws: ``SnapshotFault/tooLarge`` beyond the limits of serials or runs.
    public mutating func append(_ value: Value, _ length: UInt32) throws(SnapshotFault) {
        guard length > 0 else { return }
        guard length <= SnapshotLimits.serials - end else { throw .tooLarge }
        if values.last != value {
            guard starts.count < SnapshotLimits.runs else { throw .tooLarge }
            starts.append(end)
            values.append(value)
        }
        end += length
    }

    /// The value at a position below ``end``.
    public subscript(position: UInt32) -> Value { values[index(at: position)] }

    /// Where the run that holds a position below ``end`` ends.
    func end(ofRunAt position: UInt32) -> UInt32 { run(index(at: position)).end }

    /// Adds a part of another map at the end, each value changed by `change`.
    mutating func append(
        _ part: PositionRun, of other: RunMap, _ change: (Value) -> Value = { $0 }
    ) throws(SnapshotFault) {
        guard part.start < part.end else { return }
        var index = other.index(at: part.start)
        while index < other.starts.count, other.starts[index] < part.end {
            let run = other.run(index)
            try append(change(other.values[index]), min(run.end, part.end) - max(run.start, part.start))
            index += 1
        }
    }

    /// The same with `value` at the positions of `runs`, which are in order and apart.
    func painted(_ runs: [PositionRun], _ value: Value) throws(SnapshotFault) -> RunMap {
        var result = RunMap()
        for run in runs {
            try result.append(PositionRun(start: result.end, end: run.start), of: self)
            try result.append(value, run.end - run.start)
        }
        try result.append(PositionRun(start: result.end, end: end), of: self)
        return result
    }

    fileprivate func run(_ index: Int) -> PositionRun {
        PositionRun(start: starts[index], end: index + 1 < starts.count ? starts[index + 1] : end)
    }

    private func index(at position: UInt32) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= position { low = middle } else { high = middle }
        }
        return low
    }
}

extension RunMap {
    /// Calls `body` with the longest runs on which both maps keep their values; both have the same positions.
    func forEach(
        with other: RunMap, _ body: (PositionRun, Value, Value) throws(SnapshotFault) -> Void
    ) throws(SnapshotFault) {
        var (mine, theirs) = (0, 0)
        var position: UInt32 = 0
        while position < end {
            let stop = min(run(mine).end, other.run(theirs).end)
            try body(PositionRun(start: position, end: stop), values[mine], other.values[theirs])
            position = stop
            if run(mine).end == stop { mine += 1 }
            if other.run(theirs).end == stop { theirs += 1 }
        }
    }
}
