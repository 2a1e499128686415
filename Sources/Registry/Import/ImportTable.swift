/// A file as rows under the columns of one import.
struct ImportTable {
    let rows: [ImportRow]
    /// Headings that this import does not know; their values are left alone.
    let ignoredHeadings: [String]
    /// Columns that were checked but are stored by another import.
    let checkedOnly: [String]
    let faults: [ImportFault]

    /// Rows that begin with `#` are a template's guidance and are passed over.
    init(_ file: ImportFile, columns: [ImportColumn]) {
        let records = file.rows.filter { !($0.fields.first ?? "").hasPrefix("#") }
        guard let header = records.first else {
            rows = []
            ignoredHeadings = []
            checkedOnly = []
            let empty = ImportFault(row: nil, column: nil, value: "", rule: .empty)
            faults = file.faults.isEmpty ? [empty] : file.faults
            return
        }
        let headings = ImportHeadings(header, columns: columns)
        let body = records.dropFirst()
        rows = body.map { ImportRow(number: $0.number, fields: $0.fields, places: headings.places) }
        ignoredHeadings = headings.ignored
        checkedOnly = columns.filter { $0.isCheckedOnly && headings.places[$0.name] != nil }.map(\.name)
        faults =
            file.faults + headings.faults
            + body.filter { $0.fields.count > header.fields.count }.map { record in
                ImportFault(
                    row: record.number, column: nil, value: record.fields[header.fields.count],
                    rule: .fieldCount(expected: header.fields.count))
            }
    }
}

/// The first row of a file: which column stands where.
private struct ImportHeadings {
    private(set) var places: [String: Int] = [:]
    private(set) var ignored: [String] = []
    private(set) var faults: [ImportFault] = []

    init(_ header: ImportFile.Row, columns: [ImportColumn]) {
        for (place, heading) in header.fields.enumerated() {
            guard let column = columns.first(where: { $0.matches(heading) }) else {
                if !heading.isEmpty, !ImportErrorFile.isOwn(heading) { ignored.append(heading) }
                continue
            }
            if places[column.name] != nil {
                faults.append(
                    ImportFault(
                        row: header.number, column: column.name, value: heading, rule: .repeatedColumn))
            } else {
                places[column.name] = place
            }
        }
        for column in columns where column.isRequired && places[column.name] == nil {
            faults.append(
                ImportFault(row: header.number, column: column.name, value: "", rule: .missingColumn))
        }
    }
}
