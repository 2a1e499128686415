package import Registry
internal import StampFormat
package import StampLabels
internal import StampSigning

extension PeriodReport {
    /// The report on A4, with places for signatures.
    ///
    /// Rendered from the frozen content alone: the same content and fonts give the same bytes.
    package func pdf(fonts: LabelFonts) throws(LabelError) -> [UInt8] {
        var blocks = [PageBlock.line(office), .title(ReportWording.title(of: self))]
        blocks += ReportWording.lines(of: self).map { .line($0) }
        blocks += [
            .heading("1. Tem theo chủ thể"), rows.isEmpty ? .line(ReportWording.none) : .table(stamps),
        ]
        for (place, list) in CertificateList.allCases.enumerated() {
            blocks.append(.heading("\(place + 2). \(ReportWording.heading(of: list))"))
            blocks.append(table(of: list).map { .table($0) } ?? .line(ReportWording.none))
        }
        blocks.append(.heading("\(CertificateList.allCases.count + 2). \(ReportWording.recalls)"))
        blocks.append(recallTable.map { .table($0) } ?? .line(ReportWording.none))
        blocks.append(
            .signatures(
                zip(ReportWording.signatures, ReportWording.signatureHints).map {
                    PageSignature(role: $0, hint: $1)
                }, under: ReportWording.ledgerLine(of: self)))
        let hash = SHA256.digest(of: Array(content.text.utf8))
        return try PageDocument(
            title: "Báo cáo \(period.text)", isAcross: true, blocks: blocks,
            footer: "Báo cáo \(period.text) · bản \(version) · SHA-256 \(Hex.text(of: hash))",
            identifier: Array(hash.prefix(16))
        ).pdf(fonts: fonts)
    }

    private var stamps: PageTable {
        let flows = StampFlow.allCases
        let columns =
            [PageTable.Column("Số", share: 0.6, isNumber: true), PageTable.Column("Chủ thể", share: 4)]
            + flows.map { PageTable.Column(ReportWording.heading(of: $0), share: 1, isNumber: true) }
        let rows = rows.map { row in
            ["\(row.producer)", row.name] + flows.map { row.flows[$0].grouped }
        }
        let sum = totals
        return PageTable(
            columns: columns, rows: rows, totals: ["", "Tổng cộng"] + flows.map { sum[$0].grouped })
    }

    private func table(of list: CertificateList) -> PageTable? {
        guard let lines = certificates[list], !lines.isEmpty else { return nil }
        let columns = [
            PageTable.Column("Sản phẩm", share: 3), PageTable.Column("Chủ thể", share: 3),
            PageTable.Column("Quyết định", share: 1.8), PageTable.Column("Sao", share: 0.5, isNumber: true),
            PageTable.Column(ReportWording.day(of: list), share: 1.1), PageTable.Column("Lý do", share: 2),
        ]
        let rows = lines.map { line in
            [
                line.name, line.producer, line.decision ?? "–", "\(line.stars)", line.day.dayMonthYear,
                line.reason ?? "–",
            ]
        }
        return PageTable(columns: columns, rows: rows)
    }

    private var recallTable: PageTable? {
        guard !recalls.isEmpty else { return nil }
        return PageTable(
            columns: [
                PageTable.Column("Sản phẩm", share: 4), PageTable.Column("Lô", share: 2),
                PageTable.Column("Số gói", share: 1, isNumber: true),
            ],
            rows: recalls.map { [$0.name, $0.lot, $0.packs.grouped] })
    }
}

extension Int {
    /// With a point before every three digits, as Vietnamese writes numbers.
    fileprivate var grouped: String {
        let digits = Array(String(magnitude))
        let text = digits.enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, (digits.count - digit.offset) % 3 == 0 { text.append(".") }
            text.append(digit.element)
        }
        return self < 0 ? "−\(text)" : text
    }
}
