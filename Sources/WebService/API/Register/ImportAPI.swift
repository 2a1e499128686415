internal import HTTPTypes
internal import Registry
internal import StampFormat

/// Files taken into the register: CSV or an Excel workbook as the body, all of it or nothing; a check only looks.
struct ImportAPI<Store: RegistryStore>: Sendable {
    let works: any OfficeWorks

    func add(to book: TokenBook<Store>) {
        book.read("/v1/imports", .readRegister, .office) { asked in
            try await asked.page("/v1/imports").answer("imports", from: asked.store, by: \.number) {
                reader, last, limit throws(RegistryError) in
                try reader.imports(after: last, limit: limit)
            } facts: {
                ImportLines.facts(of: $0)
            }
        }
        book.read("/v1/imports/:import", .readRegister, .office) { asked in
            try await asked.answer(.taken(RegisterNumber.record(asked.part("import"))))
        }
        for kind in ImportFileKind.allCases { add(kind, to: book) }
        book.act(
            "/v1/imports/:import/undo", .writeRegister, .importUndone, matching: .needed
        ) { asked in
            let number = try RegisterNumber.record(asked.part("import"))
            _ = try await ImportDesk(store: asked.store(changing: .taken(number))).undo(number, by: asked.act)
        }
    }

    private func add(_ kind: ImportFileKind, to book: TokenBook<Store>) {
        let path = "/v1/imports/\(kind.rawValue)"
        book.read("\(path)/template", .readRegister, .own) { asked in
            let format = try asked.request.format(among: [.csv, .xlsx])
            return Answer.file(
                try works.template(kind, as: format), named: "mau-\(kind.rawValue)", as: format
            ).varying
        }
        book.act(path, .writeRegister, .registerImported, fields: nil) { try await take(kind, $0) }
        // Only looks: a question, whose answer is not kept.
        book.question("\(path)/check", .writeRegister, .registerImported, fields: nil) { asked in
            let format = try asked.request.format(besidesJSON: PaperFormat.ofFaults)
            let file = try asked.importFile(works)
            let report = try await ImportDesk(store: asked.store).take(
                kind, file, isDryRun: true, by: asked.act)
            guard let format else { return Answer(json: lines.facts(of: report), .none).varying }
            let bytes = try works.faults(report, of: file, as: format)
            return Answer.file(bytes, named: "loi-\(kind.rawValue)", as: format).varying
        }
    }

    private var lines: FaultLines { FaultLines(works: works) }

    private func take(_ kind: ImportFileKind, _ asked: TokenAct<Store>) async throws {
        let lines = lines
        let store = asked.store { (report: ImportReport) in
            guard report.isSaved else { return nil }
            let path = report.number.map { "/v1/imports/\($0)" }
            return Resource(path) { _ throws(RegistryError) in lines.facts(of: report) }
        }
        let report = try await ImportDesk(store: store).take(
            kind, asked.importFile(works), isDryRun: false, by: asked.act)
        guard report.isSaved else {
            throw WebFault.fileHasFaults(lines.facts(of: report.faults))
        }
    }
}

extension TokenAct {
    /// The body as rows, whatever it is: CSV, or the query's `sheet` of a workbook.
    ///
    /// The file's name is the query's `name`: it stays with the import.
    func importFile(_ works: any OfficeWorks) throws(WebFault) -> ImportFile {
        works.importFile(
            file, named: try query("name", most: 120) ?? "api", sheet: try query("sheet", most: 120))
    }
}

extension PaperFormat {
    /// Of a file with its faults, beside JSON.
    static let ofFaults: [PaperFormat] = [.xlsx, .csv]
}

/// Imports for programs.
enum ImportLines {
    static func facts(of record: ImportRecord) -> [String: CanonicalJSON] {
        [
            "added": .integer(record.added), "changed": .integer(record.changed),
            "file": .string(record.fileName), "import": .integer(record.number),
            "kind": .string(record.kind.rawValue), "on": .string(record.takenOn.iso),
            "undone_on": .optional(record.undoneOn?.iso),
        ]
    }
}

extension Resource {
    /// An import that was saved.
    static func taken(_ number: Int) -> Resource {
        Resource("/v1/imports/\(number)") { reader throws(RegistryError) in
            guard let record = try reader.importRecord(number) else { throw .unknownImport(number) }
            return .object(ImportLines.facts(of: record))
        }
    }
}
