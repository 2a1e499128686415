internal import Hummingbird
internal import Registry
internal import StampFormat

/// What becomes of stamps that are on no pack: spoiled, handed back, lost, stolen, void, activated by mistake.
struct LossRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/allotments/:number/losses", .signedIn) { request, context, visit in
            let found = try await visit.allotment(request.part("number", context), edge.store)
            return try await page(
                of: found.allotment, visit, FormBody(), nil, done: request.query("done"))
        }
        for loss in Loss.allCases {
            book.deed("/console/allotments/:number/\(loss.rawValue)", .doing(loss.word)) {
                form, context, visit in
                let found = try await visit.allotment(context.parameters.get("number") ?? "", edge.store)
                let allotment = found.allotment
                return try await edge.attempt {
                    try await carryOut(loss, allotment, form, visit)
                    return edge.frame.seeOther(
                        "/console/allotments/\(allotment.number.number)/losses", done: loss.rawValue,
                        visit.language)
                } refused: {
                    try await page(of: allotment, visit, form, $0)
                }
            }
        }
    }

    private func carryOut(
        _ loss: Loss, _ allotment: Allotment, _ form: FormBody, _ visit: Visit
    ) async throws {
        let order = RangeOrder(
            StampSelection(allotment.number, [try allotment.serials(form)]), reason: form.text("reason"),
            paper: try form.paper())
        let (desk, act) = (RangeDesk(store: edge.store), try visit.act(loss.word))
        if loss == .undo {
            _ = try await desk.undoActivation(order, by: act)
        } else {
            _ = try await desk.carryOut(loss.act, order, by: act)
        }
    }

    private func page(
        of allotment: Allotment, _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?,
        done: String? = nil
    ) async throws -> Answer {
        let view = try await edge.read { reader throws(RegistryError) in
            try AllotmentView(allotment.number, reader, on: visit.today)
        }
        let pages = LossPages(visit: visit, view: view, link: { edge.link($0, visit) })
        let path = "/console/allotments/\(allotment.number.number)/losses"
        return edge.frame.answer(pages.page(form, refusal), at: path, visit, visit.language, done: done)
    }
}

/// A way in which stamps end up on no pack; its word is the last part of its path.
enum Loss: String, CaseIterable, Sendable {
    case waste
    case takeBack = "return"
    case lost, stolen, void, undo

    var act: RangeAct {
        switch self {
        case .waste: .waste
        case .takeBack: .takeBack
        case .lost: .reportLost
        case .stolen: .reportStolen
        case .void: .void
        case .undo: .undoActivation
        }
    }

    var word: ActWord {
        switch self {
        case .waste: .stampsWasted
        case .takeBack: .stampsReturned
        case .lost: .stampsLost
        case .stolen: .stampsStolen
        case .void: .stampsVoided
        case .undo: .stampsActivationUndone
        }
    }
}
