internal import Registry
internal import StampFormat

extension RegistryTransaction {
    /// Whose names are searched.
    enum SearchSubject: String {
        case producer, product
    }

    func products(matching query: SearchQuery?, limit: Int?) throws(RegistryError) -> [Product] {
        try matches(query, among: .product, limit: limit, columns: Self.productColumns, as: Self.product)
    }

    func producers(matching query: SearchQuery?, limit: Int?) throws(RegistryError) -> [Producer] {
        try matches(query, among: .producer, limit: limit, columns: Self.producerColumns, as: Self.producer)
    }

    func putSearchName(_ name: String, of subject: SearchSubject, number: UInt32) throws(RegistryError) {
        let form = SearchForm(name)
        try change(
            """
            INSERT INTO search_name (subject, number, accented, folded, sort_key) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (subject, number) DO UPDATE SET accented = excluded.accented, folded = excluded.folded,
                sort_key = excluded.sort_key
            """,
            [
                SQLValue(subject.rawValue), SQLValue(number), SQLValue(form.accented), SQLValue(form.folded),
                .blob(SortKey.bytes(of: name)),
            ])
    }

    func removeSearchName(of subject: SearchSubject, number: UInt32) throws(RegistryError) {
        try change(
            "DELETE FROM search_name WHERE subject = $1 AND number = $2",
            [SQLValue(subject.rawValue), SQLValue(number)])
    }

    /// Records whose names match, best first.
    ///
    /// The names alone are searched and sorted; whole rows are read for what is answered.
    private func matches<Value>(
        _ query: SearchQuery?, among subject: SearchSubject, limit: Int?, columns: String,
        as make: (SQLRow) throws(RegistryError) -> Value
    ) throws(RegistryError) -> [Value] {
        let search = SearchSQL(query, subject: subject.rawValue, limit: limit)
        var values: [Value] = []
        for row in try rows(search.text, search.arguments) {
            let number = SQLValue(try row.integer(0))
            let sql = "SELECT \(columns) FROM \(subject.rawValue) WHERE number = $1"
            guard let value = try first(sql, [number], as: make) else { throw .corrupt("search_name") }
            values.append(value)
        }
        return values
    }
}

/// The statement that finds names; LIKE over lower-case text means the same in both databases.
private struct SearchSQL {
    private(set) var arguments: [SQLValue]
    private(set) var text: String

    init(_ query: SearchQuery?, subject: String, limit: Int?) {
        arguments = [SQLValue(subject)]
        text = "SELECT number FROM search_name WHERE subject = $1"
        var order = "sort_key, number"
        if let query {
            for word in query.words { text += " AND " + holds("folded", word.folded) }
            order = rank(query) + ", " + order
        }
        text += " ORDER BY \(order)"
        guard let limit else { return }
        arguments.append(SQLValue(limit))
        text += " LIMIT $\(arguments.count)"
    }

    /// 0 to 3 for names that hold what was typed, accents and all; 4 to 7 for the others.
    ///
    /// Within each: at the name's start, at a word's start, within a word, the words apart.
    private mutating func rank(_ query: SearchQuery) -> String {
        let accented = query.words.map { holds("accented", $0.accented) }.joined(separator: " AND ")
        return """
            CASE WHEN \(accented) THEN \(place("accented", query.phrase.accented))
            ELSE 4 + \(place("folded", query.phrase.folded)) END
            """
    }

    /// Where a phrase stands; each word of a stored form has a space before it.
    private mutating func place(_ column: String, _ phrase: String) -> String {
        let word = String(phrase.dropFirst())
        return """
            CASE WHEN \(like(column, phrase + "%")) THEN 0 WHEN \(like(column, "%" + phrase + "%")) THEN 1
            WHEN \(like(column, "%" + word + "%")) THEN 2 ELSE 3 END
            """
    }

    private mutating func holds(_ column: String, _ word: String) -> String { like(column, "%" + word + "%") }

    /// Words are letters and digits, so no pattern holds a wildcard of its own.
    private mutating func like(_ column: String, _ pattern: String) -> String {
        arguments.append(SQLValue(pattern))
        return "\(column) LIKE $\(arguments.count)"
    }
}
