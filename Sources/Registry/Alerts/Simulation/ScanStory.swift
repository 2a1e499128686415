/// What befalls a stamp in a simulated year.
package enum ScanStory: Hashable, Sendable {
    /// On a shelf: passers-by, double taps, a buyer.
    case shop
    /// Bought here, scanned again where it was carried to, a day or more later.
    case gift
    /// On a stand that hundreds pass; `isTold`: whether the office knew of the fair.
    case fair(isTold: Bool)
    /// Its picture in an online shop, scanned by whoever looks.
    case listing(isTold: Bool)
    /// Sold before the producer remembered to activate it.
    case forgotten
    /// Found in a cupboard a year after its use-by day.
    case leftover
    /// One machine pressing through serials.
    case crawled
    /// Its code on so many packs besides its own, sold all over the country within weeks.
    case copied(packs: Int)

    package var isCopied: Bool {
        if case .copied = self { true } else { false }
    }

    /// Stable word.
    package var word: String {
        switch self {
        case .shop: "shop"
        case .gift: "gift"
        case .fair(let isTold): isTold ? "fair-told" : "fair-untold"
        case .listing(let isTold): isTold ? "listing-told" : "listing-untold"
        case .forgotten: "forgotten"
        case .leftover: "leftover"
        case .crawled: "crawled"
        case .copied(let packs): "copied-\(packs)"
        }
    }

    /// Honest stories, with how many of a hundred thousand honest stamps meet each.
    static let honest: [(story: ScanStory, share: Int)] = [
        (.shop, 78_000), (.gift, 19_000), (.fair(isTold: true), 40), (.fair(isTold: false), 4),
        (.listing(isTold: true), 20), (.listing(isTold: false), 6), (.forgotten, 400), (.leftover, 200),
        (.crawled, 2_330),
    ]

    /// How many packs carry one copied code.
    package static let copied: [ScanStory] = [3, 10, 30, 100, 300].map { .copied(packs: $0) }
}
