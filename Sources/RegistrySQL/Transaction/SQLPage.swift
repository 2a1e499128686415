internal import Registry
internal import StampFormat

/// One page of a list in SQL: the rows behind a key, in its order.
///
/// Keys compare as row values, so that the index of the key finds the first row of any page.
struct SQLPage {
    private let query: String
    private let key: String
    private var isBackwards = false
    private var conditions: [String] = []
    private(set) var arguments: [SQLValue] = []

    /// - `query`: `SELECT … FROM …`, without a condition.
    /// - `key`: the columns of the order; no two rows agree in all of them.
    init(_ query: String, by key: String...) {
        self.query = query
        self.key = key.joined(separator: ", ")
    }

    /// - `key`: one column; the greatest comes first.
    init(_ query: String, backwardsBy key: String) {
        self.init(query, by: key)
        isBackwards = true
    }

    /// Leaves out rows for which the condition does not hold.
    mutating func choose(_ condition: String) { conditions.append("(\(condition))") }

    /// Where a value stands in a condition.
    mutating func place(_ value: SQLValue) -> String {
        arguments.append(value)
        return "$\(arguments.count)"
    }

    /// The statement; `after` are the key's values in the last row before, nil for the first page.
    mutating func statement(after: [SQLValue]?, limit: Int) -> String {
        if let after {
            let places = after.map { place($0) }.joined(separator: ", ")
            // Of one column without parentheses: PostgreSQL takes a row of one for a value, SQLite does not.
            let sign = isBackwards ? "<" : ">"
            choose(after.count == 1 ? "\(key) \(sign) \(places)" : "(\(key)) \(sign) (\(places))")
        }
        let condition = conditions.isEmpty ? "" : " WHERE \(conditions.joined(separator: " AND "))"
        let order = isBackwards ? "\(key) DESC" : key
        return "\(query)\(condition) ORDER BY \(order) LIMIT \(place(SQLValue(limit)))"
    }
}

extension RegistryTransaction {
    /// The rows of a page, each as a value.
    func all<Value>(
        _ page: SQLPage, after: [SQLValue]?, limit: Int, as make: (SQLRow) throws(RegistryError) -> Value
    ) throws(RegistryError) -> [Value] {
        var page = page
        let statement = page.statement(after: after, limit: limit)
        return try all(statement, page.arguments, as: make)
    }
}

extension SQLPage {
    /// Only what belongs to the scope; `product` is the column of the product's number.
    mutating func choose(_ scope: RegisterScope, product: String) {
        switch scope {
        case .all: return
        case .producer(let number):
            choose("\(product) IN (SELECT number FROM product WHERE producer = \(place(SQLValue(number))))")
        case .product(let number): choose("\(product) = \(place(SQLValue(number.number)))")
        }
    }
}
