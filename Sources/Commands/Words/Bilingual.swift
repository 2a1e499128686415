/// One sentence in both languages; Vietnamese is the source.
struct Bilingual: Hashable, Sendable {
    let vi: String
    let en: String

    init(_ vi: String, _ en: String) {
        self.vi = vi
        self.en = en
    }
}
