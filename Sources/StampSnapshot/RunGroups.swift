/// Serials that came to another state or to other marks, grouped by what they came to.
enum RunGroups {
    static func write(
        from old: SerialLayers, to new: SerialLayers, _ writer: inout ByteWriter
    ) throws(SnapshotFault) {
        let groups =
            try groups(from: old.states, to: new.states, values: UInt8(SerialState.allCases.count), first: 0)
            + groups(from: old.marks, to: new.marks, values: 8, first: firstMarksGroup)
        writer.count(groups.count)
        for group in groups {
            let parameter = RunBitWriter.parameter(for: group.gaps)
            writer.byte(group.value)
            writer.count(group.runs.count)
            writer.byte(parameter)
            var bits = RunBitWriter()
            for (run, gap) in zip(group.runs, group.gaps) {
                bits.run(gap: gap, length: run.end - run.start, parameter: parameter)
            }
            writer.append(bits.bytes)
        }
    }

    static func applied(
        _ reader: inout ByteReader, to old: SerialLayers
    ) throws(SnapshotFault) -> SerialLayers {
        var layers = old
        for _ in 0..<(try reader.count(most: 64)) {
            let value = try reader.byte()
            let runs = try runs(&reader, most: old.end)
            if SerialState(rawValue: value) != nil {
                layers.states = try layers.states.painted(runs, value)
            } else if value >= firstMarksGroup && value < firstMarksGroup + 8 {
                layers.marks = try layers.marks.painted(runs, value - firstMarksGroup)
            } else {
                throw .tampered
            }
        }
        return layers
    }

    private static func runs(
        _ reader: inout ByteReader, most: UInt32
    ) throws(SnapshotFault) -> [PositionRun] {
        let count = try reader.count(most: SnapshotLimits.runs)
        let parameter = try reader.byte()
        guard count >= 1, parameter <= 31 else { throw .tampered }
        var bits = RunBitReader(reader)
        var runs: [PositionRun] = []
        for _ in 0..<count {
            runs.append(try bits.run(after: runs.last?.end ?? 0, parameter: parameter, most: most))
        }
        reader = try bits.rest()
        return runs
    }

    private static func groups(
        from old: RunMap<UInt8>, to new: RunMap<UInt8>, values: UInt8, first: UInt8
    ) throws(SnapshotFault) -> [RunGroup] {
        var groups: [RunGroup] = []
        for value in 0..<values { groups.append(RunGroup(value: first + value)) }
        // A group may run over what a later one paints: what stays as it was ends all its runs.
        try old.forEach(with: new) { run, before, after throws(SnapshotFault) in
            for value in 0..<Int(values) {
                if before == after || after < value {
                    groups[value].isOpen = false
                } else if after == value {
                    groups[value].add(run)
                }
            }
        }
        return groups.filter { !$0.runs.isEmpty }
    }
}

/// What one group paints.
private struct RunGroup {
    let value: UInt8
    private(set) var runs: [PositionRun] = []
    /// Whether nothing stands between the last run and what comes next that must stay.
    var isOpen = false

    init(value: UInt8) { self.value = value }

    mutating func add(_ run: PositionRun) {
        if isOpen, let last = runs.last {
            runs[runs.count - 1] = PositionRun(start: last.start, end: run.end)
        } else {
            runs.append(run)
        }
        isOpen = true
    }

    /// The positions before each run, from the end of the run before.
    var gaps: [UInt32] {
        var gaps: [UInt32] = []
        var end: UInt32 = 0
        for run in runs {
            gaps.append(run.start - end)
            end = run.end
        }
        return gaps
    }
}
