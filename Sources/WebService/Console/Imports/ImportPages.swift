internal import Registry
internal import StampFormat

/// The pages of imports: what came in, and what a file would change.
struct ImportPages {
    let visit: Visit
    let works: any OfficeWorks
    let link: (String) -> String

    var language: PageLanguage { visit.language }
    /// Rows of one table; the file with its faults has all of them.
    static let most = 200
    /// Imports that are listed.
    private static let mostImports = 50

    static let fileMissing = WorkRefusal(
        "file-missing", ("Chưa chọn tệp.", "No file was chosen."),
        next: ("Chọn loại dữ liệu và một tệp .csv hoặc .xlsx.", "Choose what it holds, and a .csv or .xlsx."))

    func list(_ records: [ImportRecord], _ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage {
        var blocks = [send(form, refusal), templates]
        if !records.isEmpty { blocks.append(past(records)) }
        if records.contains(where: { $0.undoneOn == nil }) { blocks.append(undo(records, refusal)) }
        return ConsolePage(
            title: Phrase("Nhập dữ liệu", "Imports")(language),
            lead: Phrase(
                "Gửi tệp, xem trước, rồi mới ghi: cả tệp hoặc không gì cả.",
                "Send a file, look at it, then take it in: all of it, or nothing.")(language),
            blocks: blocks, refusal: refusal)
    }

    private func send(_ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Gửi tệp", "Send a file")(language),
            forms: [
                ConsoleForm(
                    action: link("/console/imports"), button: Phrase("Xem trước", "Look at it")(language),
                    fields: [
                        ConsoleForm.Field(
                            name: "kind", label: Phrase("Tệp chứa", "The file holds")(language),
                            kind: .choice(kinds)),
                        ConsoleForm.Field(
                            name: "file",
                            label: Phrase("Tệp .csv hoặc .xlsx", "A .csv or .xlsx file")(language),
                            kind: .file(accepts: ".csv,.xlsx"),
                            hint: Phrase(
                                "Đến \(UploadShelf.most >> 20) MiB. Chưa có gì được ghi cho đến khi bạn xác nhận.",
                                "Up to \(UploadShelf.most >> 20) MiB. Nothing is recorded before you confirm it."
                            )(
                                language)),
                        ConsoleForm.Field(
                            name: "sheet", label: Phrase("Tên trang tính", "Name of the sheet")(language),
                            kind: .line(autocomplete: "off"),
                            hint: Phrase("Để trống: trang đầu tiên.", "Empty: the first one.")(language),
                            isNeeded: false, longest: 31),
                    ], typed: form, faultyField: refusal?.code == "file-missing" ? "file" : nil)
            ])
    }

    private var kinds: [ConsoleForm.Option] {
        ImportFileKind.allCases.map {
            ConsoleForm.Option(value: $0.rawValue, text: ImportPages.name(of: $0)(language))
        }
    }

    private var templates: ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Tệp mẫu", "Templates")(language),
            texts: [
                Phrase(
                    "Có hướng dẫn từng cột và ba dòng ví dụ.",
                    "Each column is explained, with three rows as examples.")(language)
            ],
            table: ConsolePage.Table(
                headings: [Phrase("Dữ liệu", "Data")(language), "Excel", "CSV"],
                rows: ImportFileKind.allCases.map { kind in
                    let path = "/console/imports/template?kind=\(kind.rawValue)&format="
                    return [
                        ConsolePage.Cell(text: ImportPages.name(of: kind)(language)),
                        ConsolePage.Cell(text: "\(kind.rawValue).xlsx", href: path + "xlsx"),
                        ConsolePage.Cell(text: "\(kind.rawValue).csv", href: path + "csv"),
                    ]
                }))
    }

    private func past(_ records: [ImportRecord]) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Các lần nhập", "Past imports")(language),
            table: ConsolePage.Table(
                headings: [
                    Phrase("Lần", "No"), Phrase("Dữ liệu", "Data"), Phrase("Tệp", "File"),
                    Phrase("Thêm", "Added"), Phrase("Đổi", "Changed"), Phrase("Ngày", "Day"),
                    Phrase("Người nhập", "By"), Phrase("Ghi chú", "Note"),
                ].map { $0(language) },
                rows: records.prefix(Self.mostImports).map { record in
                    [
                        "\(record.number)", ImportPages.name(of: record.kind)(language), record.fileName,
                        ConsoleWords.count(record.added, language),
                        ConsoleWords.count(record.changed, language), language.day(record.takenOn),
                        record.takenBy,
                        record.undoneOn.map {
                            Phrase("đã bỏ ngày ", "taken back on ")(language) + language.day($0)
                        } ?? "–",
                    ].map { ConsolePage.Cell(text: $0) }
                }))
    }

    private func undo(_ records: [ImportRecord], _ refusal: WorkRefusal?) -> ConsolePage.Block {
        let standing = records.filter { $0.undoneOn == nil }.prefix(Self.mostImports).map { record in
            ConsoleForm.Option(
                value: "\(record.number)",
                text: "\(record.number) · \(ImportPages.name(of: record.kind)(language)) · \(record.fileName)"
            )
        }
        return ConsolePage.Block(
            heading: Phrase("Bỏ một lần nhập", "Take an import back")(language),
            texts: [
                Phrase(
                    "Bản ghi đã thêm bị xoá, bản ghi đã đổi trở lại như trước: tất cả, hoặc không gì cả.",
                    "What it added goes, what it changed comes back: all of it, or nothing.")(language)
            ],
            forms: [
                ConsoleForm(
                    action: link("/console/imports/undo"),
                    button: Phrase("Bỏ cả lần nhập", "Take it back")(language),
                    fields: [
                        ConsoleForm.Field(
                            name: "import", label: Phrase("Lần nhập", "Import")(language),
                            kind: .choice(standing))
                    ], isGrave: true, faultyField: refusal?.code.hasPrefix("import-") == true ? "import" : nil
                )
            ])
    }

    static func name(of kind: ImportFileKind) -> Phrase {
        switch kind {
        case .units: Phrase("Đơn vị hành chính", "Administrative units")
        case .producers: Phrase("Chủ thể", "Producers")
        case .products: Phrase("Sản phẩm", "Products")
        case .certificates: Phrase("Giấy chứng nhận", "Certificates")
        case .testReports: Phrase("Phiếu kiểm nghiệm", "Test reports")
        case .batches: Phrase("Lô hàng", "Batches")
        }
    }
}
