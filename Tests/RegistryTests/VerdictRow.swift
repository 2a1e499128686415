import Registry
import StampFormat
import Testing

/// One line of the table of verdicts: what the registry holds, and what a scan must answer.
struct VerdictRow: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let stamp: Stamp
    let standing: Standing?
    let day: Day
    let expected: Verdict

    /// An activated stamp of a released batch under a valid certificate, but for what is given.
    init(
        _ name: String, _ expected: Verdict, kind: StampKind = .recognisedProduct,
        state: RangeState = .activated, batch: Batch? = try? Sample.batch(),
        certificates: [Certificate]? = nil, copyGrade: CopyGrade? = nil, on day: String = "2026-11-20"
    ) throws {
        testDescription = name
        stamp = try Sample.stamp(kind: kind)
        self.day = try Sample.day(day)
        self.expected = expected
        let range = StateRange(
            serials: try #require(SerialRange(1, 130)), state: state, lot: batch?.lot,
            reason: state.isTerminal ? "misprint" : nil)
        standing = Standing(
            allotment: try Sample.allotment(kind: kind), product: try Sample.product(),
            producer: Sample.producer(), range: range, stored: stamp, batch: batch,
            certificates: try certificates ?? [Sample.certificate()], copyGrade: copyGrade)
    }
}
