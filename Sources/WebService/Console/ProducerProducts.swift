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

    let lines: [Line]

    init(of producer: UInt32, _ reader: any RegistryReader, on day: Day) throws(RegistryError) {
        let accounts = try reader.accounts()
        let allotments = Dictionary(grouping: try reader.allotments(), by: \.product)
        var lines: [Line] = []
        for product in try reader.products() where product.producer == producer {
            let stock = (allotments[product.number] ?? []).reduce(0) {
                $0 + (accounts[$1.number]?[.issued, .printed] ?? 0)
            }
            lines.append(
                Line(
                    product: product, obstacles: try reader.obstacles(to: product.number, today: day),
                    inStock: stock))
        }
        self.lines = lines
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
