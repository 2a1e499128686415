package import Registry

/// Where an office's register is.
package enum DatabaseAddress: Sendable {
    /// An SQLite file.
    case file(String)
    /// A database on a PostgreSQL server.
    case postgres(PostgresAddress)

    /// - Parameter text: a `postgres://` URL, or a file's path.
    /// - Throws: as ``PostgresAddress/init(url:)``.
    package init(_ text: String) throws(RegistryError) {
        self =
            ["postgres://", "postgresql://"].contains(where: text.hasPrefix)
            ? .postgres(try PostgresAddress(url: text)) : .file(text)
    }

    package var holdsPassword: Bool {
        if case .postgres(let server) = self { server.holdsPassword } else { false }
    }

    /// For people: never with a password.
    package var shown: String {
        switch self {
        case .file(let path): path
        case .postgres(let address): address.shown
        }
    }
}
