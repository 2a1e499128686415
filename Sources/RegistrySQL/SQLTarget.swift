internal import Registry

/// Some columns of one table, for many rows at once.
struct SQLTarget: Hashable, Sendable {
    let table: String
    let columns: [String]

    /// A statement that adds one row; its values are the parameters, in the order of the columns.
    var insertion: String {
        let places = columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        return "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))"
    }
}

/// What a database does with many rows: PostgreSQL copies them in, SQLite inserts each.
protocol SQLBulkWriting {
    /// Adds rows in the quickest way that the database has.
    ///
    /// `next`: gives one row after another, then nil; what it throws ends the whole.
    func append(
        to target: SQLTarget, _ next: () throws(RegistryError) -> [SQLValue]?
    ) throws(RegistryError)

    /// The same for rows of which some may be there already, by their keys: those stay as they are.
    func appendUnknown(to target: SQLTarget, _ rows: [[SQLValue]]) throws(RegistryError)
}

extension SQLConnection {
    /// Adds each row by itself, but those whose keys are there.
    func insertUnknown(to target: SQLTarget, _ rows: [[SQLValue]]) throws(RegistryError) {
        let statement = target.insertion + " ON CONFLICT DO NOTHING"
        for row in rows { _ = try self.rows(statement, row) }
    }
}
