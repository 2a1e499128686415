internal import HTTPTypes
internal import Registry

/// What happens to serials after they were issued: one table of acts, each over a part of an allotment.
struct SerialAPI<Store: RegistryStore>: Sendable {
    private struct Line {
        let path: String
        let word: ActWord
        let act: RangeAct
        var fields: [String] = []
    }

    /// Acts that need nothing but serials, a reason or a paper; what else they need their desk says.
    private static var lines: [Line] {
        [
            Line(path: "printed", word: .stampsPrinted, act: .confirmPrint),
            Line(path: "waste", word: .stampsWasted, act: .waste, fields: ["reason"]),
            Line(path: "return", word: .stampsReturned, act: .takeBack, fields: ["reason"]),
            Line(path: "lost", word: .stampsLost, act: .reportLost),
            Line(path: "stolen", word: .stampsStolen, act: .reportStolen),
            Line(path: "void", word: .stampsVoided, act: .void, fields: ["reason"]),
        ]
    }
    private static var place: [String] { ["from", "to"] }
    private static var paper: [String] { ["document", "since", "note"] }

    func add(to book: TokenBook<Store>) {
        for line in Self.lines {
            act(line.path, line.word, line.fields + Self.paper, book) { order, desk, act in
                _ = try await desk.carryOut(line.act, order, by: act)
            }
        }
        act("undo-activation", .stampsActivationUndone, ["reason"] + Self.paper, book) { order, desk, act in
            _ = try await desk.undoActivation(order, by: act)
        }
        book.act(
            "/v1/allotments/:allotment/activate", .writeStamps, .stampsActivated, fields: Self.place + ["lot"]
        ) { asked in
            let allotment = try await asked.allotment()
            _ = try await RangeDesk(store: asked.store(changing: .allotment(allotment.number))).activate(
                asked.fields.serials(of: allotment), lot: asked.fields.optionalText("lot"),
                by: asked.act)
        }
    }

    private func act(
        _ name: String, _ word: ActWord, _ fields: [String], _ book: TokenBook<Store>,
        _ deed: @escaping @Sendable (RangeOrder, RangeDesk<KeyedStore<Store>>, Act) async throws -> Void
    ) {
        book.act(
            "/v1/allotments/:allotment/\(name)", .writeStamps, word, fields: Self.place + fields
        ) { asked in
            let allotment = try await asked.allotment()
            let order = RangeOrder(
                try asked.fields.serials(of: allotment), reason: try asked.fields.optionalText("reason"),
                paper: try asked.fields.paper())
            let desk = RangeDesk(store: asked.store(changing: .allotment(allotment.number)))
            try await deed(order, desk, asked.act)
        }
    }
}
