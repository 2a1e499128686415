internal import HTTPTypes
internal import Hummingbird
internal import Registry

/// What a program asks of a list: `q` searches, `limit` and `after` page through it.
struct PageQuery: Sendable {
    /// Best matches first, one page only; nil for all in the order of their numbers.
    let search: SearchQuery?
    let limit: Int
    /// As written; each list reads it as its own number.
    let after: String?
    private let path: String

    private static let limits = 1...200

    /// - Throws: ``WebFault/badValue(name:allowed:)``.
    init(_ request: Request, path: String) throws(WebFault) {
        self.path = path
        after = try request.query("after")
        let text = try request.query("limit")
        guard let limit = text.map({ Int($0) }) ?? 50, PageQuery.limits.contains(limit) else {
            throw .badValue(name: "limit", allowed: Phrase("số từ 1 đến 200", "a number from 1 to 200"))
        }
        self.limit = limit
        guard let words = try request.query("q"), !words.isEmpty else {
            search = nil
            return
        }
        guard words.utf8.count <= 200, let query = SearchQuery(words) else {
            throw .badValue(
                name: "q",
                allowed: Phrase(
                    "chữ cái hoặc chữ số, nhiều nhất 200 byte", "letters or digits, at most 200 bytes"))
        }
        search = query
    }

    /// A page of what was found, with `Link: rel="next"` (RFC 8288) while there is more.
    func answer<Value>(
        _ name: String, _ found: [Value], number: (Value) -> Int,
        facts: (Value) -> [String: CanonicalJSON]
    ) -> Answer {
        let shown = found.prefix(limit)
        let hasMore = search == nil && found.count > limit
        let next = hasMore ? shown.last.map { "\(path)?limit=\(limit)&after=\(number($0))" } : nil
        var answer = Answer(
            json: .object([name: .array(shown.map { .object(facts($0)) }), "next": .optional(next)]), .brief)
        if let next { answer.headers[.webLink] = "<\(next)>; rel=\"next\"" }
        return answer
    }
}
