internal import WebService

/// One sentence in both languages; Vietnamese is the source.
struct Bilingual: Hashable, Sendable {
    let vi: String
    let en: String

    init(_ vi: String, _ en: String) {
        self.vi = vi
        self.en = en
    }

    /// The pages' own words, with the full stop that lines of a terminal do without.
    init(_ phrase: Phrase) {
        self.init(Bilingual.line(phrase.vi), Bilingual.line(phrase.en))
    }

    private static func line(_ sentence: String) -> String {
        sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    }
}
