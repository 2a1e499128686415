internal import Registry

/// In whose words the schema is said to a database.
///
/// The steps are written once, in SQLite's words; PostgreSQL's follow from them, so the two cannot drift apart.
enum SchemaDialect: Sendable {
    case sqlite, postgres

    /// The statements that do in this database what `statement` does in SQLite.
    ///
    /// - Throws: ``RegistryError/corrupt(_:)`` for a form that has no counterpart: a step that is wrong.
    func statements(for statement: String) throws(RegistryError) -> [String] {
        switch self {
        case .sqlite: [statement]
        case .postgres: try PostgresSchema.statements(for: statement)
        }
    }
}
