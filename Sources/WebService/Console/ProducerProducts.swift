internal import Registry
internal import StampFormat

/// A producer's own products, each with what keeps it from getting stamps.
struct ProducerProducts: Sendable {
    struct Line: Sendable {
        let product: Product
        let obstacles: [RegistryError]
        /// Stamps that the producer holds and has not used.
        let inStock: Int
    }

    /// Stamps of one allotment that wait for the producer's next act.
    struct Waiting: Sendable {
        let allotment: Allotment
        let product: Product
        /// Labels were made; whoever printed them has not said so yet.
        let toConfirm: Int
        /// Printed, and on no pack yet.
        let toActivate: Int
    }

    let lines: [Line]
    /// The newest allotment first.
    let waiting: [Waiting]

    /// Rows of what waits; the rest is on the page of allotments.
    private static let most = 20

    init(of producer: UInt32, _ reader: any RegistryReader, on day: Day) throws(RegistryError) {
        let accounts = try reader.accounts()
        let allotments = Dictionary(grouping: try reader.allotments(), by: \.product)
        var (lines, waiting): ([Line], [Waiting]) = ([], [])
        for product in try reader.products() where product.producer == producer {
            let held = (allotments[product.number] ?? []).map { allotment in
                let account = accounts[allotment.number]
                return Waiting(
                    allotment: allotment, product: product, toConfirm: account?[.issued] ?? 0,
                    toActivate: account?[.printed] ?? 0)
            }
            let stock = held.reduce(0) { $0 + $1.toConfirm + $1.toActivate }
            waiting += held.filter { $0.toConfirm + $0.toActivate > 0 }
            lines.append(
                Line(
                    product: product, obstacles: try reader.obstacles(to: product.number, today: day),
                    inStock: stock))
        }
        self.lines = lines
        self.waiting = waiting.sorted { $0.allotment.number > $1.allotment.number }
    }

    /// What the producer does next with the stamps that are there; nil for nothing.
    func next(_ language: PageLanguage, _ link: (String) -> String) -> ConsolePage.Block? {
        guard !waiting.isEmpty else { return nil }
        func act(_ count: Int, _ words: Phrase) -> String? {
            count == 0 ? nil : "\(words(language)): \(ConsoleWords.count(count, language))"
        }
        return ConsolePage.Block(
            heading: Phrase("Tem chờ bạn làm tiếp", "Stamps that wait for you")(language)
                + ": \(waiting.count)",
            table: ConsolePage.Table(
                headings: [
                    Phrase("Đợt", "Allotment"), Phrase("Sản phẩm", "Product"), Phrase("Lô", "Lot"),
                    Phrase("Việc", "To do"),
                ].map { $0(language) },
                rows: waiting.prefix(Self.most).map { waiting in
                    let acts = [
                        act(waiting.toConfirm, Phrase("Xác nhận đã in", "Confirm the print")),
                        act(waiting.toActivate, Phrase("Kích hoạt", "Activate")),
                    ]
                    let number = waiting.allotment.number.number
                    return [
                        ConsolePage.Cell(text: "\(number)", href: link("/console/allotments/\(number)")),
                        ConsolePage.Cell(text: waiting.product.name),
                        ConsolePage.Cell(text: waiting.allotment.lot ?? "–"),
                        ConsolePage.Cell(text: acts.compactMap(\.self).joined(separator: "; ")),
                    ]
                }))
    }

    func block(
        _ words: ObstacleWords, _ language: PageLanguage, _ link: (String) -> String
    ) -> ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Sản phẩm của tôi", "My products")(language) + ": \(lines.count)",
            table: ConsolePage.Table(
                headings: [
                    Phrase("Sản phẩm", "Product"), Phrase("Xin tem", "Stamps"),
                    Phrase("Tem chưa dùng", "Unused stamps"),
                ].map { $0(language) },
                rows: lines.map { line in
                    let first = line.obstacles.first.map { words.words(of: $0).what(language) }
                    return [
                        ConsolePage.Cell(
                            text: line.product.name,
                            href: link("/console/products/\(line.product.number.number)")),
                        ConsolePage.Cell(
                            text: first ?? Phrase("Xin được", "May be asked for")(language),
                            isWrong: first != nil),
                        ConsolePage.Cell(text: ConsoleWords.count(line.inStock, language)),
                    ]
                }))
    }
}
