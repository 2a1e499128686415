internal import Hummingbird
internal import Registry
internal import StampFormat

/// `GET /console`: what waits for someone, the urgent first.
struct WorkListRoute<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    func add(to book: ConsoleBook<Store>) {
        book.page("/console", .signedIn) { request, _, visit in
            let list: WorkList? =
                visit.isInspectorOnly
                ? nil
                : try await edge.store.read { reader throws(RegistryError) in
                    try WorkList(reader, on: visit.today) { visit.sees($0) }
                }
            let inspections = try await edge.read { reader throws(RegistryError) in
                try CaseWorkList(reader, visit)
            }
            let words = WorkListWords(
                list: list,
                inspections: inspections.blocks(visit.language, on: visit.today) { edge.link($0, visit) },
                visit: visit, link: { edge.link($0, visit) })
            var page = words.page
            if let producer = visit.person.producer {
                let products = try await edge.read { reader throws(RegistryError) in
                    try ProducerProducts(of: producer, reader, on: visit.today)
                }
                let obstacles = ObstacleWords(works: edge.works, language: visit.language)
                let own = [
                    products.next(visit.language) { edge.link($0, visit) },
                    products.block(obstacles, visit.language) { edge.link($0, visit) },
                ]
                page.blocks = own.compactMap(\.self) + page.blocks
            }
            if RouteAccess.office.admits(visit) {
                let reports = try await edge.read { reader throws(RegistryError) in
                    try ReportMatterLine.all(reader, visit)
                }
                let pages = ReportInboxPages(visit: visit, link: { edge.link($0, visit) })
                if let waiting = pages.waiting(reports) { page.blocks.insert(waiting, at: 0) }
            }
            if visit.person.roles.contains(.inspector), edge.frame.frame.settings.app.isPresent {
                page.blocks.insert(InspectorApp.block(visit.language) { edge.link($0, visit) }, at: 0)
            }
            if RouteAccess.office.admits(visit), !visit.isInspectorOnly {
                page.blocks += try await PictureRoutes(edge: edge).blocks(visit)
            }
            return edge.frame.answer(
                page, at: "/console", visit, visit.language, done: try request.query("done"))
        }
    }
}

/// The way from the console to the app with which inspectors work in the field.
enum InspectorApp {
    static func block(_ language: PageLanguage, _ link: (String) -> String) -> ConsolePage.Block {
        ConsolePage.Block(
            texts: [
                Phrase(
                    "Quét tem và lập hồ sơ tại chỗ, cả khi không có mạng.",
                    "Scan stamps and open cases on the spot, also without a network.")(language)
            ],
            links: [
                ConsolePage.Cell(
                    text: Phrase("Mở ứng dụng kiểm tra", "Open the inspector app")(language),
                    href: link("/inspect"))
            ])
    }
}

/// What waits to be done on a day, of those producers that someone sees.
struct WorkList: Sendable {
    /// An allotment with its product and maker.
    struct Line: Sendable {
        let allotment: Allotment
        let product: ProductLine
    }

    let requested: [Line]
    /// Approved, or with signing begun and not ended.
    let unsigned: [Line]
    /// Signed, with serials that nobody has printed.
    let unprinted: [Line]
    /// Signed and not printed, and nobody may print them any more: recalled, or the certificate has ended.
    let unprintable: [Line]
    let expiring: [CertificateLine]
    let testsDue: [TestsDueLine]

    /// Days before a certificate's end from which it is shown.
    static let warningDays = 90

    init(
        _ reader: any RegistryReader, on day: Day, sees: (UInt32) -> Bool
    ) throws(RegistryError) {
        let products = try reader.productLines()
        var (requested, unsigned, unprinted, unprintable): ([Line], [Line], [Line], [Line]) = ([], [], [], [])
        for allotment in try reader.waitingAllotments() {
            guard let product = products[allotment.product], sees(product.producer.number) else { continue }
            let line = Line(allotment: allotment, product: product)
            switch allotment.stage {
            case .requested: requested.append(line)
            case .approved, .signing: unsigned.append(line)
            case .closed:
                if try reader.mayPrintSome(of: allotment, today: day) {
                    unprinted.append(line)
                } else {
                    unprintable.append(line)
                }
            case .refused: break
            }
        }
        (self.requested, self.unsigned) = (requested, unsigned)
        (self.unprinted, self.unprintable) = (unprinted, unprintable)
        expiring = try CertificateList(reader, on: day).expiring(within: WorkList.warningDays)
            .filter { sees($0.line.producer.number) }
        testsDue = try TestsDueLine.due(reader, on: day).filter { sees($0.line.producer.number) }
    }
}
