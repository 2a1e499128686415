/// A name as it is searched: words of letters and digits, each with one space before it, in lower case.
package struct SearchForm: Hashable, Sendable {
    /// With its accents.
    package let accented: String
    /// Without them, and with `i` for a final `y`, since Kỳ is also written Kì.
    package let folded: String

    package init(_ name: String) {
        let words = SearchForm.words(of: PlainText.normalised(name).lowercased())
        accented = words.map { " " + $0 }.joined()
        folded = words.map { " " + SearchForm.folded($0) }.joined()
    }

    static func words(of text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber) }.map { String($0) }
    }

    static func folded(_ word: String) -> String {
        let plain = PlainText.folded(word)
        guard plain.hasSuffix("y"), let before = plain.dropLast().last else { return plain }
        guard !"aeiou".contains(before) || plain == "quy" else { return plain }
        return plain.dropLast() + "i"
    }
}

/// What someone looks for in names; a name must hold each word, in any order, also as a part of a word.
package struct SearchQuery: Hashable, Sendable {
    package struct Word: Hashable, Sendable {
        /// Lower case, as typed.
        package let accented: String
        package let folded: String
    }

    /// 1 to 8 of them; what follows is left out.
    package let words: [Word]
    /// All words as one stretch of a ``SearchForm``.
    package let phrase: SearchForm

    /// Nil for a text without letters and digits.
    package init?(_ text: String) {
        let words = SearchForm.words(of: PlainText.normalised(text).lowercased()).prefix(8)
        guard !words.isEmpty else { return nil }
        self.words = words.map { Word(accented: $0, folded: SearchForm.folded($0)) }
        phrase = SearchForm(words.joined(separator: " "))
    }
}

/// Search inside one transaction: best matches first, alphabetical (``SortKey``) among equals.
package protocol SearchReading {
    /// - `query`: nil finds all.
    /// - `limit`: the most to find; nil for no limit.
    func products(matching query: SearchQuery?, limit: Int?) throws(RegistryError) -> [Product]
    /// - `query`: nil finds all.
    /// - `limit`: the most to find; nil for no limit.
    func producers(matching query: SearchQuery?, limit: Int?) throws(RegistryError) -> [Producer]
}
