internal import Hummingbird
internal import Registry
internal import StampFormat

/// The ledger as people read it: searched, the latest first, each entry with what was before and after.
struct LedgerRoutes<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    /// Entries on a page.
    private static var most: Int { 50 }
    /// Entries that one search looks at; a link goes on from there.
    private static var reach: Int { 20_000 }
    private static var block: Int { 1000 }
    /// Names and notes stand here: not for guests of other agencies.
    private static var readers: RouteAccess { .roles(Act.office.union([.auditor])) }

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/ledger", Self.readers) { request, _, visit in
            let form = try request.form()
            return try await edge.attempt {
                try await search(form, visit)
            } refused: {
                let page = LedgerPages(visit: visit, link: { edge.link($0, visit) }).search(
                    form, LedgerPages.Found(), $0)
                return edge.frame.answer(page, at: "/console/ledger", visit, visit.language)
            }
        }
        book.page("/console/ledger/:number", Self.readers) { request, context, visit in
            let text = try request.part("number", context)
            guard let number = Int(text), number >= 1 else { throw WebFault.notFound }
            let entry = try await edge.read { reader throws(RegistryError) in
                try reader.ledgerEntries(from: number, limit: 1).first { $0.number == number }
            }
            guard let entry else { throw WebFault.notFound }
            let page = try LedgerPages(visit: visit, link: { edge.link($0, visit) }).page(of: entry)
            return edge.frame.answer(page, at: "/console/ledger/\(number)", visit, visit.language)
        }
    }

    private func search(_ form: FormBody, _ visit: Visit) async throws -> Answer {
        let filter = LedgerFilter(
            act: ActWord(rawValue: form["act"]), subject: form.text("subject"),
            since: try form.day("since"), until: try form.day("until"))
        let found = try await entries(filter, actor: form.text("actor"), before: form.number("before"))
        let page = LedgerPages(visit: visit, link: { edge.link($0, visit) }).search(form, found, nil)
        return edge.frame.answer(page, at: LedgerPages.path(form, before: nil), visit, visit.language)
    }

    /// Backwards from `before`, block by block.
    private func entries(
        _ filter: LedgerFilter, actor: String?, before: Int?
    ) async throws(RegistryError) -> LedgerPages.Found {
        let size = try await edge.read { reader throws(RegistryError) in try reader.ledgerTree().count }
        var found = LedgerPages.Found()
        let start = before.map { max(1, min($0, size + 1)) - 1 } ?? size
        var last = start
        while last > 0, start - last < Self.reach {
            let first = max(1, last - Self.block + 1)
            let (from, limit) = (first, last - first + 1)
            let block = try await edge.read { reader throws(RegistryError) in
                try reader.ledgerEntries(from: from, limit: limit)
            }
            for entry in block.reversed() where try filter.admits(entry) && entry.isBy(actor) {
                found.entries.append(entry)
                found.next = entry.number
                if found.entries.count == Self.most { return found }
            }
            last = first - 1
            found.next = first
        }
        if last == 0 { found.next = nil }
        return found
    }
}

extension LedgerEntry {
    /// Whether its actor's name holds the text, whatever case and diacritics; true for none.
    fileprivate func isBy(_ text: String?) -> Bool {
        guard let text else { return true }
        return actor.map { PlainText.folded($0).contains(PlainText.folded(text)) } ?? false
    }
}
