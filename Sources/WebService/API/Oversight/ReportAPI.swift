internal import Registry
internal import StampFormat

/// Reports on months and years: drafts, frozen versions, and their files.
struct ReportAPI<Store: RegistryStore>: Sendable {
    let works: any OfficeWorks

    private static var formats: [PaperFormat] { [.pdf, .xlsx, .csv] }

    func add(to book: TokenBook<Store>) {
        book.read("/v1/reports", .readOversight, .office) { asked in
            let closed = try await asked.store.read { reader throws(RegistryError) in
                try reader.closedReports().map { closed throws(RegistryError) in
                    ReportLine(closed: closed, report: try closed.report())
                }
            }
            return try asked.page("/v1/reports").answer(
                "reports", of: closed, by: { PairKey($0.closed.period.text, $0.closed.version) }
            ) { $0.facts }
        }
        book.read("/v1/reports/:period", .readOversight, .office) { asked in
            let format = try asked.request.format(besidesJSON: Self.formats)
            let report = try await report(asked)
            guard let format else { return Answer(json: report.content, .revalidated).varying }
            let stage = report.version == 0 ? "nhap" : "\(report.version)"
            return Answer.file(
                try works.file(of: report, as: format), named: "bao-cao-\(report.period.text)-\(stage)",
                as: format
            ).varying
        }
        book.act(
            "/v1/reports/:period/close", .writeOversight, .reportClosed, fields: ["correction"]
        ) { asked in
            let period = try Self.period(asked.part("period"))
            let store = asked.store { (closed: ClosedReport) in
                Resource("/v1/reports/\(period.text)?version=\(closed.version)") { _ throws(RegistryError) in
                    .object(ReportLine(closed: closed, report: try closed.report()).facts)
                }
            }
            _ = try await ReportDesk(store: store).close(
                period, correction: asked.fields.optionalText("correction", most: 500), by: asked.act)
        }
    }

    private static func period(_ text: String) throws(WebFault) -> ReportPeriod {
        guard let period = ReportPeriod(text) else {
            throw .badValue(
                name: "period",
                allowed: Phrase("2026-11 cho tháng, 2026 cho năm", "2026-11 for a month, 2026 for a year"))
        }
        return period
    }

    /// A frozen version by its number, or the newest one, or a draft of version 0.
    private func report(_ asked: TokenQuestion<Store>) async throws -> PeriodReport {
        let period = try Self.period(asked.part("period"))
        guard let version = try asked.integer(inQuery: "version", 1...100_000) else {
            return try await ReportDesk(store: asked.store).report(on: period, today: asked.visit.today)
        }
        let closed = try await asked.store.read { reader throws(RegistryError) in
            try reader.closedReports(of: period).first { $0.version == version }
        }
        guard let closed else { throw WebFault.notFound }
        return try closed.report()
    }
}

/// A frozen version as lists have it.
private struct ReportLine: Sendable {
    let closed: ClosedReport
    let report: PeriodReport

    var facts: [String: CanonicalJSON] {
        [
            "closed_on": .string(report.madeOn.iso),
            "content_sha256": .string(Hex.text(of: closed.contentHash)),
            "correction": .optional(report.correction), "period": .string(closed.period.text),
            "version": .integer(closed.version),
        ]
    }
}
