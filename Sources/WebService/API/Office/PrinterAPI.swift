internal import Registry

/// Printers that are a little off: pages to print and measure, and what was measured.
///
/// A measure replaces the one before, and says nothing of stamps: no entry of the ledger, and no key.
struct PrinterAPI<Store: RegistryStore>: Sendable {
    let works: any OfficeWorks

    /// Those of the office who print.
    private static var keepers: [Act.Role] { Act.office.intersection(ActWord.labelsExported.roles).sorted() }

    func add(to book: TokenBook<Store>) {
        book.read("/v1/printers", .readOffice, .office) { _ in try list() }
        book.read("/v1/papers/:paper/calibration", .readOffice, .office) { asked in
            let pdf = try works.calibrationPage(paper: paper(asked))
            return Answer.file(pdf, named: "canh-may-in", as: .pdf)
        }
        book.read("/v1/papers/:paper/outlines", .readOffice, .office) { asked in
            let pdf = try works.outlines(paper: paper(asked), printer: asked.query("printer", most: 60))
            return Answer.file(pdf, named: "khung-nhan", as: .pdf)
        }
        book.question(
            "/v1/printers", .writeOffice, .labelsExported, in: Self.keepers,
            fields: ["printer", "paper", "a", "b", "c", "d"]
        ) { asked in
            let lengths = try ["a", "b", "c", "d"].map { name throws(WebFault) in
                try asked.fields.text(name, most: 20)
            }
            try works.measure(
                asked.fields.text("printer", most: 60), paper: asked.fields.paper(of: works), lengths: lengths
            )
            return try list()
        }
        book.question(
            "/v1/printers/forget", .writeOffice, .labelsExported, in: Self.keepers,
            fields: ["printer", "paper"]
        ) { asked in
            try works.forget(
                asked.fields.text("printer", most: 60), paper: asked.fields.paper(of: works))
            return try list()
        }
    }

    private func paper(_ asked: TokenQuestion<Store>) throws(WebFault) -> String {
        let name = try asked.part("paper")
        guard works.papers.contains(where: { $0.name == name }) else { throw .notFound }
        return name
    }

    private func list() throws(WorkRefusal) -> Answer {
        let printers = try works.printers().map { printer in
            CanonicalJSON.object([
                "paper": .string(printer.paper), "printer": .string(printer.name),
                "scale": .string(printer.scale), "shift": .string(printer.shift),
            ])
        }
        return Answer(json: .object(["printers": .array(printers)]), .revalidated)
    }
}

extension Set<Act.Role> {
    /// In the order of the roles.
    fileprivate func sorted() -> [Act.Role] { Act.Role.allCases.filter(contains) }
}
