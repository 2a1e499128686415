internal import HTTPTypes
internal import Hummingbird
internal import Registry
internal import StampFormat

/// Work with the stamps of a signed allotment: look at labels, download them, confirm the print, activate.
struct StampWorkRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/allotments/:number/preview", .doing(.labelsExported)) { request, context, visit in
            let (allotment, form) = try await wanted(request, context, visit)
            return try await pages.preview(of: allotment, visit, form)
        }
        book.page("/console/allotments/:number/preview.png", .doing(.labelsExported)) {
            request, context, visit in
            let (allotment, form) = try await wanted(request, context, visit)
            let png = try await edge.works.preview(LabelChoice(of: allotment, form, edge.works.papers))
            return Answer("image/png", png, .none)
        }
        deed("labels", .labelsExported, book) { allotment, form, act in
            try await labels(LabelChoice(of: allotment, form, edge.works.papers), act)
        }
        deed("reprint", .labelsReprinted, book) { allotment, form, act in
            var choice = try LabelChoice(of: allotment, form, edge.works.papers)
            guard let reason = form.text("reason"), reason.count <= 200 else {
                throw StampWorkWords.reasonMissing
            }
            choice.reason = reason
            return try await labels(choice, act)
        }
        book.page("/console/allotments/:number/label-files/:job", .doing(.labelsExported)) {
            request, context, visit in
            let found = try await visit.allotment(request.part("number", context), edge.store)
            let number = try RegisterNumber.record(request.part("job", context))
            return try await edge.attempt {
                let job = try await edge.store.read { reader throws(RegistryError) in try reader.job(number) }
                guard job?.work.allotment == found.allotment.number else {
                    throw RegistryError.job(.unknownJob(number))
                }
                return try await LabelDownload(store: edge.store).answer(of: number)
            } refused: {
                try await AllotmentPages(edge: edge).page(of: found.allotment, visit, FormBody(), $0)
            }
        }
        deed("printed", .stampsPrinted, book) { allotment, form, act in
            let selection = StampSelection(allotment.number, [try allotment.serials(form)])
            _ = try await RangeDesk(store: edge.store).carryOut(
                .confirmPrint, RangeOrder(selection), by: act)
            return nil
        }
        deed("activate", .stampsActivated, book) { allotment, form, act in
            let selection = StampSelection(allotment.number, [try allotment.serials(form)])
            _ = try await RangeDesk(store: edge.store).activate(selection, lot: form.text("lot"), by: act)
            return nil
        }
    }

    /// The file, or nil for so many labels that the queue makes them.
    private func labels(_ choice: LabelChoice, _ act: Act) async throws -> Answer? {
        guard choice.serials.count <= LabelChoice.most else {
            _ = try await edge.works.queue(choice, by: act)
            return nil
        }
        let serials = "\(choice.serials.first)-\(choice.serials.last)"
        return Answer.file(
            try await edge.works.labels(choice, by: act), named: "tem-\(choice.allotment.number)-\(serials)",
            as: .pdf)
    }

    private var pages: StampWorkPages<Store> { StampWorkPages(edge: edge) }

    /// An act on one allotment's stamps; without an answer of its own it leads back to the page.
    private func deed(
        _ name: String, _ word: ActWord, _ book: ConsoleBook<Store>,
        _ deed: @escaping @Sendable (Allotment, FormBody, Act) async throws -> Answer?
    ) {
        let done =
            [
                "printed": "printed", "activate": "activated", "labels": "labels-queued",
                "reprint": "labels-queued",
            ][name] ?? ""
        book.deed("/console/allotments/:number/\(name)", .doing(word)) { form, context, visit in
            let found = try await visit.allotment(context.parameters.get("number") ?? "", edge.store)
            return try await edge.attempt {
                if let answer = try await deed(found.allotment, form, visit.act(word)) { return answer }
                return edge.frame.seeOther(
                    "/console/allotments/\(found.allotment.number.number)", done: done, visit.language)
            } refused: {
                try await AllotmentPages(edge: edge).page(of: found.allotment, visit, form, $0)
            }
        }
    }

    private func wanted(
        _ request: Request, _ context: ServiceContext, _ visit: Visit
    ) async throws -> (Allotment, FormBody) {
        let found = try await visit.allotment(request.part("number", context), edge.store)
        return (found.allotment, FormBody(try FormBody.pairs(request.uri.query ?? "")))
    }
}

