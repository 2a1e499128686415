internal import Hummingbird
internal import Registry
internal import StampFormat

/// Stamps that may have been copied: what speaks for it, and what people decide.
struct AlertRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    /// Days of scans that are looked at.
    private static var days: Int64 { 90 }

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/alerts", .office) { request, _, visit in
            try await list(visit, nil, done: request.query("done"))
        }
        book.page("/console/allotments/:number/alert", .office) { request, context, visit in
            let found = try await visit.allotment(request.part("number", context), edge.store)
            let form = try request.form()
            return try await edge.attempt {
                try await page(of: place(found.allotment, form), found.product, visit, FormBody(), nil)
            } refused: {
                try await list(visit, $0)
            }
        }
        deed("raise", .alertRaised, book) { place, form, visit in
            guard let grade = CopyGrade(word: form["grade"]) else {
                throw RegistryError.alert(.wrongGrade(present: nil))
            }
            let roles = grade == .established ? [.approver] : ActWord.alertRaised.roles
            _ = try await AlertDesk(store: edge.store).raise(
                place, to: grade, form.paper(), by: visit.act(.alertRaised, in: roles))
        }
        deed("close", .alertClosed, book) { place, form, visit in
            guard let outcome = CopyOutcome(rawValue: form["outcome"]) else { throw FlagPages.choiceMissing }
            _ = try await AlertDesk(store: edge.store).close(
                place, outcome, form.paper(), by: visit.act(.alertClosed, in: [.approver]))
        }
        deed("explain", .alertExplained, book) { place, form, visit in
            try await explain(place.allotment, form, visit)
        }
    }

    /// An act on one stamp's alert; it leads back to the list.
    private func deed(
        _ name: String, _ word: ActWord, _ book: ConsoleBook<Store>,
        _ deed: @escaping @Sendable (StampPlace, FormBody, Visit) async throws -> Void
    ) {
        book.deed("/console/allotments/:number/alert/\(name)", .doing(word)) { form, context, visit in
            let found = try await visit.allotment(context.parameters.get("number") ?? "", edge.store)
            return try await edge.attempt {
                let place = try place(found.allotment, form)
                return try await edge.attempt {
                    try await deed(place, form, visit)
                    return edge.frame.seeOther("/console/alerts", done: "alert-\(name)", visit.language)
                } refused: {
                    try await page(of: place, found.product, visit, form, $0)
                }
            } refused: {
                try await list(visit, $0)
            }
        }
    }

    private func explain(_ number: AllotmentNumber, _ form: FormBody, _ visit: Visit) async throws {
        guard let kind = TechnicalCause.Kind(rawValue: form["kind"]),
            let first = try form.day("first"), let last = try form.day("last")
        else { throw FlagPages.choiceMissing }
        let serials = try await edge.read { reader throws(RegistryError) in
            try reader.existingAllotment(number).serials(form)
        }
        let cause = TechnicalCause(
            kind, number, serials, in: Province(code: form["province"]), from: first, to: last)
        try await AlertDesk(store: edge.store).explain(
            cause, form.paper(), by: visit.act(.alertExplained))
    }

    /// The field `serial`.
    private func place(_ allotment: Allotment, _ form: FormBody) throws(RegistryError) -> StampPlace {
        guard let number = form.number("serial").flatMap({ UInt32(exactly: $0) }),
            let serial = Serial(number: number), number <= allotment.quantity
        else { throw .serialsOutOfRange(last: UInt32(allotment.quantity)) }
        return StampPlace(allotment.number, serial)
    }

    private func list(_ visit: Visit, _ refusal: WorkRefusal?, done: String? = nil) async throws -> Answer {
        let since = visit.at - Self.days * 86_400_000
        let alerts = try await AlertDesk(store: edge.store).alerts(since: since, on: visit.today)
        let (products, events) = try await edge.read { reader throws(RegistryError) in
            let lines = try reader.productLines()
            let products = try Dictionary(
                uniqueKeysWithValues: reader.allotments().compactMap { allotment in
                    lines[allotment.product].map { (allotment.number, $0.product.name) }
                })
            return (products, try reader.copyEvents())
        }
        let pages = AlertPages(visit: visit, works: edge.works, link: { edge.link($0, visit) })
        var page = pages.list(alerts, products, days: Int(Self.days), refusal)
        page.blocks += pages.closed(events)
        return edge.frame.answer(page, at: "/console/alerts", visit, visit.language, done: done)
    }

    private func page(
        of place: StampPlace, _ product: Product, _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?
    ) async throws -> Answer {
        let view = try await edge.read { reader throws(RegistryError) in
            try AlertView(place, product, reader, on: visit.today)
        }
        let pages = AlertPages(visit: visit, works: edge.works, link: { edge.link($0, visit) })
        return edge.frame.answer(
            pages.page(view, form, refusal), at: AlertPages.path(place), visit, visit.language)
    }
}

/// One stamp with all that its alert's page shows.
struct AlertView: Sendable {
    let place: StampPlace
    let product: Product
    let score: CopyScore
    /// Nil while no person gave one.
    let grade: CopyGrade?
    /// From how many points on a person should look.
    let mark: Int
    let scans: [Scan]
    /// What people said of it, in order.
    let events: [CopyEvent]
    /// Those that reach this serial.
    let causes: [TechnicalCause]
    /// Opened on it, by number.
    let inspections: [InspectionCase]

    init(
        _ place: StampPlace, _ product: Product, _ reader: any RegistryReader, on day: Day
    ) throws(RegistryError) {
        (self.place, self.product) = (place, product)
        let events = try reader.copyEvents(of: place.allotment)
        score = try reader.copyScore(of: place)
        grade = events.grade(of: place, on: nil)
        mark = try reader.alertMark(on: day)
        scans = try reader.scans(of: place)
        self.events = events.filter { $0.place == place }
        causes = try reader.technicalCauses(of: place.allotment).filter {
            ($0.serials.first...$0.serials.last).contains(place.serial.number)
        }
        inspections = try reader.cases(of: place)
    }
}
