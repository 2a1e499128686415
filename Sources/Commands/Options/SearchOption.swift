internal import ArgumentParser
internal import Registry

/// What to look for in names.
struct SearchOption: ParsableArguments {
    @Option(
        help: "Words of the name, in any order; case and diacritics do not matter, exact accents come first.")
    var search: String?

    @Option(help: "Show at most so many.")
    var limit: Int?

    /// Nil finds everything.
    var query: SearchQuery? { search.flatMap { SearchQuery($0) } }

    func validate() throws {
        guard limit.map({ $0 >= 1 }) ?? true else { throw ValidationError("--limit must be 1 or more.") }
    }
}
