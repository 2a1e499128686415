internal import StampSigning

/// What a file would change.
struct ImportPlan<Kind: ImportKind> {
    /// A record to store, and the one that it replaces.
    struct Change {
        let record: Kind.Record
        let before: Kind.Record?
    }

    private(set) var changes: [Change] = []
    private(set) var unchanged = 0
    private(set) var faults: [ImportFault]
    private var warnings: [ImportFault] = []
    private var preview: [ImportPreview] = []
    private let table: ImportTable

    static var previewLength: Int { 10 }

    init(_ table: ImportTable, facts: ImportFacts, reader: some RegistryReader) throws(RegistryError) {
        self.table = table
        faults = table.faults
        let known = Dictionary(try Kind.existing(in: reader).map { (Kind.key(of: $0), $0) }) { first, _ in
            first
        }
        var seen: [String: Int] = [:]
        for var row in table.rows {
            let record = Kind.record(&row, facts)
            let firstRow = ImportPlan.firstRow(like: row, record, seen: &seen)
            if let firstRow { row.note(nil, .repeatedKey(firstRow: firstRow)) }
            if let record, firstRow == nil { add(record, before: known[Kind.key(of: record)], row.number) }
            faults += row.faults
            warnings += row.warnings
        }
    }

    var added: Int { changes.count { $0.before == nil } }
    var changed: Int { changes.count - added }

    func report(_ kind: ImportFileKind, number: Int?, isSaved: Bool) -> ImportReport {
        ImportReport(
            kind: kind, number: number, added: added, changed: changed, unchanged: unchanged,
            ignoredHeadings: table.ignoredHeadings, checkedOnly: table.checkedOnly,
            faults: faults.sorted { ($0.row ?? 0) < ($1.row ?? 0) }, warnings: warnings, preview: preview,
            isSaved: isSaved)
    }

    /// The changes as the register keeps them for an undo.
    var images: [ImportImage] {
        changes.map { change in
            ImportImage(
                key: Kind.key(of: change.record),
                before: change.before.map { ImportImage.text(of: Kind.values(of: $0)) },
                afterHash: ImportImage.hash(of: Kind.values(of: change.record)))
        }
    }

    /// The earlier row that has something in common with this one that only one may have.
    ///
    /// Two texts may mean one record, as `10` and `010` do, or a day in two forms.
    private static func firstRow(
        like row: ImportRow, _ record: Kind.Record?, seen: inout [String: Int]
    ) -> Int? {
        let ofRecord = record.map { ["record \(Kind.key(of: $0))"] } ?? []
        let keys = Kind.keys(of: row).filter { !$0.isEmpty } + ofRecord
        if let firstRow = keys.compactMap({ seen[$0] }).first { return firstRow }
        for key in keys { seen[key] = row.number }
        return nil
    }

    private mutating func add(_ record: Kind.Record, before: Kind.Record?, _ row: Int) {
        guard record != before else {
            unchanged += 1
            return
        }
        changes.append(Change(record: record, before: before))
        guard preview.count < ImportPlan.previewLength else { return }
        let (old, new) = (before.map { Kind.values(of: $0) }, Kind.values(of: record))
        preview.append(
            ImportPreview(
                row: row, isNew: before == nil,
                columns: Kind.columns.compactMap { column in
                    let (from, to) = (old?[column.name], new[column.name])
                    guard from != to else { return nil }
                    return ImportPreview.Column(name: column.name, before: from, after: to)
                }))
    }
}
