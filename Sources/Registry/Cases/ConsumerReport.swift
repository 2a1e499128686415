package import StampFormat

/// What somebody who doubts a pack tells the office: no name, no address, no number to call.
package struct ConsumerReport: Hashable, Sendable {
    /// Where the code was seen: a picture in a shop or on a photo explains scans from everywhere.
    package enum Seen: String, CaseIterable, Sendable {
        case inHand = "in-hand"
        case online
    }

    package let place: StampPlace
    /// Server time in milliseconds since 1970-01-01T00:00:00Z.
    package let at: Int64
    package let seen: Seen
    package let province: Province?
    /// 1 to 1000 characters, NFC.
    package let text: String

    /// Reports of one stamp on one day: more say nothing more.
    package static let mostADay = 50

    package init(_ place: StampPlace, at: Int64, seen: Seen, province: Province?, text: String) {
        self.place = place
        self.at = at
        self.seen = seen
        self.province = province
        self.text = PlainText.normalised(text)
    }

    /// The day in Viet Nam; nil for times that no clock shows.
    package var day: Day? { Day(unixSeconds: at / 1000) }
}

/// Takes what people report; anyone may, so nothing that a verdict says follows from it.
package struct ConsumerReportDesk<Store: RegistryStore>: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Keeps a report.
    ///
    /// - Returns: the open case of its stamp, which it belongs to; nil while there is none.
    /// - Throws: ``CaseRefusal/badText(_:most:)``, ``CaseRefusal/tooMany(_:most:)``, or that the stamp is unknown.
    package func take(_ report: ConsumerReport) async throws(RegistryError) -> Int? {
        guard (1...1000).contains(report.text.count) else { throw .inspection(.badText("text", most: 1000)) }
        return try await store.write { writer throws(RegistryError) in
            let serial = report.place.serial.number
            _ = try writer.existingAllotment(report.place.allotment).serials(from: serial, to: serial)
            let known = try writer.consumerReports(of: report.place).filter { $0.day == report.day }
            if !known.contains(where: { $0.text == report.text }) {
                guard known.count < ConsumerReport.mostADay else {
                    throw .inspection(.tooMany("report", most: ConsumerReport.mostADay))
                }
                try writer.append(report)
            }
            return try writer.openCase(of: report.place)?.number
        }
    }

    /// Removes the reports that are older than the regulation's days; those of a stamp with an open case stay.
    ///
    /// What people write may name somebody, so nothing of it is kept longer than it is needed.
    ///
    /// `isDryRun`: whether they are only counted.
    ///
    /// - Returns: the first day that stays, and how many reports were to go.
    /// - Throws: ``RegistryError/dayInFuture(_:)`` for a clock that shows no day.
    package func prune(isDryRun: Bool, by act: Act) async throws(RegistryError) -> (kept: Day, removed: Int) {
        try await store.write { writer throws(RegistryError) in
            let days = try writer.regulation(on: act.today).reportDays
            guard let today = Day(unixSeconds: act.at / 1000), let kept = today.adding(days: -days) else {
                throw .dayInFuture(act.today)
            }
            let time = kept.unixSeconds * 1000
            let needed = Set(try writer.cases().filter(\.isOpen).compactMap(\.opening.stamp))
            let old = try writer.consumerReports().filter { $0.at < time && !needed.contains($0.place) }
            guard !isDryRun, !old.isEmpty else { return (kept, old.count) }
            try writer.openReportPruning(before: time)
            try writer.append(
                LedgerDraft(
                    .consumerReportsPruned, on: .office, by: act,
                    before: .object(["reports": .integer(old.count)]),
                    after: .object(["kept_from": .string(kept.iso), "reports": .integer(0)])))
            for place in Set(old.map(\.place)) { try writer.removeReports(of: place, before: time) }
            return (kept, old.count)
        }
    }
}
