internal import Registry
internal import StampFormat

/// What was said and shown in a case.
extension CasePages {
    var history: ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Diễn biến", "What happened")(language),
            table: ConsolePage.Table(
                headings: [
                    Phrase("Lúc", "At"), Phrase("Việc", "Act"), Phrase("Nội dung", "What"),
                    Phrase("Văn bản", "Document"), Phrase("Giờ máy hiện trường", "Device’s clock"),
                    Phrase("Biên nhận", "Receipt"),
                ].map { $0(language) },
                rows: inspection.events.map { event in
                    [
                        LoginWords.time(event.record.at), CaseNames.name(of: event.word.act)(language),
                        words(of: event.word), event.document ?? "–",
                        event.deviceAt.map { LoginWords.time($0) } ?? "–", "\(event.record.entry)",
                    ].map { ConsolePage.Cell(text: $0) }
                }))
    }

    private func words(of word: CaseWord) -> String {
        switch word {
        case .assigned(let agency, let officer):
            [CaseNames.name(of: agency, language), isOffice ? officer : nil].compactMap(\.self)
                .joined(separator: ", ")
        case .transferred(let agency): CaseNames.name(of: agency, language)
        case .found(let finding): view.name(ofReason: finding.reason, language)
        case .remedied(let numbers), .verified(let numbers), .rejected(let numbers):
            numbers.map { "\($0)" }.joined(separator: ", ")
        case .withdrawalProposed(let proposal):
            view.products.first { $0.number == proposal.product }?.name ?? "–"
        case .closed(let outcome): CaseNames.name(of: outcome)(language)
        case .visited, .decided, .accepted, .takenBack, .reopened: "–"
        }
    }

    /// A block for each picture would be long: a table, then the pictures small.
    var evidence: [ConsolePage.Block] {
        let table = ConsolePage.Block(
            heading: Phrase("Chứng cứ", "Evidence")(language) + ": \(view.evidence.count)",
            table: ConsolePage.Table(
                headings: [
                    Phrase("Số", "No"), Phrase("Chứng cứ", "Evidence"), Phrase("Lúc", "At"),
                    Phrase("Giờ máy hiện trường", "Device’s clock"), Phrase("Biên nhận", "Receipt"),
                ].map { $0(language) }, rows: view.evidence.map(row)))
        let pictures = view.evidence.compactMap { item -> ConsolePage.Block? in
            guard case .file(let file) = item.matter, file.kind != .pdf else { return nil }
            let words = Phrase("Chứng cứ \(item.number)", "Evidence \(item.number)")(language)
            return ConsolePage.Block(heading: words, picture: (source: path(of: file), words: words))
        }
        return [table] + pictures.prefix(CasePages.mostPictures)
    }

    /// Pictures on one page; the others are opened from the table.
    private static let mostPictures = 12

    private func path(of file: EvidenceFile) -> String { "\(path)/evidence/\(Hex.text(of: file.hash))" }

    private func row(_ item: EvidenceItem) -> [ConsolePage.Cell] {
        let matter: ConsolePage.Cell
        switch item.matter {
        case .stamp(let place):
            matter = ConsolePage.Cell(
                text: Phrase("Tem \(place.text)", "Stamp \(place.text)")(language),
                href: link(AlertPages.path(place)))
        case .file(let file):
            let size = ConsoleWords.count(max(1, file.byteCount / 1024), language)
            matter = ConsolePage.Cell(
                text: "\(file.kind.ending.uppercased()), \(size) KiB", href: path(of: file))
        }
        return [ConsolePage.Cell(text: "\(item.number)"), matter]
            + [
                LoginWords.time(item.record.at), item.deviceAt.map { LoginWords.time($0) } ?? "–",
                "\(item.record.entry)",
            ].map { ConsolePage.Cell(text: $0) }
    }

    var reports: ConsolePage.Block {
        ConsolePage.Block(
            heading: Phrase("Phản ánh về tem này", "Reports of this stamp")(language)
                + ": \(view.reports.count)",
            table: ConsolePage.Table(
                headings: [
                    Phrase("Lúc", "At"), Phrase("Thấy ở", "Seen"), Phrase("Tỉnh", "Province"),
                    Phrase("Nội dung", "What"),
                ].map { $0(language) },
                rows: view.reports.map { report in
                    [
                        LoginWords.time(report.at), CaseNames.name(of: report.seen)(language),
                        report.province?.name ?? "–", report.text,
                    ].map { ConsolePage.Cell(text: $0) }
                }))
    }
}
