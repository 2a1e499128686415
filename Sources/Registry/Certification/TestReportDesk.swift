package import StampFormat

/// The office's one mercy with test reports: a few days more, with a reason.
package struct TestReportDesk<Store: RegistryStore>: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Gives a product's latest report a grace.
    ///
    /// `until`: after the report's last day, at most ``TestGrace/mostDays`` later.
    /// - Throws: ``RegistryError/noTestReport``, ``RegistryError/testReportFailed(number:)``,
    ///   ``RegistryError/graceGiven(until:)``, ``RegistryError/graceTooLong(most:)``.
    package func grantGrace(
        _ product: ProductNumber, until day: Day, reason: String, by act: Act
    ) async throws(RegistryError) -> TestGrace {
        try await store.write { writer throws(RegistryError) in
            let reports = try writer.testReportsWithGrace(of: writer.existingProduct(product).number)
            guard
                let last = reports.filter({ $0.resultOn <= act.today }).max(by: { $0.resultOn < $1.resultOn })
            else { throw .noTestReport }
            guard last.passed else { throw .testReportFailed(number: last.number) }
            if let given = last.graceUntil { throw .graceGiven(until: given) }
            guard let most = last.validTo.adding(days: TestGrace.mostDays), last.validTo < day, day <= most
            else {
                throw .graceTooLong(most: last.validTo.adding(days: TestGrace.mostDays) ?? last.validTo)
            }
            let grace = TestGrace(product: product, report: last.number, until: day, reason: reason)
            try writer.insert(grace)
            try writer.append(
                LedgerDraft(
                    .testReportGraceGiven, on: .testReport(product, last.number), by: act, reason: reason,
                    before: .object(["last_day": .string(last.validTo.iso)]),
                    after: .object(["last_day": .string(day.iso)])))
            return grace
        }
    }
}
