internal import Hummingbird
internal import Registry
internal import StampFormat

/// Allotments: the list, the page of one, and its approval by a second person.
struct AllotmentRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    /// Rows of the list, the latest first.
    private static var most: Int { 200 }

    func add(to book: ConsoleBook<Store>) {
        let pages = AllotmentPages(edge: edge)
        book.page("/console/allotments", .signedIn) { request, _, visit in
            try await list(request, visit)
        }
        book.page("/console/allotments/:number", .signedIn) { request, context, visit in
            let found = try await visit.allotment(request.part("number", context), edge.store)
            return try await pages.page(
                of: found.allotment, visit, FormBody(), nil, done: request.query("done"))
        }
        deed("approve", .allotmentApproved, book) { allotment, _, act in
            _ = try await AllotmentDesk(store: edge.store).approve(allotment.number, by: act)
            return "approved"
        }
        deed("refuse", .allotmentRefused, book) { allotment, form, act in
            _ = try await AllotmentDesk(store: edge.store).refuse(
                allotment.number, note: form.text("note") ?? "", by: act)
            return "refused"
        }
    }

    /// An act on one allotment; its word says where the page then stands.
    private func deed(
        _ name: String, _ word: ActWord, _ book: ConsoleBook<Store>,
        _ deed: @escaping @Sendable (Allotment, FormBody, Act) async throws -> String
    ) {
        let pages = AllotmentPages(edge: edge)
        book.deed("/console/allotments/:number/\(name)", .doing(word)) { form, context, visit in
            let found = try await visit.allotment(context.parameters.get("number") ?? "", edge.store)
            return try await edge.attempt {
                let done = try await deed(found.allotment, form, visit.act(word))
                return edge.frame.seeOther(
                    "/console/allotments/\(found.allotment.number.number)", done: done, visit.language)
            } refused: {
                try await pages.page(of: found.allotment, visit, form, $0)
            }
        }
    }

    private func list(_ request: Request, _ visit: Visit) async throws -> Answer {
        let before = try request.query("before").flatMap { UInt32($0) }
        let lines = try await edge.store.read { reader throws(RegistryError) in
            // One more than is shown tells that there are older ones.
            let found = try reader.latestAllotments(
                before: before, of: visit.person.producer, limit: Self.most + 1)
            let products = try reader.productLines(of: Set(found.map(\.product)))
            return found.compactMap { allotment in
                products[allotment.product].map { WorkList.Line(allotment: allotment, product: $0) }
            }
        }
        let shown = Array(lines.prefix(Self.most))
        let path = "/console/allotments"
        var block = ConsolePage.Block(
            texts: [Phrase("Mới nhất trước", "The latest first")(visit.language)],
            table: ConsoleWords.table(of: shown, visit.language, { edge.link($0, visit) }))
        if lines.count > shown.count, let last = shown.last?.allotment.number.number {
            block.links = [
                ConsolePage.Cell(
                    text: Phrase("Xem các đợt cũ hơn", "Older allotments")(visit.language),
                    href: edge.link("\(path)?before=\(last)", visit))
            ]
        }
        let page = ConsolePage(title: Phrase("Đợt cấp tem", "Allotments")(visit.language), blocks: [block])
        return edge.frame.answer(
            page, at: before.map { "\(path)?before=\($0)" } ?? path, visit, visit.language)
    }
}

/// The page of one allotment, also after a refusal.
struct AllotmentPages<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    func page(
        of allotment: Allotment, _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?,
        done: String? = nil
    ) async throws -> Answer {
        let view = try await edge.store.read { reader throws(RegistryError) in
            try AllotmentView(allotment.number, reader, on: visit.today)
        }
        let words = AllotmentWords(
            view: view, visit: visit, form: form, refusal: refusal, papers: edge.works.papers,
            printers: visit.person.producer == nil ? try edge.works.printers() : [],
            link: { edge.link($0, visit) },
            obstacle: { ObstacleWords(works: edge.works, language: visit.language).words(of: $0) })
        return edge.frame.answer(
            words.page, at: "/console/allotments/\(allotment.number.number)", visit, visit.language,
            done: done)
    }
}

/// One allotment with all that its page shows.
struct AllotmentView: Sendable {
    let allotment: Allotment
    let product: Product
    let ranges: [StateRange]
    let runs: [PrintRun]
    let isOfficeOfOne: Bool
    /// What may be done with its stamps; nil before they are there.
    let offers: StampOffers?
    /// Nil while nobody asked for it.
    let signing: SigningView?
    /// What the queue makes or made of its labels.
    let labelFiles: [LabelFileView]

    init(_ number: AllotmentNumber, _ reader: any RegistryReader, on day: Day) throws(RegistryError) {
        allotment = try reader.existingAllotment(number)
        product = try reader.existingProduct(allotment.product)
        ranges = try reader.ranges(of: number)
        runs = try reader.printRuns(of: number)
        signing = try SigningView(of: number, reader)
        labelFiles = try LabelFileView.all(of: number, reader)
        offers = allotment.stage == .closed ? try reader.stampOffers(of: allotment, today: day) : nil
        isOfficeOfOne = try reader.regulation(on: day).singleOfficer
    }
}
