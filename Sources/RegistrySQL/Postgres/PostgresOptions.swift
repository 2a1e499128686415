internal import Registry

/// The words in a database's URL that are ours and not libpq's.
struct PostgresOptions: Hashable, Sendable {
    /// The most connections of one process.
    var pool = 4
    /// A pooler gives every transaction another connection.
    var isPooledByTransaction = false
    /// Seconds.
    var statementTimeout = 60
    /// Seconds.
    var lockTimeout = 10
    /// Seconds for which a transaction that writes may say nothing before the server ends it, and its locks.
    var idleTimeout = 30
    var acceptsWeakTLS = false

    /// The URL without our words, and what they say.
    static func taken(from url: String) throws(RegistryError) -> (String, PostgresOptions) {
        var options = PostgresOptions()
        guard let mark = url.firstIndex(of: "?") else { return (url, options) }
        var others: [Substring] = []
        for part in url[url.index(after: mark)...].split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1)
            let isOurs = try options.take(String(pair[0]), pair.count == 2 ? String(pair[1]) : "")
            if !isOurs { others.append(part) }
        }
        let query = others.isEmpty ? "" : "?" + others.joined(separator: "&")
        return (url[..<mark] + query, options)
    }

    private mutating func take(_ word: String, _ value: String) throws(RegistryError) -> Bool {
        switch word {
        case "pool": pool = try number(word, value, in: 1...64)
        case "statement_timeout": statementTimeout = try number(word, value, in: 1...3600)
        case "lock_timeout": lockTimeout = try number(word, value, in: 1...3600)
        case "idle_timeout": idleTimeout = try number(word, value, in: 1...3600)
        case "pooler": isPooledByTransaction = try said(word, value, "transaction")
        case "weak_tls": acceptsWeakTLS = try said(word, value, "accepted")
        default: return false
        }
        return true
    }

    private func number(
        _ word: String, _ value: String, in range: ClosedRange<Int>
    ) throws(RegistryError) -> Int {
        guard let number = Int(value), range.contains(number) else {
            throw .database(.badAddress(part: "\(word): \(range.lowerBound)–\(range.upperBound)"))
        }
        return number
    }

    private func said(_ word: String, _ value: String, _ known: String) throws(RegistryError) -> Bool {
        guard value == known else { throw .database(.badAddress(part: "\(word)=\(known)")) }
        return true
    }
}
