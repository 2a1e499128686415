internal import Registry
internal import StampFormat

/// The page of gift boxes.
struct BoxPages {
    let visit: Visit
    /// Behind which box the list goes on; nil at its end.
    var next: StampPlace?
    let link: (String) -> String

    private var language: PageLanguage { visit.language }

    func page(
        _ views: [BoxView], _ shown: BoxView?, _ form: FormBody, _ refusal: WorkRefusal?
    ) -> ConsolePage {
        var blocks: [ConsolePage.Block] = []
        if let shown { blocks.append(contents(shown)) }
        if visit.may(.boxPacked) { blocks.append(packing(form, refusal)) }
        blocks.append(list(views))
        if visit.may(.boxUnpacked), !views.isEmpty { blocks.append(unpacking(form)) }
        return ConsolePage(
            title: Phrase("Giỏ quà", "Gift boxes")(language),
            lead: Phrase(
                "Một tem trên giỏ, các tem khác trên từng món. Quét tem của giỏ thì trả lời theo món kém nhất.",
                "One stamp on the box, others on what is inside. A scan of the box answers as the worst of them."
            )(language), blocks: blocks, refusal: refusal)
    }

    private func packing(_ form: FormBody, _ refusal: WorkRefusal?) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Xếp vào giỏ", "Pack a box")(language),
            texts: [
                Phrase(
                    "Món trong giỏ có thể của chủ thể khác; tem phải đã kích hoạt và hợp lệ hôm nay. Nhiều nhất 100 món.",
                    "What goes in may be other producers’; its stamps must be activated and valid today. 100 at most."
                )(language)
            ],
            forms: [
                ConsoleForm(
                    action: link("/console/boxes/pack"), button: Phrase("Xếp vào giỏ", "Pack")(language),
                    fields: [
                        ConsoleForm.Field(
                            name: "box", label: Phrase("Tem của giỏ", "The stamp on the box")(language),
                            kind: .line(autocomplete: "off"),
                            hint: Phrase(
                                "Quét mã QR rồi dán vào đây, hoặc gõ mã dưới mã QR.",
                                "Scan the QR code and paste it here, or type the code below it.")(language),
                            longest: 320), stamps,
                    ], typed: form, faultyField: refusal.flatMap { BoxPages.field(of: $0.code) })
            ])
    }

    private func unpacking(_ form: FormBody) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Lấy ra khỏi giỏ", "Take out of a box")(language),
            texts: [
                Phrase(
                    "Tem nằm trong giỏ của người khác mà không phải do bạn đồng ý: lấy ra ở đây.",
                    "Your goods in a box that you know nothing of: take them out here.")(language)
            ],
            forms: [
                ConsoleForm(
                    action: link("/console/boxes/unpack"), button: Phrase("Lấy ra", "Take out")(language),
                    fields: [stamps], isGrave: true, typed: form.text("box") == nil ? form : FormBody())
            ])
    }

    private var stamps: ConsoleForm.Field {
        ConsoleForm.Field(
            name: BoxForm.stamps, label: Phrase("Tem trên các món", "Stamps on the goods")(language),
            kind: .lines,
            hint: Phrase(
                "Mỗi dòng một mã: đường dẫn của mã QR, hoặc mã gõ tay.",
                "One a line: the QR code’s link, or the typed code.")(language), longest: 60_000)
    }

    private func list(_ views: [BoxView]) -> ConsolePage.Block {
        var block = ConsolePage.Block(heading: Phrase("Các giỏ", "Boxes")(language))
        if let next {
            block.links = [
                ConsolePage.Cell(
                    text: Phrase("Xem các giỏ tiếp theo", "More boxes")(language),
                    href: link("/console/boxes?after=\(next.page)"))
            ]
        }
        guard !views.isEmpty else {
            block.texts = [Phrase("Chưa có giỏ nào.", "There is no box yet.")(language)]
            return block
        }
        block.table = ConsolePage.Table(
            headings: [
                Phrase("Giỏ", "Box"), Phrase("Kết quả hôm nay", "Verdict today"), Phrase("Số món", "Things"),
                Phrase("Sản phẩm", "Product"), Phrase("Chủ thể", "Producer"),
            ].map { $0(language) },
            rows: views.map { view in
                let place = view.own.place
                return [
                    ConsolePage.Cell(
                        text: place?.text ?? "", href: place.map { link("/console/boxes?box=\($0.page)") }),
                    told(view.deciding), ConsolePage.Cell(text: "\(view.children.count + view.hidden)"),
                    ConsolePage.Cell(text: view.own.productName),
                    ConsolePage.Cell(text: view.own.producerName),
                ]
            })
        return block
    }

    private func contents(_ view: BoxView) -> ConsolePage.Block {
        var block = ConsolePage.Block(
            heading: Phrase("Giỏ \(view.own.place?.text ?? "")", "Box \(view.own.place?.text ?? "")")(
                language),
            texts: [BoxPhrases.reason(of: view)(language)])
        if view.hidden > 0 {
            block.texts.append(
                Phrase(
                    "\(view.hidden) món của chủ thể khác không hiện ở đây.",
                    "\(view.hidden) of other producers are not shown here.")(language))
        }
        block.table = ConsolePage.Table(
            headings: [
                Phrase("Tem", "Stamp"), Phrase("Sản phẩm", "Product"), Phrase("Chủ thể", "Producer"),
                Phrase("Kết quả hôm nay", "Verdict today"),
            ].map { $0(language) },
            rows: rows(view).map { line, stamp in
                [
                    ConsolePage.Cell(text: stamp), ConsolePage.Cell(text: line.productName),
                    ConsolePage.Cell(text: line.producerName), told(line),
                ]
            })
        let isOwn = visit.person.producer == nil || view.ownProducer == visit.person.producer
        if visit.may(.boxUnpacked), isOwn, let place = view.own.place {
            block.forms = [
                ConsoleForm(
                    action: link("/console/boxes/empty"),
                    button: Phrase("Lấy hết ra khỏi giỏ", "Take everything out")(language),
                    fields: [.hidden("box")], isGrave: true, typed: FormBody(["box": [place.page]]))
            ]
        }
        return block
    }

    /// The stamp on the box first, and named so; others' without their serials.
    private func rows(_ view: BoxView) -> [(BoxView.Line, String)] {
        let own = Phrase(" (tem của giỏ)", " (the one on the box)")(language)
        return [(view.own, (view.own.place?.text ?? "") + own)]
            + view.children.map { ($0, $0.place?.text ?? "–") }
    }

    private func told(_ line: BoxView.Line) -> ConsolePage.Cell {
        let verdict = line.verdict ?? .unknown
        return ConsolePage.Cell(text: VerdictPhrases(verdict).title(language), isWrong: !verdict.isGood)
    }

    private static func field(of code: String) -> String {
        ["box-not-live", "no-box"].contains(code) ? "box" : BoxForm.stamps
    }
}
