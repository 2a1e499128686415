internal import HTTPTypes
internal import Hummingbird
internal import Registry

/// What a program asks of a list: `q` searches, `limit` and `after` page through it.
struct PageQuery: Sendable {
    enum Search: Sendable {
        /// All, in the order of their numbers.
        case all
        /// Best matches first, one page only.
        case matching(SearchQuery)
        /// Signs without letters and digits: no name has them.
        case nothing
    }

    let search: Search
    let limit: Int
    /// As written; each list reads it as its own number.
    let after: String?
    /// With what else was asked, so that the next page is one of the same list.
    private let path: String

    private static let limits = 1...200

    /// - `filters`: members of the query that choose among the rows; `next` has them too.
    ///
    /// - Throws: ``WebFault/badValue(name:allowed:)``.
    init(_ request: Request, path: String, keeping filters: [String] = []) throws(WebFault) {
        var address = "\(path)?"
        for name in filters {
            if let value = try request.query(name) { address += "\(name)=\(PercentText.encoded(value))&" }
        }
        self.path = address
        after = try request.query("after")
        let text = try request.query("limit")
        guard let limit = text.map({ Int($0) }) ?? 50, PageQuery.limits.contains(limit) else {
            throw .badValue(name: "limit", allowed: Phrase("số từ 1 đến 200", "a number from 1 to 200"))
        }
        self.limit = limit
        search = try PageQuery.search(request.query("q") ?? "")
    }

    private static func search(_ words: String) throws(WebFault) -> Search {
        guard words.unicodeScalars.count <= 100 else {
            throw .badValue(name: "q", allowed: Phrase("nhiều nhất 100 ký tự", "at most 100 characters"))
        }
        guard !words.isEmpty else { return .all }
        return SearchQuery(words).map { .matching($0) } ?? .nothing
    }

    /// A page of what was found, with `Link: rel="next"` (RFC 8288) while there is more.
    func answer<Value>(
        _ name: String, _ found: [Value], number: (Value) -> Int, _ caching: Answer.Caching = .brief,
        facts: (Value) -> [String: CanonicalJSON]
    ) -> Answer {
        answer(name, found, cursor: { "\(number($0))" }, caching, facts: facts)
    }

    /// `cursor`: what the next page's `after` is, given a page's last row.
    func answer<Value>(
        _ name: String, _ found: [Value], cursor: (Value) -> String, _ caching: Answer.Caching,
        facts: (Value) -> [String: CanonicalJSON]
    ) -> Answer {
        let shown = found.prefix(limit)
        // A search asks for one page; only a page of all was asked for with one row more.
        let hasMore = found.count > limit
        let next =
            hasMore
            ? shown.last.map { "\(path)limit=\(limit)&after=\(PercentText.encoded(cursor($0)))" } : nil
        var answer = Answer(
            json: .object([name: .array(shown.map { .object(facts($0)) }), "next": .optional(next)]), caching)
        if let next { answer.headers[.webLink] = "<\(next)>; rel=\"next\"" }
        return answer
    }
}
