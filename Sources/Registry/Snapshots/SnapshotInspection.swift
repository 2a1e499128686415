package import SnapshotSealing
package import StampFormat
package import StampSigning
package import StampSnapshot

/// The answer to one text without the register: what a snapshot says, and how old that is.
package struct SnapshotReport: Sendable {
    /// Its verdict is nil where the snapshot is too old to say that a stamp is good.
    package let report: StampReport
    /// What the snapshot knows; nil for what is not authentic.
    package let answer: SnapshotAnswer?
    package let isTooOld: Bool
}

/// Answers scans by a snapshot, as an inspector's phone does in a hall without a network.
package struct SnapshotInspection: Sendable {
    private let inspection: StampInspection<NoStore>
    private let snapshot: Snapshot
    /// How old what it says is.
    package let ages: DataAges

    /// - `now`: the reader's clock, in seconds since 1970-01-01T00:00:00Z.
    package init(keyring: Keyring, snapshot: Snapshot, now: UInt64) {
        inspection = StampInspection(keyring: keyring, store: nil)
        self.snapshot = snapshot
        ages = DataAges(
            by: snapshot.state.office.limits, madeAt: snapshot.statement.madeAt, now: now)
    }

    package var statement: SnapshotStatement { snapshot.statement }

    /// One report for each input, in order.
    ///
    /// - `day`: of the question; the snapshot's own where that is later.
    package func reports(on inputs: [StampInput], day: Day) async throws(RegistryError) -> [SnapshotReport] {
        let day = snapshot.statement.answerDay(for: day)
        return try await inspection.reports(on: inputs, day: day).map { report in
            guard let stamp = report.stamp, report.check == .format1(.authentic) else {
                return SnapshotReport(report: report, answer: nil, isTooOld: false)
            }
            let answer = snapshot.state.answer(on: stamp.fields, day: day)
            let isTooOld = ages.worst == .red && answer.answer.isGood
            var told = StampReport(
                input: report.input, check: report.check, stamp: stamp,
                verdict: isTooOld ? nil : Verdict(answer.answer), standing: nil)
            told.box = answer.box
            return SnapshotReport(report: told, answer: answer, isTooOld: isTooOld)
        }
    }
}

/// The store of a reader that has none.
private struct NoStore: RegistryStore {
    func read<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result { throw .noOffice }

    func write<Result: Sendable>(
        _ body: @Sendable (any RegistryWriter) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result { throw .noOffice }

    func record<Result: Sendable>(
        _ body: @Sendable (any RegistryRecorder) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result { throw .noOffice }

    func exclusively<Result: Sendable>(
        _ claim: StoreClaim, _ body: @Sendable () async throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result { throw .noOffice }
}
