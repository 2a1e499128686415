package import StampFormat

/// A product that needs a new test report.
package struct TestsDueLine: Hashable, Sendable {
    package let line: ProductLine
    /// The latest report; nil when there is none.
    package let report: TestReport?
    package let reminder: TestReminder

    /// What is due on `day` among products that may be granted stamps, the most urgent first.
    ///
    /// - Throws: as the reader does.
    package static func due(_ reader: any RegistryReader, on day: Day) throws(RegistryError) -> [TestsDueLine]
    {
        let graces = try reader.testGraces()
        let reports = Dictionary(grouping: try reader.testReports().map { $0.with(graces) }, by: \.product)
        let certificates = Dictionary(grouping: try reader.certificates(), by: \.product)
        let lines = try reader.productLines().values.filter { line in
            let isRecognised = certificates[line.product.number]?.contains { $0.isValid(on: day) } ?? false
            return !line.product.group.isService && (isRecognised || line.product.isEligible)
        }
        return lines.compactMap { line in
            let own = reports[line.product.number] ?? []
            guard let reminder = TestReminder(among: own, on: day) else { return nil }
            let last = own.filter { $0.resultOn <= day }.max { $0.resultOn < $1.resultOn }
            return TestsDueLine(line: line, report: last, reminder: reminder)
        }.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    }

    /// Products without a report that counts come first, then by last day, then by product.
    private var order: [Int] {
        let lastDay =
            switch reminder {
            case .missing, .failed: Int.min
            case .expired, .within: report?.lastDay.number ?? Int.min
            }
        return [lastDay, Int(line.product.number.number)]
    }
}