/// The page on which labels are looked at before they are made.
struct StampWorkPages<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    func preview(of allotment: Allotment, _ visit: Visit, _ form: FormBody) async throws -> Answer {
        let language = visit.language
        return try await edge.attempt {
            let choice = try LabelChoice(of: allotment, form, edge.works.papers)
            // What the picture would refuse, a browser does not show.
            _ = try await edge.works.preview(choice)
            let number = allotment.number.number
            let fields = ["from", "to", "paper", "start", "printer"]
            let query = fields.map { "\($0)=\(PercentText.encoded(form[$0]))" }.joined(separator: "&")
            let words = Phrase(
                "Trang đầu: tem \(choice.serials.first) trở đi; mã QR trong ảnh này không có chữ ký",
                "The first page, from stamp \(choice.serials.first) on; the codes in this picture hold no signature"
            )
            let page = ConsolePage(
                title: Phrase("Xem trước nhãn", "Look at the labels")(language), lead: words(language),
                blocks: [
                    ConsolePage.Block(
                        texts: [
                            Phrase("In ở kích thước thực (100 %).", "Print at actual size (100 %).")(language)
                        ], picture: ("/console/allotments/\(number)/preview.png?\(query)", words(language)),
                        forms: [
                            ConsoleForm(
                                action: edge.link("/console/allotments/\(number)/labels", visit),
                                button: choice.button(language),
                                fields: fields.map { ConsoleForm.Field(name: $0, label: "", kind: .hidden) },
                                typed: form)
                        ],
                        links: [
                            ConsolePage.Cell(
                                text: Phrase("Xem ảnh lớn", "The picture in full size")(language),
                                href: "/console/allotments/\(number)/preview.png?\(query)"),
                            ConsolePage.Cell(
                                text: Phrase("Quay lại đợt cấp tem", "Back to the allotment")(language),
                                href: edge.link("/console/allotments/\(number)", visit)),
                        ])
                ])
            return edge.frame.answer(
                page, at: "/console/allotments/\(number)/preview?\(query)", visit, language)
        } refused: {
            try await AllotmentPages(edge: edge).page(of: allotment, visit, form, $0)
        }
    }
}

extension LabelChoice {
    /// Labels of one file that someone waits for; the queue makes what is more.
    static let most = 10_000

    fileprivate func button(_ language: PageLanguage) -> String {
        let count = serials.count
        guard count > LabelChoice.most else {
            return Phrase("Tải PDF \(count) nhãn", "Download \(count) labels (PDF)")(language)
        }
        return Phrase("Xếp \(count) nhãn vào hàng đợi", "Queue \(count) labels")(language)
    }

    /// - Throws: a ``WorkRefusal`` or ``RegistryError/serialsOutOfRange(last:)``.
    fileprivate init(of allotment: Allotment, _ form: FormBody, _ papers: [LabelPaper]) throws {
        let serials = try allotment.serials(form)
        guard serials.count <= LabelWork.most else {
            throw WorkRefusal(
                "too-many-labels",
                (
                    "\(serials.count) nhãn là quá nhiều cho một tệp",
                    "\(serials.count) labels are too many for one file"
                ),
                next: (
                    "chia thành từng phần \(LabelWork.most) nhãn",
                    "take them in parts of \(LabelWork.most)"
                ))
        }
        guard let paper = papers.first(where: { $0.name == form["paper"] }) ?? papers.first,
            let start = form["start"].isEmpty ? 1 : form.number("start"), (1...1000).contains(start)
        else {
            throw WorkRefusal(
                "bad-start-cell", ("ô đầu tiên phải là một số từ 1", "the first cell is a number from 1"),
                next: ("đếm ô từ trái sang phải, từ trên xuống", "count cells left to right, top to bottom"))
        }
        self.init(allotment: allotment.number, serials: serials, paper: paper.name, startCell: start)
        printer = form.text("printer")
    }
}
