internal import Registry

extension SQLiteConnection {
    func append(
        to target: SQLTarget, _ next: () throws(RegistryError) -> [SQLValue]?
    ) throws(RegistryError) {
        let statement = target.insertion
        while let row = try next() { _ = try rows(statement, row) }
    }

    func appendUnknown(to target: SQLTarget, _ rows: [[SQLValue]]) throws(RegistryError) {
        try insertUnknown(to: target, rows)
    }
}
