package import StampFormat

/// Looks at scans, and keeps what people decide about them.
package struct AlertDesk<Store: RegistryStore>: Sendable {
    private let store: Store
    private static var page: Int { 1000 }

    package init(store: Store) { self.store = store }

    /// Alerts on stamps that were scanned at or after a time, and on those that a person graded; gravest first.
    ///
    /// `day`: whose regulation says from how many points on.
    package func alerts(since time: Int64, on day: Day) async throws(RegistryError) -> [CopyAlert] {
        let alerts = try await alerts(since: time, on: day, after: nil, limit: .max)
        return alerts.sorted { left, right in
            (right.grade, right.score.points, left.place.allotment.number, left.place.serial.number)
                < (left.grade, left.score.points, right.place.allotment.number, right.place.serial.number)
        }
    }

    /// The next of them in the order of their stamps, at most `limit`; reads no more scans than it needs.
    package func alerts(
        since time: Int64, on day: Day, after place: StampPlace?, limit: Int
    ) async throws(RegistryError) -> [CopyAlert] {
        var (alerts, last) = ([CopyAlert](), place)
        while alerts.count < limit {
            let start = last
            // Page by page: nobody's scan waits for the whole list.
            let (end, found) = try await store.read { reader throws(RegistryError) in
                let scanned = try reader.scannedPlaces(since: time, after: start, limit: Self.page)
                let end = scanned.count == Self.page ? scanned.last : nil
                // Graded stamps that lie among those that were just read.
                let graded = try reader.copyEvents().map(\.place).filter { place in
                    (start.map { $0 < place } ?? true) && (end.map { place <= $0 } ?? true)
                }
                return (end, try reader.copyAlerts(of: Set(scanned + graded).sorted(), on: day))
            }
            alerts += found
            guard let end else { break }
            last = end
        }
        return Array(alerts.prefix(limit))
    }

    /// Raises a stamp to the next grade; verdicts say so at once.
    ///
    /// - Throws: ``RegistryError/documentRequired`` where a decision establishes it without its number;
    ///   ``AlertRefusal/wrongGrade(present:)`` for a grade that is not the next one.
    package func raise(
        _ place: StampPlace, to grade: CopyGrade, _ paper: Paper, by act: Act
    ) async throws(RegistryError) -> CopyAlert {
        if grade == .established { try act.require(.alertRaised, in: [.approver]) }
        guard grade < .established || paper.document != nil else { throw .documentRequired }
        return try await store.write { writer throws(RegistryError) in
            try writer.requirePresent(place)
            let present = try writer.copyEvents(of: place.allotment).grade(of: place, on: nil)
            guard grade.rawValue == (present ?? .questioned).rawValue + 1 else {
                throw .alert(.wrongGrade(present: present))
            }
            let score = try writer.copyScore(of: place)
            try writer.say(.graded(grade), of: place)
            try writer.append(
                LedgerDraft(
                    .alertRaised, on: place.subject, by: act,
                    before: .object(["grade": .optional(present?.word), "score": score.facts]),
                    after: .object(["grade": .string(grade.word)]), note: paper.note,
                    document: paper.document))
            return CopyAlert(place: place, score: score, grade: grade)
        }
    }

    /// Ends the matter: verdicts forget it, and only later scans count.
    ///
    /// - Throws: ``AlertRefusal/nothingKnown``.
    package func close(
        _ place: StampPlace, _ outcome: CopyOutcome, _ paper: Paper, by act: Act
    ) async throws(RegistryError) -> CopyAlert {
        try await store.write { writer throws(RegistryError) in
            try writer.requirePresent(place)
            guard let alert = try writer.copyAlert(of: place, on: act.today) else {
                throw .alert(.nothingKnown)
            }
            if alert.grade == .established { try act.require(.alertClosed, in: [.approver]) }
            try writer.say(.closed(outcome), of: place)
            try writer.append(
                LedgerDraft(
                    .alertClosed, on: place.subject, by: act, reason: outcome.rawValue,
                    before: .object(["grade": .string(alert.grade.word), "score": alert.score.facts]),
                    after: .object(["outcome": .string(outcome.rawValue)]), note: paper.note,
                    document: paper.document))
            return alert
        }
    }

    /// Keeps a technical cause; the scans that it explains count no more.
    ///
    /// - Throws: ``AlertRefusal/badWindow(first:last:)``, ``RegistryError/serialsOutOfRange(last:)``.
    package func explain(_ cause: TechnicalCause, _ paper: Paper, by act: Act) async throws(RegistryError) {
        guard cause.first <= cause.last, cause.last.number - cause.first.number <= 366 else {
            throw .alert(.badWindow(first: cause.first, last: cause.last))
        }
        try await store.write { writer throws(RegistryError) in
            let (first, last) = (cause.serials.first, cause.serials.last)
            _ = try writer.existingAllotment(cause.allotment).serials(from: first, to: last)
            try writer.insert(cause)
            try writer.append(
                LedgerDraft(
                    .alertExplained, on: .serials(cause.allotment, cause.serials), by: act,
                    reason: cause.kind.rawValue,
                    after: .object([
                        "first_day": .string(cause.first.iso), "last_day": .string(cause.last.iso),
                        "province": .optional(cause.province?.code),
                    ]), note: paper.note, document: paper.document))
        }
    }
}

extension RegistryReader {
    fileprivate func copyAlerts(
        of places: some Sequence<StampPlace>, on day: Day
    ) throws(RegistryError) -> [CopyAlert] {
        var alerts: [CopyAlert] = []
        for place in places {
            if let alert = try copyAlert(of: place, on: day) { alerts.append(alert) }
        }
        return alerts
    }

    fileprivate func requirePresent(_ place: StampPlace) throws(RegistryError) {
        _ = try existingAllotment(place.allotment).serials(
            from: place.serial.number, to: place.serial.number)
    }
}
