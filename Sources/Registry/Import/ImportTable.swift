/// A file as rows under the columns of one import.
struct ImportTable {
    let rows: [ImportRow]
    /// Headings that this import does not know; their values are left alone.
    let ignoredHeadings: [String]
    /// Columns that were checked but are stored by another import.
    let checkedOnly: [String]
    let faults: [ImportFault]

    init(_ file: [UInt8], columns: [ImportColumn]) {
        do {
            var reader = try CSVReader(file)
            self.init(try reader.records(), columns: columns)
        } catch {
            self.init(fault: ImportFault(row: error.row, column: nil, value: "", rule: error.rule))
        }
    }

    private init(fault: ImportFault) {
        rows = []
        ignoredHeadings = []
        checkedOnly = []
        faults = [fault]
    }

    private init(_ records: [CSVReader.Record], columns: [ImportColumn]) {
        let headings = records.first?.fields ?? []
        var places: [String: Int] = [:]
        var ignored: [String] = []
        var faults: [ImportFault] = []
        for (place, heading) in headings.enumerated() {
            guard let column = columns.first(where: { $0.matches(heading) }) else {
                if !heading.isEmpty { ignored.append(heading) }
                continue
            }
            if places[column.name] != nil {
                faults.append(ImportFault(row: 1, column: column.name, value: heading, rule: .repeatedColumn))
            } else {
                places[column.name] = place
            }
        }
        for column in columns where column.isRequired && places[column.name] == nil {
            faults.append(ImportFault(row: 1, column: column.name, value: "", rule: .missingColumn))
        }
        let body = records.dropFirst()
        for record in body where record.fields.count > headings.count {
            let extra = record.fields[headings.count]
            faults.append(
                ImportFault(
                    row: record.row, column: nil, value: extra, rule: .fieldCount(expected: headings.count)))
        }
        rows = body.map { ImportRow(number: $0.row, fields: $0.fields, places: places) }
        ignoredHeadings = ignored
        checkedOnly = columns.filter { $0.isCheckedOnly && places[$0.name] != nil }.map(\.name)
        self.faults = faults
    }
}
