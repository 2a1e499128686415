internal import Registry
internal import StampFormat

/// The pages of products.
struct ConsoleProductWords {
    let visit: Visit
    let works: any OfficeWorks
    let link: (String) -> String

    private var language: PageLanguage { visit.language }

    func list(_ rows: [(product: Product, maker: String)], found: Int, typed: String) -> ConsolePage {
        let words = Phrase("\(found) sản phẩm", "\(found) products")(language)
        let shown = rows.count < found ? Phrase(", \(rows.count) đầu tiên", ", the first \(rows.count)") : nil
        return ConsolePage(
            title: Phrase("Sản phẩm", "Products")(language),
            blocks: [
                ConsolePage.Block(
                    texts: [words + (shown?(language) ?? "")],
                    table: ConsolePage.Table(
                        headings: [
                            Phrase("Số", "No"), Phrase("Sản phẩm", "Product"), Phrase("Chủ thể", "Producer"),
                        ].map { $0(language) },
                        rows: rows.map { row in
                            let number = row.product.number.number
                            return [
                                ConsolePage.Cell(text: "\(number)"),
                                ConsolePage.Cell(
                                    text: row.product.name, href: link("/console/products/\(number)")),
                                ConsolePage.Cell(text: row.maker),
                            ]
                        }),
                    forms: [
                        ConsoleForm(
                            action: "/console/products", button: Phrase("Tìm", "Search")(language),
                            fields: [
                                ConsoleForm.Field(
                                    name: "q", label: Phrase("Tìm theo tên", "Search by name")(language),
                                    kind: .line(autocomplete: "off"), isNeeded: false, longest: 100),
                                ConsoleForm.Field(name: "lang", label: "", kind: .hidden),
                            ], isQuestion: true,
                            typed: FormBody(["q": [typed], "lang": [language.rawValue]]))
                    ])
            ])
    }

