internal import Hummingbird
internal import Registry
internal import StampFormat

/// Gift boxes on a phone: labels scanned with any reader and pasted, one a line.
struct BoxRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    private static var path: String { "/console/boxes" }
    /// Bytes of a form with a full box's labels, each a whole URL.
    private static var longest: Int { 64 * 1024 }
    /// Rows of the list.
    private static var most: Int { 200 }

    func add(to book: ConsoleBook<Store>) {
        book.page(Self.path, .signedIn) { request, _, visit in
            let box = try request.query("box").flatMap { StampPlace(page: $0) }
            let after = try request.query("after").flatMap { StampPlace(page: $0) }
            return try await page(
                visit, FormBody(), nil, box: box, after: after, done: request.query("done"))
        }
        deed("pack", .boxPacked, book) { form, visit, desk in
            let packed = try await desk.pack(
                BoxForm.labels(form), into: form.text("box") ?? "", by: visit.act(.boxPacked))
            return (packed.place, "box-packed")
        }
        deed("unpack", .boxUnpacked, book) { form, visit, desk in
            let boxes = try await desk.unpack(BoxForm.labels(form), by: visit.act(.boxUnpacked))
            return (boxes[0].parent, "box-unpacked")
        }
        deed("empty", .boxUnpacked, book) { form, visit, desk in
            guard let box = StampPlace(page: form["box"]) else {
                throw RegistryError.box(.noBox(form["box"]))
            }
            _ = try await desk.empty(box, by: visit.act(.boxUnpacked))
            return (box, "box-emptied")
        }
    }

    private func deed(
        _ name: String, _ word: ActWord, _ book: ConsoleBook<Store>,
        _ deed:
            @escaping @Sendable (FormBody, Visit, BoxDesk<Store>) async throws -> (StampPlace, String)
    ) {
        book.deed(
            "\(Self.path)/\(name)", .doing(word), most: Self.longest, lines: [BoxForm.stamps]
        ) { form, _, visit in
            try await edge.attempt {
                let (box, done) = try await deed(form, visit, BoxDesk(store: edge.store))
                return edge.frame.seeOther("\(Self.path)?box=\(box.page)", done: done, visit.language)
            } refused: {
                try await page(visit, form, $0)
            }
        }
    }

    /// The list, with one box before it where one is asked for and there is something to see.
    private func page(
        _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?, box: StampPlace? = nil,
        after: StampPlace? = nil, done: String? = nil
    ) async throws -> Answer {
        let viewer = visit.boxViewer
        let (boxes, views, shown) = try await edge.read { reader throws(RegistryError) in
            // One more than is shown tells that there are others.
            let boxes = try reader.boxes(
                after: after, of: visit.person.producer, limit: Self.most + 1)
            var views: [BoxView] = []
            for box in boxes.prefix(Self.most) {
                if let view = try reader.boxView(of: box.parent, on: visit.today, for: viewer) {
                    views.append(view)
                }
            }
            let shown = try box.flatMap { box throws(RegistryError) in
                try reader.boxView(of: box, on: visit.today, for: viewer)
            }
            return (boxes, views, shown.flatMap { $0.concerns(viewer) ? $0 : nil })
        }
        let next = boxes.count > Self.most ? boxes[Self.most - 1].parent : nil
        let pages = BoxPages(visit: visit, next: next, link: { edge.link($0, visit) })
        return edge.frame.answer(
            pages.page(views, shown, form, refusal),
            at: after.map { "\(Self.path)?after=\($0.page)" } ?? Self.path, visit, visit.language,
            done: done)
    }
}

/// What the forms of gift boxes send.
enum BoxForm {
    static let stamps = "stamps"

    /// One label a line.
    static func labels(_ form: FormBody) -> [String] {
        form[stamps].split(whereSeparator: \.isNewline).map { PlainText.normalised(String($0)) }
            .filter { !$0.isEmpty }
    }
}

extension Asking {
    /// As whom this person sees boxes.
    var boxViewer: BoxView.Viewer { person.producer.map { .producer($0) } ?? .office }
}
