internal import HTTPTypes
internal import Registry
internal import StampFormat

/// Gift boxes: which there are, what is in one, and goods put in and taken out by what is on their labels.
struct BoxAPI<Store: RegistryStore>: Sendable {
    private static var lists: ClosedRange<Int> { 1...200 }

    func add(to book: TokenBook<Store>) {
        book.read("/v1/boxes", .readStamps, .own) { asked in
            let page = try asked.page("/v1/boxes")
            let visit = asked.visit
            let last: StampPlace? = try page.lastKey()
            let views = try await asked.store.read { reader throws(RegistryError) -> [BoxView] in
                var views: [BoxView] = []
                for box in try reader.boxes(
                    after: last, of: visit.person.producer, limit: page.limit + 1)
                {
                    if let view = try reader.boxView(
                        of: box.parent, on: visit.today, for: visit.boxViewer)
                    {
                        views.append(view)
                    }
                }
                return views
            }
            return page.answer(
                "boxes", views, cursor: { $0.own.place?.page ?? "" }, .revalidated, facts: \.facts)
        }
        book.read("/v1/allotments/:allotment/boxes/:serial", .readStamps, .own) { asked in
            let number = try await asked.visit.allotment(asked.part("allotment"), asked.store).allotment
                .number
            guard let serial = UInt32(try asked.part("serial")).flatMap({ Serial(number: $0) }) else {
                throw WebFault.notFound
            }
            return try await asked.answer(.box(StampPlace(number, serial), asked.visit))
        }
        addActs(to: book)
    }

    private func addActs(to book: TokenBook<Store>) {
        book.act("/v1/boxes/pack", .writeStamps, .boxPacked, fields: ["box", "stamps"]) { asked in
            let visit = asked.visit
            let store = asked.store(status: .ok) { (packed: Standing) in .box(packed.place, visit) }
            _ = try await BoxDesk(store: store).pack(
                Self.labels(asked), into: asked.fields.text("box", most: VerdictFacts.longestText),
                by: asked.act)
        }
        book.act("/v1/boxes/unpack", .writeStamps, .boxUnpacked, fields: ["stamps"]) { asked in
            let store = asked.store { (boxes: [GiftBox]) in .unpacked(boxes) }
            _ = try await BoxDesk(store: store).unpack(Self.labels(asked), by: asked.act)
        }
        book.act(
            "/v1/allotments/:allotment/boxes/:serial/unpack", .writeStamps, .boxUnpacked
        ) { asked in
            let number = try await asked.allotment().number
            guard let serial = UInt32(try asked.part("serial")).flatMap({ Serial(number: $0) }) else {
                throw WebFault.notFound
            }
            let store = asked.store { (box: GiftBox) in .unpacked([box]) }
            _ = try await BoxDesk(store: store).empty(StampPlace(number, serial), by: asked.act)
        }
    }

    private static func labels(_ asked: TokenAct<Store>) throws(WebFault) -> [String] {
        try asked.fields.texts("stamps", lists, most: VerdictFacts.longestText)
    }
}

extension Resource {
    /// A box as someone sees it today.
    static func box(_ parent: StampPlace, _ visit: TokenVisit) -> Resource {
        Resource("/v1/allotments/\(parent.allotment.number)/boxes/\(parent.serial.number)") {
            reader throws(RegistryError) in
            guard let view = try reader.boxView(of: parent, on: visit.today, for: visit.boxViewer) else {
                throw .box(.noBox(parent.text))
            }
            return .object(view.facts)
        }
    }

    /// What came out of which box.
    fileprivate static func unpacked(_ boxes: [GiftBox]) -> Resource {
        Resource(nil) { _ throws(RegistryError) in
            .object([
                "unpacked": .array(
                    boxes.map { box in
                        .object([
                            "allotment": .integer(Int(box.parent.allotment.number)),
                            "count": .integer(box.children.count),
                            "serial": .integer(Int(box.parent.serial.number)),
                        ])
                    })
            ])
        }
    }
}