    func page(_ view: ConsoleProduct, _ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage {
        var blocks = [papers(view)]
        if visit.may(.allotmentRequested), !view.kinds.isEmpty {
            blocks.insert(request(view, form, refusal), at: 0)
        }
        if let obstacles = ObstacleWords(works: works, language: language).table(view.obstacles) {
            blocks.insert(
                ConsolePage.Block(
                    heading: Phrase("Chưa xin được tem", "No stamps can be asked for yet")(language),
                    table: obstacles), at: 0)
        }
        blocks.append(places(view))
        if !view.allotments.isEmpty { blocks.append(allotments(view)) }
        return ConsolePage(
            title: view.product.name, lead: view.producer.name, blocks: blocks, refusal: refusal)
    }

    private func request(
        _ view: ConsoleProduct, _ form: FormBody, _ refusal: WorkRefusal?
    ) -> ConsolePage.Block {
        let lots =
            [
                ConsoleForm.Option(
                    value: "",
                    text: Phrase("Tem cuộn: chọn lô khi kích hoạt", "Roll stock: bound later")(language))
            ]
            + view.batches.filter { $0.takesStamps(on: visit.today) }.map {
                ConsoleForm.Option(
                    value: $0.lot,
                    text: "\($0.lot) · \(ConsoleWords.count($0.packs, language)) "
                        + Phrase("gói", "packs")(language))
            }
        let kinds = view.kinds.map {
            ConsoleForm.Option(value: $0.word, text: ConsoleWords.kind($0)(language))
        }
        let fields = [
            ConsoleForm.Field(
                name: "count", label: Phrase("Số tem", "How many stamps")(language), kind: .number,
                longest: 10),
            ConsoleForm.Field(name: "lot", label: Phrase("Lô", "Lot")(language), kind: .choice(lots)),
            ConsoleForm.Field(
                name: "kind", label: Phrase("Loại tem", "Kind")(language), kind: .choice(kinds)),
        ]
        return ConsolePage.Block(
            heading: Phrase("Yêu cầu cấp tem", "Ask for stamps")(language),
            forms: [
                ConsoleForm(
                    action: link("/console/products/\(view.product.number.number)/request"),
                    button: Phrase("Gửi yêu cầu", "Send the request")(language), fields: fields, typed: form,
                    faultyField: refusal.flatMap { ConsoleWords.field(of: $0.code) })
            ])
    }

    /// The page that asks whether a number far above the usual is right.
    func question(_ product: Product, _ form: FormBody, _ refusal: WorkRefusal) -> ConsolePage {
        let count = ConsoleWords.count(form.number("count") ?? 0, language)
        let path = "/console/products/\(product.number.number)"
        let typed = FormBody([
            "count": [form["count"]], "lot": [form["lot"]], "kind": [form["kind"]],
            WorkRefusal.confirmation: ["yes"],
        ])
        return ConsolePage(
            title: Phrase("Xin \(count) tem, có đúng không?", "\(count) stamps: is that right?")(language),
            lead: product.name,
            blocks: [
                ConsolePage.Block(
                    texts: [
                        refusal.what(language),
                        Phrase(
                            "Xem lại số lượng: chưa có gì được gửi đi.",
                            "Look at the number again: nothing was sent yet.")(language),
                    ],
                    forms: [
                        ConsoleForm(
                            action: link(path + "/request"),
                            button: Phrase("Đúng, xin \(count) tem", "Yes, ask for \(count) stamps")(
                                language),
                            fields: ["count", "lot", "kind", WorkRefusal.confirmation].map { .hidden($0) },
                            isGrave: true,
                            typed: typed)
                    ],
                    links: [
                        ConsolePage.Cell(
                            text: Phrase("Không, sửa số tem", "No, change the number")(language),
                            href: link(path))
                    ])
            ])
    }

    private func papers(_ view: ConsoleProduct) -> ConsolePage.Block {
        let certificate = view.certificates.max { $0.validFrom < $1.validFrom }
        let report = view.reports.max { $0.resultOn < $1.resultOn }
        return ConsolePage.Block(
            heading: Phrase("Hồ sơ", "Papers")(language),
            facts: [
                ShownFact(Phrase("Số sản phẩm", "Product number"), "\(view.product.number.number)", language),
                ShownFact(Phrase("GTIN", "GTIN"), view.product.gtin?.digits, language, isCode: true),
                ShownFact(Phrase("Quy cách", "Net quantity"), view.product.netQuantity?.text, language),
                ShownFact(Phrase("Số sao", "Stars"), certificate.map { "\($0.stars)" }, language),
                ShownFact(
                    Phrase("Chứng nhận đến ngày", "Certificate until"),
                    certificate.map { language.day($0.validTo) }, language),
                ShownFact(
                    Phrase("Tình trạng chứng nhận", "Certificate"),
                    certificate.map { CertificateFacts.standing(of: $0, on: visit.today)(language) }, language
                ),
                ShownFact(
                    Phrase("Phiếu kiểm nghiệm", "Test report"), report.map { language.day($0.resultOn) },
                    language),
            ].compactMap { $0 })
    }

    private func places(_ view: ConsoleProduct) -> ConsolePage.Block {
        let path = "/console/products/\(view.product.number.number)"
        var links = [
            ConsolePage.Cell(
                text: Phrase("Các lô", "Batches")(language) + " (\(view.batches.count))",
                href: link(path + "/batches")),
            ConsolePage.Cell(
                text: view.picture == nil
                    ? Phrase("Thêm ảnh sản phẩm", "Add a picture")(language)
                    : Phrase("Ảnh sản phẩm", "Picture")(language),
                href: link(path + "/picture")),
        ]
        if view.product.group == .beverage {
            links.append(
                ConsolePage.Cell(
                    text: Phrase("Giấy tờ về rượu", "Papers of liquor")(language),
                    href: link(path + "/liquor"))
            )
        }
        if visit.may(.flagSet) {
            links.append(
                ConsolePage.Cell(
                    text: Phrase("Tạm dừng hoặc thu hồi", "Suspend or recall")(language),
                    href: link(path + "/flag")))
        }
        let picture = view.picture.map {
            ($0.small.path, PictureView($0, of: view.product, language).words)
        }
        return ConsolePage.Block(picture: picture, links: links)
    }

    private func allotments(_ view: ConsoleProduct) -> ConsolePage.Block {
        let product = ProductLine(product: view.product, producer: view.producer)
        return ConsolePage.Block(
            heading: Phrase("Các đợt cấp tem", "Allotments")(language),
            table: ConsoleWords.table(
                of: view.allotments.reversed().map { WorkList.Line(allotment: $0, product: product) },
                language, link))
    }
}
