internal import Hummingbird
internal import Registry
internal import StampFormat

/// Reports on months and years: looked at, downloaded, frozen.
struct ReportRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    private static var formats: [PaperFormat] { [.pdf, .xlsx, .csvExcel, .csv] }

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/reports", .office) { request, _, visit in
            let form = try request.form()
            guard let text = form.text("period") else {
                return try await list(visit, FormBody(), nil)
            }
            return try await edge.attempt {
                let (period, version) = (try Self.period(text), form.number("version"))
                guard form["format"].isEmpty else {
                    return try await file(period, version, form.format(among: Self.formats), visit)
                }
                return try await page(period, version, visit, FormBody(), nil, done: form["done"])
            } refused: {
                try await list(visit, form, $0)
            }
        }
        book.deed("/console/reports/close", .doing(.reportClosed)) { form, _, visit in
            try await edge.attempt {
                let period = try Self.period(form["period"])
                return try await edge.attempt {
                    _ = try await ReportDesk(store: edge.store).close(
                        period, correction: form.text("correction"), by: visit.act(.reportClosed))
                    return edge.frame.seeOther(
                        "/console/reports?period=\(period.text)", done: "report-closed", visit.language)
                } refused: {
                    try await page(period, nil, visit, form, $0)
                }
            } refused: {
                try await list(visit, form, $0)
            }
        }
    }

    private static func period(_ text: String) throws(WorkRefusal) -> ReportPeriod {
        guard let period = ReportPeriod(text) else {
            throw WorkRefusal(
                "bad-period", ("Kỳ báo cáo không đúng.", "This is no period."),
                next: ("Ghi 2026-11 cho tháng, 2026 cho năm.", "Write 2026-11 for a month, 2026 for a year."))
        }
        return period
    }

    /// A frozen version, the last one, or the draft.
    private func report(
        on period: ReportPeriod, _ version: Int?, _ visit: Visit
    ) async throws -> PeriodReport {
        guard let version else {
            return try await ReportDesk(store: edge.store).report(on: period, today: visit.today)
        }
        let closed = try await edge.read { reader throws(RegistryError) in
            try reader.closedReports(of: period).first { $0.version == version }
        }
        guard let closed else { throw RegistryError.report(.unknownReport(period)) }
        return try closed.report()
    }

    private func file(
        _ period: ReportPeriod, _ version: Int?, _ format: PaperFormat, _ visit: Visit
    ) async throws -> Answer {
        let report = try await report(on: period, version, visit)
        let stage = report.version == 0 ? "nhap" : "\(report.version)"
        return Answer.file(
            try edge.works.file(of: report, as: format), named: "bao-cao-\(period.text)-\(stage)", as: format)
    }

    private func page(
        _ period: ReportPeriod, _ version: Int?, _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?,
        done: String? = nil
    ) async throws -> Answer {
        let report = try await report(on: period, version, visit)
        let path = "/console/reports?period=\(period.text)" + (version.map { "&version=\($0)" } ?? "")
        var page = ReportPages(visit: visit, link: { edge.link($0, visit) }).page(report, form, refusal)
        page.blocks.insert(
            ConsolePage.Block(links: PaperFormat.downloads(of: path, among: Self.formats, visit.language)),
            at: 0)
        return edge.frame.answer(page, at: path, visit, visit.language, done: done)
    }

    private func list(_ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?) async throws -> Answer {
        let closed = try await edge.read { reader throws(RegistryError) in try reader.closedReports() }
        let page = ReportPages(visit: visit, link: { edge.link($0, visit) }).list(closed, form, refusal)
        return edge.frame.answer(page, at: "/console/reports", visit, visit.language)
    }
}
