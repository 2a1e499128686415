internal import Registry
internal import StampFormat

extension RegistryTransaction {
    private static let importColumns =
        "number, kind, file_name, file_hash, taken_by, taken_on, added, changed, undone_on"

    func imports() throws(RegistryError) -> [ImportRecord] {
        try all(
            "SELECT \(Self.importColumns) FROM import_file ORDER BY number DESC", as: Self.importRecord)
    }

    func imports(after: Int?, limit: Int) throws(RegistryError) -> [ImportRecord] {
        let page = SQLPage("SELECT \(Self.importColumns) FROM import_file", by: "number")
        return try all(page, after: after.map { [SQLValue($0)] }, limit: limit, as: Self.importRecord)
    }

    func importRecord(_ number: Int) throws(RegistryError) -> ImportRecord? {
        try first(
            "SELECT \(Self.importColumns) FROM import_file WHERE number = $1", [SQLValue(number)],
            as: Self.importRecord)
    }

    func images(of number: Int) throws(RegistryError) -> [ImportImage] {
        let sql = "SELECT record, before, after_hash FROM import_change WHERE import_file = $1 ORDER BY place"
        return try all(sql, [SQLValue(number)]) { row throws(RegistryError) in
            ImportImage(
                key: try row.text(0), before: try row.optionalText(1), afterHash: try row.blob(2))
        }
    }

    func nextImportNumber() throws(RegistryError) -> Int {
        let last = try first("SELECT max(number) FROM import_file") { row throws(RegistryError) in
            try row.optionalInteger(0) ?? 0
        }
        return (last ?? 0) + 1
    }

    func insert(_ record: ImportRecord, images: [ImportImage], entry: Int) throws(RegistryError) {
        try change(
            """
            INSERT INTO import_file (number, kind, file_name, file_hash, taken_by, taken_on, added, changed, entry)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                SQLValue(record.number), SQLValue(record.kind.rawValue), SQLValue(record.fileName),
                .blob(record.fileHash), SQLValue(record.takenBy), SQLValue(record.takenOn.number),
                SQLValue(record.added), SQLValue(record.changed), SQLValue(entry),
            ])
        for (place, image) in images.enumerated() {
            try change(
                """
                INSERT INTO import_change (import_file, place, record, before, after_hash) VALUES ($1, $2, $3, $4, $5)
                """,
                [
                    SQLValue(record.number), SQLValue(place), SQLValue(image.key), SQLValue(image.before),
                    .blob(image.afterHash),
                ])
        }
    }

    func markImportUndone(_ number: Int, on day: Day) throws(RegistryError) {
        try change(
            "UPDATE import_file SET undone_on = $1 WHERE number = $2",
            [SQLValue(day.number), SQLValue(number)])
    }

    func markImportUndone(_ number: Int, entry: Int) throws(RegistryError) {
        try change(
            "UPDATE import_file SET undone_entry = $1 WHERE number = $2", [SQLValue(entry), SQLValue(number)])
    }

    private static func importRecord(_ row: SQLRow) throws(RegistryError) -> ImportRecord {
        ImportRecord(
            number: try row.integer(0),
            kind: try row.value(1) { (text: String) in ImportFileKind(rawValue: text) },
            fileName: try row.text(2), fileHash: try row.blob(3), takenBy: try row.text(4),
            takenOn: try row.value(5) { Day(number: $0) }, added: try row.integer(6),
            changed: try row.integer(7), undoneOn: try row.optional(8) { Day(number: $0) })
    }
}
