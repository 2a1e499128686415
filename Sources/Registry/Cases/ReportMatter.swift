/// Why what people reported of a stamp needs nothing more from the office.
package enum ReportOutcome: String, CaseIterable, Sendable {
    /// Whoever came in person, or called, has their answer.
    case answered
    /// There is a cause, and no fault of the goods: a picture in a shop, a fair, a second scan of one pack.
    case explained
    /// It speaks of other goods, or of nothing that anybody could look at.
    case groundless
    /// Another authority has it, which the note names.
    case passedOn = "passed-on"
}

/// The end of what had been reported of a stamp by then; what comes later waits anew.
package struct ReportClosing: Hashable, Sendable {
    package let place: StampPlace
    package let outcome: ReportOutcome
    package let record: HistoryRecord

    package init(_ place: StampPlace, _ outcome: ReportOutcome, _ record: HistoryRecord) {
        self.place = place
        self.outcome = outcome
        self.record = record
    }
}

/// What people reported of one stamp, and what the office did about it.
package struct ReportMatter: Sendable {
    package let place: StampPlace
    /// In order of arrival.
    package let reports: [ConsumerReport]
    /// The open case, or else the last one.
    package let inspection: InspectionCase?
    package let closing: ReportClosing?

    /// Reports that neither a case nor a person of the office has answered.
    package var waiting: [ConsumerReport] {
        guard inspection?.isOpen != true else { return [] }
        let caseEnd = inspection.map { $0.events.last?.record.at ?? $0.opened.at } ?? 0
        let settled = max(caseEnd, closing?.record.at ?? 0)
        return reports.filter { $0.at > settled }
    }

    package var isWaiting: Bool { !waiting.isEmpty }
}

extension RegistryReader {
    /// Every stamp that was reported, the latest report first.
    package func reportMatters() throws(RegistryError) -> [ReportMatter] {
        let cases = Dictionary(grouping: try cases().filter { $0.opening.stamp != nil }, by: \.opening.stamp)
        let closings = Dictionary(grouping: try reportClosings(), by: \.place)
        return Dictionary(grouping: try consumerReports(), by: \.place).map { place, reports in
            let known = cases[place] ?? []
            return ReportMatter(
                place: place, reports: reports, inspection: known.first(where: \.isOpen) ?? known.last,
                closing: closings[place]?.last)
        }.sorted { ($0.reports.last?.at ?? 0, $0.place) > ($1.reports.last?.at ?? 0, $1.place) }
    }

    /// What people reported of a stamp; nil where nobody did.
    fileprivate func reportMatter(of place: StampPlace) throws(RegistryError) -> ReportMatter? {
        let (reports, cases) = (try consumerReports(of: place), try cases(of: place))
        guard !reports.isEmpty else { return nil }
        return ReportMatter(
            place: place, reports: reports, inspection: cases.first(where: \.isOpen) ?? cases.last,
            closing: try reportClosings().last { $0.place == place })
    }
}

extension ConsumerReportDesk {
    /// Ends what waits of a stamp's reports; the note says what was found or done.
    ///
    /// - Throws: ``CaseRefusal/badText(_:most:)`` without a note, ``CaseRefusal/caseExists(_:)`` while a case is open,
    ///   which ends them itself, ``CaseRefusal/noReport`` where nothing waits.
    package func close(
        _ place: StampPlace, _ outcome: ReportOutcome, _ paper: Paper, by act: Act
    ) async throws(RegistryError) {
        guard let note = paper.note, (1...1000).contains(note.count) else {
            throw .inspection(.badText("note", most: 1000))
        }
        try await store.write { writer throws(RegistryError) in
            guard let matter = try writer.reportMatter(of: place) else { throw .inspection(.noReport) }
            if let open = matter.inspection, open.isOpen { throw .inspection(.caseExists(open.number)) }
            guard matter.isWaiting else { throw .inspection(.noReport) }
            try writer.say(outcome, ofReportsOf: place)
            try writer.append(
                LedgerDraft(
                    .consumerReportsClosed, on: place.subject, by: act, reason: outcome.rawValue,
                    before: .object(["waiting": .integer(matter.waiting.count)]),
                    after: .object(["outcome": .string(outcome.rawValue)]), note: note,
                    document: paper.document))
        }
    }
}
