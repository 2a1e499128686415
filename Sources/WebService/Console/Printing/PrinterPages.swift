internal import Registry

/// The page of printers.
struct PrinterPages {
    let visit: Visit
    let papers: [LabelPaper]
    let link: (String) -> String

    private var language: PageLanguage { visit.language }

    func page(_ printers: [MeasuredPrinter], _ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage {
        var blocks = [print(form), measure(form, refusal)]
        blocks += printers.map { known($0) }
        return ConsolePage(
            title: OfficePart.printers.name(language),
            lead: Phrase(
                "Một lần cho mỗi máy in và loại giấy: in trang canh, đo bằng thước, ghi bốn số.",
                "Once for each printer and paper: print the page, measure it, give the four lengths.")(
                    language),
            blocks: blocks, refusal: refusal)
    }

    private var paper: ConsoleForm.Field {
        ConsoleForm.Field(
            name: "paper", label: Phrase("Giấy nhãn", "The sheet")(language),
            kind: .choice(
                papers.map {
                    ConsoleForm.Option(value: $0.name, text: Phrase($0.vietnamese, $0.english)(language))
                }))
    }

    private func print(_ form: FormBody) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("1. In trang canh", "1. Print the page")(language),
            texts: [
                Phrase(
                    "In lên giấy thường, kích thước thực (100 %).",
                    "Print it on plain paper at actual size (100 %).")(
                        language)
            ],
            forms: [
                ConsoleForm(
                    action: "/console/printers/calibration",
                    button: Phrase("Tải trang canh (PDF)", "Download the page (PDF)")(language),
                    fields: [paper],
                    isQuestion: true, typed: form)
            ])
    }

    private func measure(_ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage.Block {
        let lengths = ["a", "b", "c", "d"].map { name in
            ConsoleForm.Field(
                name: name,
                label: Phrase("Đoạn \(name.uppercased()) (mm)", "Length \(name.uppercased()) (mm)")(language),
                kind: .line(autocomplete: "off"), longest: 8)
        }
        return ConsolePage.Block(
            heading: Phrase("2. Ghi số đo", "2. Tell the lengths")(language),
            forms: [
                ConsoleForm(
                    action: link("/console/printers"), button: Phrase("Ghi số đo", "Keep them")(language),
                    fields: [
                        ConsoleForm.Field(
                            name: "printer", label: Phrase("Tên máy in", "The printer’s name")(language),
                            kind: .line(autocomplete: "off"), longest: 60), paper,
                    ] + lengths, typed: form, faultyField: refusal?.code == "bad-lengths" ? "a" : nil)
            ])
    }

    private func known(_ printer: MeasuredPrinter) -> ConsolePage.Block {
        let typed = FormBody(["printer": [printer.name], "paper": [printer.paper]])
        let fields = [ConsoleForm.Field.hidden("printer"), .hidden("paper")]
        return ConsolePage.Block(
            heading: "\(printer.name), \(printer.paper)",
            facts: [
                ShownFact(Phrase("Dịch phải, xuống (mm)", "Right, down (mm)"), printer.shift, language),
                ShownFact(Phrase("Co giãn ngang, dọc (%)", "Across, down (%)"), printer.scale, language),
            ].compactMap { $0 },
            forms: [
                ConsoleForm(
                    action: "/console/printers/outlines",
                    button: Phrase("Tải khung nhãn để thử (PDF)", "Outlines for a test (PDF)")(language),
                    fields: fields, isQuestion: true, typed: typed),
                ConsoleForm(
                    action: link("/console/printers/forget"),
                    button: Phrase("Bỏ số đo này", "Forget it")(language), fields: fields, isGrave: true,
                    typed: typed),
            ])
    }
}
