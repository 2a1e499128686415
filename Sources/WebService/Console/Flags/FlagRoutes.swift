internal import Hummingbird
internal import Registry
internal import StampFormat

/// Flags: what is suspended or recalled, by whom, and how it ends.
struct FlagRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/flags", .office) { request, _, visit in
            try await list(visit, FormBody(), nil, done: request.query("done"))
        }
        book.page("/console/products/:number/flag", .doing(.flagSet)) { request, context, visit in
            let product = try await visit.product(request.part("number", context), edge.store)
            return try await page(.product(product), visit, FormBody(), nil)
        }
        book.page("/console/allotments/:number/flag", .doing(.flagSet)) { request, context, visit in
            let found = try await visit.allotment(request.part("number", context), edge.store)
            return try await page(.allotment(found.allotment, found.product), visit, FormBody(), nil)
        }
        book.deed("/console/products/:number/flag", .doing(.flagSet)) { form, context, visit in
            let product = try await visit.product(context.parameters.get("number") ?? "", edge.store)
            return try await set(form, .product(product), visit)
        }
        book.deed("/console/allotments/:number/flag", .doing(.flagSet)) { form, context, visit in
            let found = try await visit.allotment(context.parameters.get("number") ?? "", edge.store)
            return try await set(form, .allotment(found.allotment, found.product), visit)
        }
        book.deed("/console/flags/:number/clear", .doing(.flagCleared)) { form, context, visit in
            let number = context.parameters.get("number").flatMap { Int($0) } ?? 0
            return try await edge.attempt {
                _ = try await FlagDesk(store: edge.store).clear(
                    number, form.paper(), by: visit.act(.flagCleared, in: roles(ofFlag: number)))
                return edge.frame.seeOther("/console/flags", done: "flag-cleared", visit.language)
            } refused: {
                try await list(visit, form, $0)
            }
        }
    }

    /// Those who may clear a flag; all that may clear any where it is unknown: the desk refuses then.
    private func roles(ofFlag number: Int) async throws(RegistryError) -> [Act.Role] {
        let flag = try await edge.read { reader throws(RegistryError) in
            try reader.flags().first { $0.number == number }
        }
        return flag?.kind.roles ?? FlagKind.suspended.roles
    }

    private func set(_ form: FormBody, _ target: FlagTarget, _ visit: Visit) async throws -> Answer {
        try await edge.attempt {
            guard let kind = FlagKind(rawValue: form["kind"]),
                let reason = FlagReason(rawValue: form["reason"])
            else { throw FlagPages.choiceMissing }
            _ = try await FlagDesk(store: edge.store).set(
                kind, on: target.subject(form), reason, form.paper(),
                by: visit.act(.flagSet, in: kind.roles))
            return edge.frame.seeOther("/console/flags", done: "flag-set", visit.language)
        } refused: {
            try await page(target, visit, form, $0)
        }
    }

    private func page(
        _ target: FlagTarget, _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?
    ) async throws -> Answer {
        let lots = try await edge.read { reader throws(RegistryError) in
            try reader.batches(of: target.product.number).map(\.lot)
        }
        let pages = FlagPages(visit: visit, link: { edge.link($0, visit) })
        return edge.frame.answer(
            pages.setting(target, lots: lots, form, refusal), at: target.path + "/flag", visit, visit.language
        )
    }

    private func list(
        _ visit: Visit, _ form: FormBody, _ refusal: WorkRefusal?, done: String? = nil
    ) async throws -> Answer {
        let (flags, recalls) = try await edge.read { reader throws(RegistryError) in
            (try reader.flags(), try RecallList(reader).lines)
        }
        let pages = FlagPages(visit: visit, link: { edge.link($0, visit) })
        return edge.frame.answer(
            pages.list(flags, recalls, form, refusal), at: "/console/flags", visit, visit.language, done: done
        )
    }
}

/// What a flag is to be set on.
enum FlagTarget: Sendable {
    case product(Product)
    case allotment(Allotment, Product)

    var product: Product {
        switch self {
        case .product(let product), .allotment(_, let product): product
        }
    }

    /// Of its own page.
    var path: String {
        switch self {
        case .product(let product): "/console/products/\(product.number.number)"
        case .allotment(let allotment, _): "/console/allotments/\(allotment.number.number)"
        }
    }

    /// The product or the lot that was chosen; the serials that were named.
    func subject(_ form: FormBody) throws(RegistryError) -> FlagSubject {
        switch self {
        case .product(let product):
            form.text("lot").map { .batch(product.number, lot: $0) } ?? .product(product.number)
        case .allotment(let allotment, _): .serials(allotment.number, try allotment.serials(form))
        }
    }
}
