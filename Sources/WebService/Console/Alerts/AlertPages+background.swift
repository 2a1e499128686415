internal import Registry
internal import StampFormat

/// What explains scans away, what people decided before, and the cases that followed.
extension AlertPages {
    func background(_ view: AlertView) -> [ConsolePage.Block] {
        [causes(view), events(view)].filter { $0.table != nil }
    }

    /// How alerts ended, the latest first; none while none did.
    func closed(_ events: [CopyEvent]) -> [ConsolePage.Block] {
        let rows = events.reversed().compactMap { event -> [ConsolePage.Cell]? in
            guard case .closed(let outcome) = event.word else { return nil }
            return [
                ConsolePage.Cell(text: event.place.text, href: link(AlertPages.path(event.place))),
                ConsolePage.Cell(text: AlertPages.name(of: outcome)(language)),
                ConsolePage.Cell(text: LoginWords.time(event.record.at)),
                ConsolePage.Cell(text: "\(event.record.entry)"),
            ]
        }
        guard !rows.isEmpty else { return [] }
        return [
            ConsolePage.Block(
                heading: Phrase("Đã khép", "Closed")(language) + ": \(rows.count)",
                table: ConsolePage.Table(
                    headings: [
                        Phrase("Tem", "Stamp"), Phrase("Kết quả", "Outcome"), Phrase("Lúc", "At"),
                        Phrase("Sổ cái", "Ledger"),
                    ].map { $0(language) }, rows: Array(rows.prefix(Self.mostClosed))))
        ]
    }

    private static let mostClosed = 50

    /// The cases that are there for whoever looks, else a link that opens one.
    func cases(_ view: AlertView) -> [ConsolePage.Cell] {
        var links = view.inspections.filter { visit.sees($0) }.map { inspection in
            ConsolePage.Cell(
                text: Phrase("Hồ sơ \(inspection.number)", "Case \(inspection.number)")(language),
                href: link("/console/cases/\(inspection.number)"))
        }
        if visit.may(.caseOpened), !view.inspections.contains(where: \.isOpen) {
            let stamp = PercentText.encoded(view.place.text)
            links.append(
                ConsolePage.Cell(
                    text: Phrase("Mở hồ sơ kiểm tra", "Open a case")(language),
                    href: link("/console/cases/new?origin=alert&stamp=\(stamp)")))
        }
        return links
    }

    private func causes(_ view: AlertView) -> ConsolePage.Block {
        let rows = view.causes.map { cause in
            let serials =
                cause.serials.count == 1
                ? "\(cause.serials.first)" : "\(cause.serials.first)–\(cause.serials.last)"
            return [
                AlertPages.name(of: cause.kind)(language), serials,
                cause.province?.name ?? Phrase("Mọi nơi", "Everywhere")(language),
                "\(language.day(cause.first)) – \(language.day(cause.last))",
                "\(view.scans.filter { cause.explains($0) }.count)",
            ].map { ConsolePage.Cell(text: $0) }
        }
        return ConsolePage.Block(
            heading: Phrase("Nguyên nhân kỹ thuật đã loại trừ", "Technical causes excluded")(language)
                + ": \(rows.count)",
            table: rows.isEmpty
                ? nil
                : ConsolePage.Table(
                    headings: [
                        Phrase("Nguyên nhân", "Cause"), Phrase("Tem số", "Serials"), Phrase("Nơi", "Where"),
                        Phrase("Từ – đến", "When"), Phrase("Lượt không tính", "Scans not counted"),
                    ].map { $0(language) }, rows: rows))
    }

    private func events(_ view: AlertView) -> ConsolePage.Block {
        let rows = view.events.map { event in
            let words: Phrase =
                switch event.word {
                case .graded(let grade): AlertPages.name(of: grade)
                case .closed(let outcome): AlertPages.name(of: outcome)
                }
            let isClosing = if case .closed = event.word { true } else { false }
            let act = isClosing ? Phrase("Khép", "Closed") : Phrase("Nâng mức", "Raised")
            return [
                LoginWords.time(event.record.at), act(language), words(language), "\(event.record.entry)",
            ].map { ConsolePage.Cell(text: $0) }
        }
        return ConsolePage.Block(
            heading: Phrase("Đã xử lý", "What was decided")(language),
            table: rows.isEmpty
                ? nil
                : ConsolePage.Table(
                    headings: [
                        Phrase("Lúc", "At"), Phrase("Việc", "Act"), Phrase("Kết quả", "Outcome"),
                        Phrase("Sổ cái", "Ledger"),
                    ].map { $0(language) }, rows: rows))
    }
}
