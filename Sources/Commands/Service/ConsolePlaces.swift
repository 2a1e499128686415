internal import Foundation

/// Where a browser does what advice for a terminal names by its command.
enum ConsolePlaces {
    /// The advice for someone at a page; nil where it is all for whoever keeps the computer.
    ///
    /// Parts between semicolons are ways of their own: those that still name a command or an option are left out.
    static func advice(_ next: Bilingual) -> Bilingual? {
        guard let vi = advice(next.vi, \.vi), let en = advice(next.en, \.en) else { return nil }
        return Bilingual(vi, en)
    }

    private static func advice(_ text: String, _ language: KeyPath<Bilingual, String>) -> String? {
        let ways = text.components(separatedBy: "; ").map { named($0, language) }
        let kept = ways.filter { !$0.contains("tracestamp ") && !$0.contains("--") }
        return kept.isEmpty ? nil : kept.joined(separator: "; ")
    }

    /// The text with each command it names, and what stands behind the command for its user to fill in, named as a page.
    private static func named(_ text: String, _ language: KeyPath<Bilingual, String>) -> String {
        text.replacing(/`?tracestamp ([^,;()`]*[^,;()` ])`?/) { match in
            let words = match.1.split(separator: " ")
            let place = places.first { words.starts(with: $0.command.split(separator: " ")) }
            guard let place else { return String(match.0) }
            // The name of a group stands for all its commands.
            let rest = words.dropFirst(max(2, place.command.split(separator: " ").count))
            return ([place.page[keyPath: language]] + prose(rest).map(String.init)).joined(separator: " ")
        }
    }

    /// What is left of a command line without options and placeholders.
    private static func prose(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
        let isOption = { (word: Substring) in word.hasPrefix("--") || word.hasPrefix("-") }
        let isPlaceholder = { (word: Substring) in word == word.uppercased() }
        guard let last = words.lastIndex(where: { isOption($0) || isPlaceholder($0) }) else { return words }
        // An option's own value may be a word.
        return isOption(words[last]) ? words[(last + 1)...].dropFirst() : words[(last + 1)...]
    }

    private static let imports = Bilingual("trang Nhập dữ liệu", "the page Imports")
    private static let product = Bilingual("trang của sản phẩm", "the product's page")
    private static let batches = Bilingual("các lô ở trang của sản phẩm", "the batches on the product's page")
    private static let liquor = Bilingual(
        "Giấy tờ về rượu ở trang của sản phẩm", "Papers of liquor on the product's page")
    private static let allotment = Bilingual("trang của đợt cấp tem", "the allotment's page")
    private static let inspection = Bilingual("trang của hồ sơ", "the case's page")

    /// By a command's first words; of two that fit, the one named first.
    private static let places: [(command: String, page: Bilingual)] = [
        ("import", imports),
        ("product list", Bilingual("trang Sản phẩm", "the page Products")),
        ("product", product), ("certificate show", product), ("batch", batches),
        ("fact add liquor-permit", liquor), ("fact add tax-stamps", liquor),
        ("allotment request", product),
        ("allotment list", Bilingual("trang Đợt cấp tem", "the page Allotments")),
        ("allotment", allotment), ("label sheet", allotment), ("label runs", allotment), ("stamp", allotment),
        ("box", Bilingual("trang Giỏ quà", "the page Gift boxes")),
        ("flag", Bilingual("trang Tạm dừng và thu hồi", "the page Suspended and recalled")),
        ("case list", Bilingual("trang Kiểm tra", "the page Inspections")),
        ("case reports", Bilingual("trang Phản ánh", "the page Consumers’ reports")),
        ("case", inspection), ("decision withdraw", inspection),
        ("campaign", Bilingual("trang Kế hoạch kiểm tra", "the page Inspection plans")),
        ("self-check", Bilingual("trang Tự kiểm tra", "the page Self-checks")),
        ("alert", Bilingual("trang Cảnh báo", "the page Alerts")),
        ("report", Bilingual("trang Báo cáo", "the page Reports")),
        ("regulation", Bilingual("trang Quy chế", "the page Regulation")),
        ("ledger", Bilingual("trang Sổ cái", "the page Ledger")),
        ("person", Bilingual("trang Người dùng", "the page People")),
        ("verify", Bilingual("trang tra cứu tem", "the page where stamps are checked")),
    ]
}
