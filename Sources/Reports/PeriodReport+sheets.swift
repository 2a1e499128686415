package import Registry
internal import StampFormat
package import Spreadsheets

extension PeriodReport {
    /// The report as a workbook: stamps by producer, certificates, recalls.
    ///
    /// Rendered from the frozen content alone; its day is the one on which it was made.
    package var workbook: Workbook {
        Workbook([stampSheet, certificateSheet, recallSheet], author: office, createdOn: madeOn)
    }

    /// The numbers by producer: the report's first sheet.
    package var stampSheet: SheetTable {
        let flows = StampFlow.allCases
        let columns =
            [SheetColumn("Số"), SheetColumn("Chủ thể")]
            + flows.map { SheetColumn(ReportWording.heading(of: $0), isSummed: true) }
        let rows = rows.map { row in
            [SheetCell.code("\(row.producer)"), .text(row.name)] + flows.map { .integer(row.flows[$0]) }
        }
        return SheetTable(
            name: "Tem theo chủ thể", titleBlock: titleBlock(ReportWording.title(of: self)),
            columns: columns, rows: rows,
            closing: [
                [
                    .empty, .text(ReportWording.signatures[0]), .empty, .empty,
                    .text(ReportWording.signatures[1]),
                ],
                [
                    .empty, .text(ReportWording.signatureHints[0]), .empty, .empty,
                    .text(ReportWording.signatureHints[1]),
                ],
            ])
    }

    private var certificateSheet: SheetTable {
        let rows = CertificateList.allCases.flatMap { list in
            (certificates[list] ?? []).map { line in
                [
                    SheetCell.text(ReportWording.heading(of: list)), .text(line.name), .text(line.producer),
                    .optional(line.decision), .integer(line.stars), .day(line.day), .optional(line.reason),
                ]
            }
        }
        return SheetTable(
            name: "Giấy chứng nhận", titleBlock: titleBlock("Giấy chứng nhận trong kỳ"),
            columns: ["Danh sách", "Sản phẩm", "Chủ thể", "Quyết định", "Sao", "Ngày", "Lý do"].map {
                SheetColumn($0)
            },
            rows: rows)
    }

    private var recallSheet: SheetTable {
        SheetTable(
            name: "Thu hồi", titleBlock: titleBlock(ReportWording.recalls),
            columns: [SheetColumn("Sản phẩm"), SheetColumn("Lô"), SheetColumn("Số gói", isSummed: true)],
            rows: recalls.map { [.text($0.name), .code($0.lot), .integer($0.packs)] })
    }

    private func titleBlock(_ title: String) -> [String] {
        [title, office] + ReportWording.lines(of: self) + [ReportWording.ledgerLine(of: self)]
    }
}
