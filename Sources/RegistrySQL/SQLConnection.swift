internal import Registry

/// One transaction's connection to a database: what the two drivers share.
///
/// SQL is written once, in the subset that SQLite 3.40 and PostgreSQL 15 share, with `$1` parameters.
protocol SQLConnection: AnyObject, SQLBulkWriting, SQLPartitioning {
    /// In whose words this database takes the schema.
    var dialect: SchemaDialect { get }

    /// Runs a statement and returns its rows.
    func rows(_ sql: String, _ arguments: [SQLValue]) throws(RegistryError) -> [SQLRow]

    /// Some bytes of one large value, without reading the others; nil when there is no such row or it is shorter.
    func bytes(
        _ range: Range<Int>, of column: SQLLargeColumn, _ arguments: [SQLValue]
    ) throws(RegistryError) -> [UInt8]?

    /// A table's columns, in no certain order.
    func columns(of table: String) throws(RegistryError) -> [SQLColumn]
}

/// A column of large values, in the one row that a condition with `$1` parameters names.
struct SQLLargeColumn: Sendable {
    let table: String
    let name: String
    let condition: String
}

/// A value of one of the four storage classes that both databases have.
enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])

    init(_ value: Int?) { self = value.map { .integer(Int64($0)) } ?? .null }
    init(_ value: UInt32?) { self = value.map { .integer(Int64($0)) } ?? .null }
    init(_ value: String?) { self = value.map { .text($0) } ?? .null }
    init(_ value: [UInt8]?) { self = value.map { .blob($0) } ?? .null }
    init(_ value: Bool) { self = .integer(value ? 1 : 0) }
}

/// One row; columns by position.
///
/// A value of another class than asked for is a corrupt row, never a crash.
struct SQLRow {
    let values: [SQLValue]

    func optionalInteger(_ column: Int) throws(RegistryError) -> Int? {
        switch values[column] {
        case .null: return nil
        case .integer(let value): return Int(value)
        case .text, .blob: throw .corrupt("column \(column)")
        }
    }

    func optionalText(_ column: Int) throws(RegistryError) -> String? {
        switch values[column] {
        case .null: return nil
        case .text(let value): return value
        case .integer, .blob: throw .corrupt("column \(column)")
        }
    }

    func optionalBlob(_ column: Int) throws(RegistryError) -> [UInt8]? {
        switch values[column] {
        case .null: return nil
        case .blob(let value): return value
        case .integer, .text: throw .corrupt("column \(column)")
        }
    }

    func integer(_ column: Int) throws(RegistryError) -> Int { try present(optionalInteger(column), column) }
    func text(_ column: Int) throws(RegistryError) -> String { try present(optionalText(column), column) }
    func blob(_ column: Int) throws(RegistryError) -> [UInt8] { try present(optionalBlob(column), column) }

    /// A stored word or number as a value that may refuse it.
    func value<Value>(_ column: Int, _ make: (Int) -> Value?) throws(RegistryError) -> Value {
        try present(make(try integer(column)), column)
    }

    /// A stored word as a value that may refuse it.
    func value<Value>(_ column: Int, _ make: (String) -> Value?) throws(RegistryError) -> Value {
        try present(make(try text(column)), column)
    }

    /// A stored number as a value, or nil for NULL.
    func optional<Value>(_ column: Int, _ make: (Int) -> Value?) throws(RegistryError) -> Value? {
        guard try optionalInteger(column) != nil else { return nil }
        return try value(column, make)
    }

    private func present<Value>(_ value: Value?, _ column: Int) throws(RegistryError) -> Value {
        guard let value else { throw .corrupt("column \(column)") }
        return value
    }
}
