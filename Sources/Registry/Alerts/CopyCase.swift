package import StampFormat

/// How sure the office is that a stamp was copied; the public hears of it from the second grade on.
package enum CopyGrade: Int, Comparable, CaseIterable, Sendable {
    /// Nghi vấn: the rules found it; nobody has looked yet.
    case questioned = 1
    /// Nghi ngờ có cơ sở: a person excluded the technical causes.
    case suspected
    /// Xác định vi phạm: an authority decided so.
    case established

    /// Stable word.
    package var word: String {
        switch self {
        case .questioned: "questioned"
        case .suspected: "suspected"
        case .established: "established"
        }
    }

    package init?(word: String) {
        guard let grade = CopyGrade.allCases.first(where: { $0.word == word }) else { return nil }
        self = grade
    }

    /// Whether verdicts say it.
    package var isPublic: Bool { self >= .suspected }

    package static func < (left: CopyGrade, right: CopyGrade) -> Bool { left.rawValue < right.rawValue }
}

/// How an alert ended.
package enum CopyOutcome: String, CaseIterable, Sendable {
    /// A fair, a picture, a test: nothing was copied.
    case technicalCause = "technical-cause"
    /// Looked at on the spot: one stamp, one pack.
    case notCopied = "not-copied"
    /// Copied, and the goods are off the market.
    case settled
}

/// What a person said of one stamp: its grade from a day on, or the end of the matter.
package struct CopyEvent: Hashable, Sendable {
    package enum Word: Hashable, Sendable {
        case graded(CopyGrade)
        case closed(CopyOutcome)
    }

    package let place: StampPlace
    package let word: Word
    package let record: HistoryRecord

    package init(_ place: StampPlace, _ word: Word, _ record: HistoryRecord) {
        self.place = place
        self.word = word
        self.record = record
    }
}

extension Sequence<CopyEvent> {
    /// The grade of a stamp at a moment, nil where no person gave one or the matter is closed.
    ///
    /// `moment`: nil for the present.
    package func grade(of place: StampPlace, on moment: Moment?) -> CopyGrade? {
        let last = filter { event in
            event.place == place && (moment.map { event.record.holds(on: $0) } ?? true)
        }.max { $0.record.entry < $1.record.entry }
        guard case .graded(let grade) = last?.word else { return nil }
        return grade
    }

    /// When the matter was last closed, in milliseconds: earlier scans are settled with it.
    package func closing(of place: StampPlace) -> Int64? {
        filter { event in
            guard case .closed = event.word else { return false }
            return event.place == place
        }.map(\.record.at).max()
    }
}

/// Cases and causes in the store.
package protocol CopyReading {
    /// What was ever said of an allotment's stamps, in order of its entries.
    func copyEvents(of allotment: AllotmentNumber) throws(RegistryError) -> [CopyEvent]
    /// The same of all allotments.
    func copyEvents() throws(RegistryError) -> [CopyEvent]
    func technicalCauses(of allotment: AllotmentNumber) throws(RegistryError) -> [TechnicalCause]
}

/// Changes of them; the next ledger entry gives each its number and days.
package protocol CopyWriting {
    func say(_ word: CopyEvent.Word, of place: StampPlace) throws(RegistryError)
    func insert(_ cause: TechnicalCause) throws(RegistryError)
}
