internal import StampFormat
internal import StampSnapshot

/// The flags that stand at a moment, by what they stand on.
struct StandingFlags {
    private let kinds: [String: Set<FlagKind>]
    private let onSerials: [AllotmentNumber: [FlagRecord]]

    /// - `flags`: all that were ever set.
    init(_ flags: [FlagRecord], on moment: Moment) {
        let standing = flags.filter { $0.stands(on: moment) }
        kinds = Dictionary(standing.map { ($0.subject, [$0.kind]) }) { $0.union($1) }
        var onSerials: [AllotmentNumber: [FlagRecord]] = [:]
        for flag in standing {
            guard flag.serials != nil, let number = StandingFlags.allotment(in: flag.subject) else {
                continue
            }
            onSerials[number, default: []].append(flag)
        }
        self.onSerials = onSerials
    }

    var isEmpty: Bool { kinds.isEmpty }

    /// What stands on any of the subjects.
    func marks(on subjects: [FlagSubject]) -> GoodsMarks {
        var all: Set<FlagKind> = []
        for subject in subjects { all.formUnion(kinds[subject.text] ?? []) }
        return GoodsMarks(isSuspended: all.contains(.suspended), isRecalled: all.contains(.recalled))
    }

    /// The marks of an allotment's single serials.
    ///
    /// - `copied`: serials that a person said in public to be copied.
    func serialMarks(of allotment: AllotmentNumber, copied: [UInt32]) -> SerialMarks {
        var marks: [(SerialRange, UInt8)] = (onSerials[allotment] ?? []).compactMap { flag in
            guard let serials = flag.serials else { return nil }
            return (
                serials,
                flag.kind == .recalled ? SerialLayers.recalledMark : SerialLayers.suspendedMark
            )
        }
        marks += copied.compactMap { serial in
            SerialRange(serial, serial).map { ($0, SerialLayers.copyMark) }
        }
        return SerialMarks(marks)
    }

    /// The allotment of a subject such as `serials:12/1-65`.
    private static func allotment(in subject: String) -> AllotmentNumber? {
        guard subject.hasPrefix("serials:"), let end = subject.firstIndex(of: "/") else { return nil }
        let start = subject.index(subject.startIndex, offsetBy: "serials:".count)
        return UInt32(subject[start..<end]).map { AllotmentNumber(number: $0) }
    }
}

/// Marks on some serials of one allotment.
struct SerialMarks {
    private let marks: [(serials: SerialRange, mark: UInt8)]
    /// The serials from which on something else holds.
    private let edges: [UInt32]

    init(_ marks: [(SerialRange, UInt8)]) {
        self.marks = marks.map { (serials: $0.0, mark: $0.1) }
        edges = Set(marks.flatMap { [$0.0.first, $0.0.last + 1] }).sorted()
    }

    /// Parts of a range in order, each with the marks that all its serials share.
    func pieces(of range: SerialRange) -> [(serials: SerialRange, marks: UInt8)] {
        let inside = edges.filter { range.first < $0 && $0 <= range.last }
        let starts = [range.first] + inside
        let ends = inside.map { $0 - 1 } + [range.last]
        return zip(starts, ends).compactMap { first, last in
            guard let serials = SerialRange(first, last) else { return nil }
            let here = marks.filter { $0.serials.intersection(serials) != nil }
            return (serials, here.reduce(0) { $0 | $1.mark })
        }
    }
}
