/// One text in both languages; Vietnamese is the source, and neither can be left out.
package struct Phrase: Hashable, Sendable {
    package let vi: String
    package let en: String

    package init(_ vi: String, _ en: String) {
        self.vi = vi
        self.en = en
    }

    func callAsFunction(_ language: PageLanguage) -> String {
        switch language {
        case .vi: vi
        case .en: en
        }
    }
}
