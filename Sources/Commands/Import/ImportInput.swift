internal import Registry
internal import SpreadsheetReading

/// A file that a person names, as rows for an import.
enum ImportInput {
    /// Reads CSV, or a sheet of an Excel workbook; what the bytes are says which.
    ///
    /// - Throws: a ``Failure`` for a file that cannot be read at all.
    static func file(at path: String, sheet: String?) throws(Failure) -> ImportFile {
        let name = String(path.split(separator: "/").last ?? "")
        return self.file(of: try FileBytes.contents(of: path), named: name, sheet: sheet)
    }

    /// The same of bytes that came another way.
    static func file(of bytes: [UInt8], named name: String, sheet: String?) -> ImportFile {
        guard Spreadsheet.isWorkbook(bytes) else { return ImportFile(name: name, csv: bytes) }
        do {
            let sheet = try Spreadsheet(bytes, sheet: sheet)
            return ImportFile(
                name: name, bytes: bytes,
                rows: sheet.rows.map { ImportFile.Row(number: $0.number, fields: $0.cells) },
                faults: sheet.faults.map { fault in
                    ImportFault(
                        row: fault.row, column: fault.cell, value: fault.value, rule: rule(of: fault.kind))
                })
        } catch {
            let fault = ImportFault(row: nil, column: nil, value: "", rule: rule(of: error))
            return ImportFile(name: name, bytes: bytes, rows: [], faults: [fault])
        }
    }

    private static func rule(of kind: Spreadsheet.CellFault.Kind) -> ImportRule {
        switch kind {
        case .formula: .formulaCell
        case .error: .errorCell
        }
    }

    private static func rule(of fault: SpreadsheetFault) -> ImportRule {
        switch fault {
        case .tooLarge(let most): .tooLarge(most: most)
        case .bomb: .zipBomb
        case .tooManyRows(let most): .tooManyRows(most: most)
        case .tooManyColumns(let most): .tooManyColumns(most: most)
        case .notAnArchive, .malformed: .notAWorkbook
        case .protectedOrOld: .protectedOrOld
        case .documentType: .documentType
        case .noSuchSheet(let known): .noSuchSheet(known: known)
        }
    }
}
