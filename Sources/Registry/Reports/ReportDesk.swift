package import StampFormat

/// Makes the office's reports, and freezes them.
package struct ReportDesk<Store: RegistryStore>: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// The newest frozen version of a period, or a draft of what would be frozen today.
    package func report(on period: ReportPeriod, today: Day) async throws(RegistryError) -> PeriodReport {
        try await store.read { reader throws(RegistryError) in
            if let frozen = try reader.closedReports(of: period).last { return try frozen.report() }
            return try reader.report(on: period, version: 0, correction: nil, today: today)
        }
    }

    /// Freezes a period: its numbers and lists stay as they are for ever.
    ///
    /// - `period`: over by `act.today`, but for a training office, whose day never ends.
    /// - `correction`: why a frozen version is replaced, 1 to 500 characters; nil to freeze the first.
    /// - Throws: ``RegistryError/report(_:)``.
    package func close(
        _ period: ReportPeriod, correction: String? = nil, by act: Act
    ) async throws(RegistryError) -> ClosedReport {
        let correction = correction.map { PlainText.normalised($0) }
        return try await store.write { writer throws(RegistryError) in
            let before = try writer.closedReports(of: period)
            try writer.checkClosing(of: period, before.last, correction, today: act.today)
            let report = try writer.report(
                on: period, version: before.count + 1, correction: correction, today: act.today)
            let closed = ClosedReport(period: period, version: report.version, content: report.content.text)
            try writer.insert(closed)
            try writer.append(
                LedgerDraft(
                    .reportClosed, on: .report(period), by: act, before: before.last?.facts ?? .null,
                    after: closed.facts, note: correction))
            return closed
        }
    }
}

extension RegistryReader {
    fileprivate func checkClosing(
        of period: ReportPeriod, _ last: ClosedReport?, _ correction: String?, today: Day
    ) throws(RegistryError) {
        let isTraining = try office().trainingDay != nil
        guard period.last < today || isTraining else {
            throw .report(.periodOpen(until: period.last))
        }
        switch (last, correction) {
        case (let last?, nil): throw .report(.closedBefore(version: last.version))
        case (nil, _?): throw .report(.nothingToCorrect(period))
        case (_, let reason?) where !(1...500).contains(reason.count): throw .report(.badReason)
        case (_?, _?), (nil, nil): break
        }
    }
}

/// A frozen version of a report.
package struct ClosedReport: Hashable, Sendable {
    package let period: ReportPeriod
    /// From 1 in its period.
    package let version: Int
    /// The canonical JSON that files are rendered from.
    package let content: String

    package init(period: ReportPeriod, version: Int, content: String) {
        self.period = period
        self.version = version
        self.content = content
    }

    /// - Throws: ``RegistryError/corrupt(_:)``.
    package func report() throws(RegistryError) -> PeriodReport { try PeriodReport(content: content) }
}
