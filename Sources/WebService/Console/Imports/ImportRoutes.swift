internal import Hummingbird
internal import Registry

/// Files into the register: sent, looked at, taken in by a second press, taken back as a whole.
struct ImportRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>
    private let shelf = UploadShelf()

    init(edge: ConsoleEdge<Store>) { self.edge = edge }

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/imports", .doing(.registerImported)) { request, _, visit in
            try await list(visit, FormBody(), nil, done: request.query("done"))
        }
        book.page("/console/imports/template", .doing(.registerImported)) { request, _, visit in
            let form = try request.form()
            let (kind, format) = (try kind(form), try form.format(among: [.xlsx, .csv]))
            return Answer.file(
                try edge.works.template(kind, as: format), named: "mau-\(kind.rawValue)", as: format)
        }
        book.page("/console/imports/preview", .doing(.registerImported)) { request, _, visit in
            let form = try request.form()
            return try await edge.attempt {
                try await preview(shelf.upload(form["upload"], of: visit), visit, nil)
            } refused: {
                try await list(visit, FormBody(), $0)
            }
        }
        book.page("/console/imports/faults", .doing(.registerImported)) { request, _, visit in
            let form = try request.form()
            return try await edge.attempt {
                try await faults(shelf.upload(form["upload"], of: visit), form, visit)
            } refused: {
                try await list(visit, FormBody(), $0)
            }
        }
        addDeeds(to: book)
    }

    private func addDeeds(to book: ConsoleBook<Store>) {
        book.deed("/console/imports", .doing(.registerImported), most: UploadShelf.most) { form, _, visit in
            try await edge.attempt {
                guard let kind = ImportFileKind(rawValue: form["kind"]), let file = form.file("file") else {
                    throw ImportPages.fileMissing
                }
                let name = shelf.keep(file, kind, sheet: form.text("sheet"), of: visit)
                return .seeOther(edge.link("/console/imports/preview?upload=\(name)", visit))
            } refused: {
                try await list(visit, form, $0)
            }
        }
        book.deed("/console/imports/take", .doing(.registerImported)) { form, _, visit in
            try await edge.attempt {
                let upload = try shelf.upload(form["upload"], of: visit)
                let report = try await take(upload, visit, isDryRun: false)
                guard report.isSaved else { return try await preview(upload, visit, nil) }
                shelf.drop(upload.name)
                return edge.frame.seeOther("/console/imports", done: "imported", visit.language)
            } refused: {
                try await list(visit, FormBody(), $0)
            }
        }
        book.deed("/console/imports/undo", .doing(.importUndone)) { form, _, visit in
            try await edge.attempt {
                guard let number = form.number("import") else { throw RegistryError.unknownImport(0) }
                _ = try await ImportDesk(store: edge.store).undo(number, by: visit.act(.importUndone))
                return edge.frame.seeOther("/console/imports", done: "import-undone", visit.language)
            } refused: {
                try await list(visit, form, $0)
            }
        }
    }

    private func kind(_ form: FormBody) throws(WebFault) -> ImportFileKind {
        guard let kind = ImportFileKind(rawValue: form["kind"]) else {
            let words = ImportFileKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw .badValue(name: "kind", allowed: Phrase("một trong: \(words)", "one of \(words)"))
        }
        return kind
    }

    private func take(
        _ upload: UploadShelf.Upload, _ visit: Visit, isDryRun: Bool
    ) async throws -> ImportReport {
        let file = edge.works.importFile(
            upload.file.bytes, named: upload.file.name, sheet: upload.sheet)
        return try await ImportDesk(store: edge.store).take(
            upload.kind, file, isDryRun: isDryRun, by: visit.act(.registerImported))
    }

    private func preview(
        _ upload: UploadShelf.Upload, _ visit: Visit, _ refusal: WorkRefusal?
    ) async throws -> Answer {
        let report = try await take(upload, visit, isDryRun: true)
        let page = ImportPages(visit: visit, works: edge.works, link: { edge.link($0, visit) })
            .preview(report, of: upload)
        return edge.frame.answer(
            page, at: "/console/imports/preview?upload=\(upload.name)", visit, visit.language)
    }

    private func faults(
        _ upload: UploadShelf.Upload, _ form: FormBody, _ visit: Visit
    ) async throws -> Answer {
        let format = try form.format(among: [.xlsx, .csv])
        let file = edge.works.importFile(
            upload.file.bytes, named: upload.file.name, sheet: upload.sheet)
        let report = try await take(upload, visit, isDryRun: true)
        return Answer.file(
            try edge.works.faults(report, of: file, as: format), named: "loi-\(upload.kind.rawValue)",
            as: format)
    }

    private func list(
        _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?, done: String? = nil
    ) async throws -> Answer {
        let records = try await edge.read { reader throws(RegistryError) in try reader.imports() }
        let page = ImportPages(visit: visit, works: edge.works, link: { edge.link($0, visit) })
            .list(records, form, refusal)
        return edge.frame.answer(page, at: "/console/imports", visit, visit.language, done: done)
    }
}

extension Request {
    /// The query, read as a form.
    func form() throws(WebFault) -> FormBody { FormBody(try FormBody.pairs(uri.query ?? "")) }
}
