internal import Hummingbird
internal import Registry
internal import StampFormat

/// `GET /console/cases`: the cases that are there for whoever asks, also as a file.
struct CaseListRoute<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    /// Rows of the page; files have all.
    private static var most: Int { 200 }

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/cases", .signedIn) { request, _, visit in
            let form = try request.form()
            let filter = try CaseFilter(form)
            let table = try await edge.read { reader throws(RegistryError) in
                try CaseTable(reader, visit).table(filter)
            }
            guard form["format"].isEmpty else {
                let format = try form.format(among: PaperFormat.ofLists)
                return Answer.file(
                    try edge.works.file(of: table, as: format), named: "ho-so-kiem-tra", as: format)
            }
            return edge.frame.answer(
                page(table, filter, visit), at: filter.path, visit, visit.language, done: form["done"])
        }
    }

    private func page(_ table: PaperTable, _ filter: CaseFilter, _ visit: Visit) -> ConsolePage {
        let language = visit.language
        var links: [ConsolePage.Cell] = []
        if visit.may(.caseOpened) {
            links.append(
                ConsolePage.Cell(
                    text: Phrase("Mở hồ sơ mới", "Open a case")(language),
                    href: edge.link("/console/cases/new", visit)))
        }
        if !table.rows.isEmpty {
            links += PaperFormat.downloads(of: filter.path, among: PaperFormat.ofLists, language)
        }
        let count = Phrase("\(table.rows.count) hồ sơ", "\(table.rows.count) cases")(language)
        return ConsolePage(
            title: table.title(language),
            blocks: [
                ConsolePage.Block(forms: visit.person.producer == nil ? [filter.form(visit)] : []),
                ConsolePage.Block(
                    heading: count,
                    table: table.rows.isEmpty
                        ? nil : table.shown(language, most: Self.most) { edge.link($0, visit) },
                    links: links),
            ].filter { !$0.forms.isEmpty || $0.heading != nil })
    }
}

extension InspectionCase {
    /// Whether it was given to someone of this name.
    func isOfficer(_ name: String) -> Bool { officer.map { Act.isSamePerson($0, name) } ?? false }
}

/// Which cases are asked for.
struct CaseFilter {
    enum Kind: String, CaseIterable {
        case open, overdue, mine, closed, all
        case handedOver = "handed-over"

        var name: Phrase {
            switch self {
            case .open: Phrase("Đang mở", "Open")
            case .overdue: Phrase("Quá hạn khắc phục", "Overdue")
            case .mine: Phrase("Giao cho tôi", "Mine")
            case .handedOver: Phrase("Chờ tiếp nhận", "To be accepted")
            case .closed: Phrase("Đã kết thúc", "Closed")
            case .all: Phrase("Tất cả", "All")
            }
        }
    }

    let kind: Kind
    /// Nil for every agency.
    let agency: Agency.Kind?

    /// - Throws: ``WebFault/badValue(name:allowed:)`` for words that are none.
    init(_ form: FormBody) throws(WebFault) {
        kind = try CaseFilter.word("show", form, Kind.self) ?? .open
        agency = try CaseFilter.word("agency", form, Agency.Kind.self)
    }

    private static func word<Word: RawRepresentable & CaseIterable>(
        _ name: String, _ form: FormBody, _ type: Word.Type
    ) throws(WebFault) -> Word? where Word.RawValue == String {
        guard !form[name].isEmpty else { return nil }
        guard let word = Word(rawValue: form[name]) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw .badValue(name: name, allowed: Phrase("một trong: \(words)", "one of \(words)"))
        }
        return word
    }

    var path: String {
        "/console/cases?show=\(kind.rawValue)" + (agency.map { "&agency=\($0.rawValue)" } ?? "")
    }

    func holds(_ inspection: InspectionCase, _ visit: Visit) -> Bool {
        guard agency == nil || inspection.agency?.kind == agency else { return false }
        switch kind {
        case .open: return inspection.isOpen
        case .overdue: return !inspection.overdue(on: visit.today).isEmpty
        case .mine:
            return inspection.isOpen && inspection.isOfficer(visit.person.name)
        case .handedOver: return inspection.stage == .transferred
        case .closed: return !inspection.isOpen
        case .all: return true
        }
    }

    func form(_ visit: Visit) -> ConsoleForm {
        let language = visit.language
        var typed = ["show": [kind.rawValue], "agency": [agency?.rawValue ?? ""]]
        var fields: [ConsoleForm.Field] = [
            .choice(
                "show", Phrase("Xem", "Show")(language),
                Kind.allCases.map { ($0.rawValue, $0.name(language)) }),
            .agency(language, none: Phrase("Mọi cơ quan", "Every agency")(language)),
        ]
        if language != .vi {
            fields.append(.hidden("lang"))
            typed["lang"] = [language.rawValue]
        }
        return ConsoleForm(
            action: "/console/cases", button: Phrase("Lọc", "Filter")(language), fields: fields,
            isQuestion: true, typed: FormBody(typed))
    }
}

/// Cases as rows.
struct CaseTable {
    private let cases: [InspectionCase]
    private let products: [ProductNumber: String]
    private let producers: [UInt32: String]
    private let visit: Visit

    init(_ reader: any RegistryReader, _ visit: Visit) throws(RegistryError) {
        self.visit = visit
        cases = try reader.cases().filter { visit.sees($0) }
        products = Dictionary(uniqueKeysWithValues: try reader.products().map { ($0.number, $0.name) })
        producers = Dictionary(uniqueKeysWithValues: try reader.producers().map { ($0.number, $0.name) })
    }

    /// The latest first.
    func table(_ filter: CaseFilter) -> PaperTable {
        PaperTable(
            title: Phrase("Hồ sơ kiểm tra", "Inspection cases"),
            columns: [
                PaperTable.Column("Hồ sơ", "Case"), PaperTable.Column("Về việc", "About"),
                PaperTable.Column("Bước", "Stage"), PaperTable.Column("Cơ quan", "Agency"),
                PaperTable.Column("Chưa khắc phục", "Open findings"), PaperTable.Column("Quá hạn", "Overdue"),
                PaperTable.Column("Ngày mở", "Opened"),
            ],
            rows: cases.reversed().filter { filter.holds($0, visit) }.map(row), day: visit.today)
    }

    private func row(_ inspection: InspectionCase) -> PaperTable.Row {
        PaperTable.Row(
            [
                .text("\(inspection.number)"), .text(matter(inspection)),
                .phrase(CaseNames.name(of: inspection.stage)),
                inspection.agency.map {
                    .phrase(Phrase(CaseNames.name(of: $0, .vi), CaseNames.name(of: $0, .en)))
                } ?? .empty,
                .integer(inspection.findings.filter { $0.status == .open }.count),
                .integer(inspection.overdue(on: visit.today).count), .day(inspection.opened.recordedOn),
            ], path: "/console/cases/\(inspection.number)")
    }

    func matter(_ inspection: InspectionCase) -> String {
        let opening = inspection.opening
        return opening.product.flatMap { products[$0] } ?? opening.producer.flatMap { producers[$0] }
            ?? opening.place ?? "–"
    }
}
