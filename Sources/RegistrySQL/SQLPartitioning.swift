internal import Registry

/// Tables that grow with time, and how a database that can keeps them in parts.
///
/// On PostgreSQL `scan` is cut where months begin in Viet Nam and `ledger_entry` after every so many numbers;
/// rows that no part was made for go to a part of their own. SQLite keeps plain tables.
protocol SQLPartitioning {
    /// Drops the parts of a table whose rows all lie below a bound; what is left of such rows is the caller's.
    func dropParts(of table: String, below bound: Int64) throws(RegistryError)

    /// Makes the parts in which the ledger's entries up to a number lie, where it has parts.
    func makeRoom(forEntry number: Int) throws(RegistryError)
}

extension SQLiteConnection {
    func dropParts(of table: String, below bound: Int64) {}
    func makeRoom(forEntry number: Int) {}
}
