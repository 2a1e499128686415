internal import Registry
internal import StampFormat

extension ImportPages {
    /// What a file would change, or the cells that stop it.
    func preview(_ report: ImportReport, of upload: UploadShelf.Upload) -> ConsolePage {
        let mayTake = report.faults.isEmpty && report.added + report.changed > 0
        var blocks = [counts(report, upload)]
        if mayTake { blocks[0].forms = [confirm(upload)] }
        if !report.faults.isEmpty { blocks.append(faults(report, upload)) }
        if !report.warnings.isEmpty {
            blocks.append(
                ConsolePage.Block(
                    heading: Phrase("Nên xem lại", "Worth a look")(language) + ": \(report.warnings.count)",
                    table: table(of: report.warnings, report.kind, isWrong: false)))
        }
        if !report.preview.isEmpty, report.faults.isEmpty { blocks.append(changes(report)) }
        blocks[blocks.count - 1].links.append(
            ConsolePage.Cell(
                text: Phrase("Chọn tệp khác", "Choose another file")(language), href: link("/console/imports")
            ))
        return ConsolePage(
            title: Phrase("Xem trước: ", "A look at: ")(language) + upload.file.name,
            lead: lead(report, mayTake: mayTake)(language), blocks: blocks)
    }

    private func lead(_ report: ImportReport, mayTake: Bool) -> Phrase {
        if mayTake {
            return Phrase("Chưa ghi gì. Xem rồi xác nhận.", "Nothing is recorded yet. Look, then confirm.")
        }
        return report.faults.isEmpty
            ? Phrase("Tệp này không đổi gì trong sổ.", "This file changes nothing.")
            : Phrase(
                "Chưa ghi gì: sửa các ô dưới đây rồi gửi lại.",
                "Nothing is recorded: mend the cells below and send it again.")
    }

    private func counts(_ report: ImportReport, _ upload: UploadShelf.Upload) -> ConsolePage.Block {
        func shown(_ label: Phrase, _ count: Int) -> ShownFact? {
            ShownFact(label, ConsoleWords.count(count, language), language)
        }
        return ConsolePage.Block(
            heading: ImportPages.name(of: report.kind)(language),
            texts: report.ignoredHeadings.map {
                Phrase("Cột “\($0)” không được đọc.", "Column “\($0)” is not read.")(language)
            },
            facts: [
                shown(Phrase("Mới", "New"), report.added), shown(Phrase("Đổi", "Changed"), report.changed),
                shown(Phrase("Như cũ", "The same"), report.unchanged),
                shown(Phrase("Lỗi", "Faults"), report.faults.count),
            ].compactMap { $0 })
    }

    private func confirm(_ upload: UploadShelf.Upload) -> ConsoleForm {
        ConsoleForm(
            action: link("/console/imports/take"),
            button: Phrase("Ghi vào sổ", "Take it into the register")(language),
            fields: [ConsoleForm.Field(name: "upload", label: "", kind: .hidden)],
            typed: FormBody(["upload": [upload.name]]))
    }

    private func faults(_ report: ImportReport, _ upload: UploadShelf.Upload) -> ConsolePage.Block {
        let path = "/console/imports/faults?upload=\(upload.name)&format="
        return ConsolePage.Block(
            heading: Phrase("Ô sai", "Cells that are wrong")(language) + ": \(report.faults.count)",
            table: table(of: report.faults, report.kind, isWrong: true),
            links: [
                ConsolePage.Cell(
                    text: Phrase("Tải tệp kèm lỗi (Excel)", "The file with its faults (Excel)")(language),
                    href: path + "xlsx"),
                ConsolePage.Cell(
                    text: Phrase("Tải tệp kèm lỗi (CSV)", "The file with its faults (CSV)")(language),
                    href: path + "csv"),
            ])
    }

    private func table(
        of faults: [ImportFault], _ kind: ImportFileKind, isWrong: Bool
    ) -> ConsolePage.Table {
        ConsolePage.Table(
            headings: [
                Phrase("Dòng", "Row"), Phrase("Cột", "Column"), Phrase("Giá trị", "Value"),
                isWrong ? Phrase("Lỗi", "What is wrong") : Phrase("Lưu ý", "Note"),
            ].map { $0(language) },
            rows: faults.prefix(Self.most).map { fault in
                [
                    ConsolePage.Cell(text: fault.row.map { "\($0)" } ?? "–"),
                    ConsolePage.Cell(text: fault.column.map { works.heading(of: $0, in: kind) } ?? "–"),
                    ConsolePage.Cell(text: fault.value.isEmpty ? "–" : fault.value, isWrong: isWrong),
                    ConsolePage.Cell(text: works.words(of: fault.rule)(language)),
                ]
            })
    }

    private func changes(_ report: ImportReport) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Những dòng đầu tiên có thay đổi", "The first rows that change something")(
                language),
            table: ConsolePage.Table(
                headings: [Phrase("Dòng", "Row"), Phrase("Loại", "Kind"), Phrase("Nội dung", "Content")].map {
                    $0(language)
                },
                rows: report.preview.map { row in
                    let content = row.columns.map { column in
                        let heading = works.heading(of: column.name, in: report.kind)
                        return row.isNew
                            ? "\(heading): \(column.after ?? "")"
                            : "\(heading): \(column.before ?? "–") → \(column.after ?? "–")"
                    }
                    return [
                        ConsolePage.Cell(text: "\(row.row)"),
                        ConsolePage.Cell(
                            text: row.isNew
                                ? Phrase("mới", "new")(language) : Phrase("đổi", "changed")(language)),
                        ConsolePage.Cell(text: content.joined(separator: "; ")),
                    ]
                }))
    }
}
