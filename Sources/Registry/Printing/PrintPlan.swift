internal import StampFormat

/// Whether a request for labels is a new run or one that was made before.
package struct PrintPlan: Hashable, Sendable {
    /// The same request's run, or nil for a new one.
    package let earlier: PrintRun?

    /// The run's number, the earlier one's or a new one.
    let number: Int

    /// As it is recorded: under a layout that no other run of these serials has.
    let request: PrintRequest

    /// - Throws: why the serials cannot be printed so.
    init(
        of allotment: Allotment, _ request: PrintRequest, on today: Day, _ reader: any RegistryReader
    ) throws(RegistryError) {
        _ = try allotment.serials(from: request.serials.first, to: request.serials.last)
        // The same file handed out again is printed again.
        let certificates = try reader.certificates(of: allotment.product)
        if let end = MarkEnd(of: allotment.kind, among: certificates, on: today) { throw .markEnded(end) }
        let runs = try reader.printRuns(of: allotment.number)
        earlier = runs.first { request.isThat(of: $0) }
        number = earlier?.number ?? runs.count + 1
        let isTaken = runs.contains {
            $0.serials == request.serials && $0.request.layout == request.layout
        }
        self.request = isTaken ? request.again(number) : request
        guard earlier == nil else { return }
        if let refusal = try reader.refusal(toPrint: request.serials, of: allotment, today: today) {
            throw refusal
        }
        let ranges = try reader.ranges(of: allotment.number)
        if request.reason == nil {
            try PrintPlan.checkFirst(request.serials, runs, ranges)
        } else {
            try PrintPlan.checkReprint(request.serials, runs, ranges)
        }
    }

    /// A first print: none of the serials was printed, none has left use.
    private static func checkFirst(
        _ serials: SerialRange, _ runs: [PrintRun], _ ranges: [StateRange]
    ) throws(RegistryError) {
        for run in runs {
            if let both = run.serials.intersection(serials) {
                throw .alreadyPrinted(run: run.number, first: both.first, last: both.last)
            }
        }
        try require(ranges, serials) { !$0.isTerminal }
    }

    /// A reprint: all of the serials were printed, and none is on a pack, where it would have a twin.
    private static func checkReprint(
        _ serials: SerialRange, _ runs: [PrintRun], _ ranges: [StateRange]
    ) throws(RegistryError) {
        var next = serials.first
        for run in runs.filter({ !$0.isReprint }).sorted(by: { $0.serials.first < $1.serials.first }) {
            guard let both = run.serials.intersection(serials) else { continue }
            guard both.first == next else { break }
            next = both.last + 1
        }
        guard next > serials.last else { throw .notPrinted(first: next) }
        try require(ranges, serials) { $0 == .issued || $0 == .printed }
    }

    private static func require(
        _ ranges: [StateRange], _ serials: SerialRange, _ isRight: (RangeState) -> Bool
    ) throws(RegistryError) {
        for range in ranges where !isRight(range.state) {
            if let both = range.serials.intersection(serials) {
                throw .wrongState(range.state, first: both.first, last: both.last)
            }
        }
    }
}
