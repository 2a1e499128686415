/// The parts of a section, by the bit that says that one follows.
enum SectionPart: UInt8, CaseIterable {
    case office, keys, producers, products, batches, allotments, serialBatches, groups

    var bit: UInt8 { 1 << rawValue }
}

/// The byte of a group from which on it paints marks.
let firstMarksGroup: UInt8 = 16

extension SnapshotState {
    /// The full section: what makes this state of nothing.
    ///
    /// Its SHA-256 is the digest.
    ///
    /// - Throws: ``SnapshotFault/tooLarge``.
    public func fullSection() throws(SnapshotFault) -> [UInt8] {
        try section(from: try SnapshotState.empty(), withOffice: true)
    }

    /// A delta's section: what makes this state of `base`.
    ///
    /// - Throws: ``SnapshotFault/tooLarge``.
    public func section(from base: SnapshotState) throws(SnapshotFault) -> [UInt8] {
        try section(from: base, withOffice: base.office != office)
    }

    private func section(from base: SnapshotState, withOffice: Bool) throws(SnapshotFault) -> [UInt8] {
        let old = try base.layers(on: tables, space)
        var parts: UInt8 = 0
        var body = ByteWriter()
        func note(_ part: SectionPart, _ isThere: Bool) -> Bool {
            if isThere { parts |= part.bit }
            return isThere
        }
        if note(.office, withOffice) { office.write(to: &body) }
        if note(.keys, base.keys != keys) { try TableChange.write(from: base.keys, to: keys, &body) }
        if note(.producers, base.producers != producers) {
            try TableChange.write(from: base.producers, to: producers, &body)
        }
        if note(.products, base.products != products) {
            try TableChange.write(from: base.products, to: products, &body)
        }
        if note(.batches, base.batches != batches) {
            try TableChange.write(from: base.batches, to: batches, &body)
        }
        if note(.allotments, base.allotments != allotments) {
            try TableChange.write(from: base.allotments, to: allotments, &body)
        }
        if note(.serialBatches, old.batches != serials.batches) {
            try BatchRuns.write(from: old.batches, to: serials.batches, &body)
        }
        if note(.groups, old.states != serials.states || old.marks != serials.marks) {
            try RunGroups.write(from: old, to: serials, &body)
        }
        if base.boxes != boxes { try TableChange.write(from: base.boxes, to: boxes, &body) }
        guard body.bytes.count < SnapshotLimits.section else { throw .tooLarge }
        return [parts] + body.bytes
    }
}

/// Serials that came to another batch.
enum BatchRuns {
    static func write(
        from old: RunMap<UInt32>, to new: RunMap<UInt32>, _ writer: inout ByteWriter
    ) throws(SnapshotFault) {
        var changed: [(run: PositionRun, batch: UInt32)] = []
        try old.forEach(with: new) { run, before, after throws(SnapshotFault) in
            guard before != after else { return }
            if let last = changed.last, last.run.end == run.start, last.batch == after {
                changed[changed.count - 1].run = PositionRun(start: last.run.start, end: run.end)
            } else {
                changed.append((run, after))
            }
        }
        writer.count(changed.count)
        var (end, index): (UInt32, Int) = (0, 0)
        for (run, batch) in changed {
            writer.number(run.start - end)
            writer.number(run.end - run.start - 1)
            writer.number(batch == 0 ? 0 : 1 + ZigZag.number(Int(batch) - 1 - index))
            if batch > 0 { index = Int(batch) - 1 }
            end = run.end
        }
    }

    static func applied(
        _ reader: inout ByteReader, to old: RunMap<UInt32>, batches: Int
    ) throws(SnapshotFault) -> RunMap<UInt32> {
        var result = RunMap<UInt32>()
        var index = 0
        for _ in 0..<(try reader.count(most: SnapshotLimits.runs)) {
            let gap = try reader.number32(most: old.end)
            guard gap <= old.end - result.end else { throw .tampered }
            try result.append(PositionRun(start: result.end, end: result.end + gap), of: old)
            let less = try reader.number32(most: old.end)
            guard less < old.end - result.end else { throw .tampered }
            let code = try reader.number32(most: 1 << 20)
            if code > 0 { index += ZigZag.value(code - 1) }
            guard code == 0 || (index >= 0 && index < batches) else { throw .tampered }
            try result.append(code == 0 ? 0 : UInt32(index) + 1, less + 1)
        }
        try result.append(PositionRun(start: result.end, end: old.end), of: old)
        return result
    }
}
