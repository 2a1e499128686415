package import Registry
package import StampFormat
package import StampLabels
internal import StampSigning

/// What minutes tell of a case; rendered from it alone, so that the same case gives the same file.
package struct Minutes: Sendable {
    package let inspection: InspectionCase
    package let evidence: [EvidenceItem]
    package let office: Office
    package let producer: Producer?
    package let product: Product?
    /// For the words of the findings' codes.
    package let reasons: [FindingReason]
    /// On which they are made.
    package let day: Day
    /// Of the stamps that the case names: what stands under their symbols.
    package var codes: [StampPlace: TypedCode] = [:]

    package init(
        _ inspection: InspectionCase, _ evidence: [EvidenceItem], of office: Office,
        about matter: (producer: Producer?, product: Product?), reasons: [FindingReason], on day: Day
    ) {
        self.inspection = inspection
        self.evidence = evidence
        self.office = office
        (producer, product) = matter
        self.reasons = reasons
        self.day = day
    }

    /// The minutes on A4.
    ///
    /// - Throws: ``LabelError/badFont``, or what a text holds that cannot be printed.
    package func pdf(_ template: MinutesTemplate, fonts: LabelFonts) throws(LabelError) -> [UInt8] {
        let blocks = template.lines.map(block)
        let content = blocks.map { "\($0)" }.joined(separator: "\n")
        let hash = SHA256.digest(of: Array(content.utf8))
        return try PageDocument(
            title: "Biên bản, hồ sơ \(inspection.number)", isAcross: false, blocks: blocks,
            footer: "Hồ sơ \(inspection.number) · sổ cái, mục \(lastEntry)",
            identifier: Array(hash.prefix(16))
        ).pdf(fonts: fonts)
    }

    /// Those that the case names.
    package var stamps: Set<StampPlace> {
        let scanned = evidence.compactMap { item in
            if case .stamp(let place) = item.matter { place } else { nil }
        }
        return Set(scanned + [inspection.opening.stamp].compactMap(\.self))
    }

    /// What the template names and the case lacks, in the template's order; what a case may lack by its nature is
    /// left out.
    package func blanks(in template: MinutesTemplate) -> [MinutesField] {
        template.fields.filter { !$0.isOptional && value(of: $0) == nil }
    }

    /// As it stands under the symbol, so that it can be compared with the goods; by its place alone where the stamp
    /// is not signed.
    private func name(of stamp: StampPlace) -> String {
        let place = "đợt \(stamp.allotment.number), số \(stamp.serial.number)"
        return codes[stamp].map { "\($0.text) (\(place))" } ?? place
    }

    private var lastEntry: Int {
        ([inspection.opened.entry] + inspection.events.map(\.record.entry) + evidence.map(\.record.entry))
            .max()
            ?? inspection.opened.entry
    }

    private func block(_ line: MinutesTemplate.Line) -> PageBlock {
        switch line {
        case .title(let parts): .title(text(parts))
        case .heading(let parts): .heading(text(parts))
        case .text(let parts): .line(text(parts))
        case .table(let table): self.table(table).map { .table($0) } ?? .line(MinutesWording.none)
        case .signatures(let roles):
            .signatures(
                roles.map { PageSignature(role: $0, hint: MinutesWording.signatureHint) },
                under: "Lập ngày \(day.dayMonthYear)")
        }
    }

    private func text(_ parts: [MinutesTemplate.Part]) -> String {
        parts.map { part in
            switch part {
            case .words(let words): words
            case .field(let field): value(of: field) ?? MinutesWording.nothing
            }
        }.joined()
    }

    private func value(of field: MinutesField) -> String? {
        let opening = inspection.opening
        return switch field {
        case .office: office.name
        case .number: "\(inspection.number)"
        case .provisional: inspection.key?.provisionalNumber
        case .date: day.dayMonthYear
        case .openedOn: inspection.opened.recordedOn.dayMonthYear
        case .origin: MinutesWording.words(of: opening.origin)
        case .producer: producer?.name
        case .address: producer?.addressOnLabel
        case .taxCode: producer?.taxCode
        case .product: product?.name
        case .stamp: opening.stamp.map(name)
        case .place: opening.place
        case .province: opening.province?.name
        case .agency: inspection.agency.map(MinutesWording.words)
        case .officer: inspection.officer
        case .campaign: opening.wave?.text
        case .outcome: inspection.outcome.map(MinutesWording.words)
        }
    }

    private func table(_ table: MinutesTemplate.Table) -> PageTable? {
        switch table {
        case .findings: findings
        case .evidence: pieces
        case .visits: visits
        }
    }

    private var findings: PageTable? {
        let rows = inspection.findings.map { line in
            [
                "\(line.number)", line.finding.criterion,
                reasons.first { $0.code == line.finding.reason }?.vietnamese ?? line.finding.reason,
                line.finding.legalBasis, MinutesWording.words(of: line.finding.severity),
                line.finding.deadline.dayMonthYear, MinutesWording.words(of: line.status),
            ]
        }
        return rows.isEmpty
            ? nil
            : PageTable(
                columns: [
                    PageTable.Column("Số", share: 0.5, isNumber: true),
                    PageTable.Column("Nội dung", share: 3), PageTable.Column("Lý do", share: 2.4),
                    PageTable.Column("Căn cứ", share: 2), PageTable.Column("Mức", share: 0.9),
                    PageTable.Column("Thời hạn", share: 1.2), PageTable.Column("Tình trạng", share: 1.3),
                ], rows: rows)
    }

    private var pieces: PageTable? {
        // What led to the case was scanned too.
        let opening = inspection.opening.stamp.map {
            [[MinutesWording.nothing, "Tem mở hồ sơ", name(of: $0)]]
        }
        let rows =
            (opening ?? [])
            + evidence.map { item in
                switch item.matter {
                case .stamp(let place):
                    ["\(item.number)", "Tem", name(of: place)]
                case .file(let file):
                    ["\(item.number)", file.kind.rawValue.uppercased(), "SHA-256 \(Hex.text(of: file.hash))"]
                }
            }
        return rows.isEmpty
            ? nil
            : PageTable(
                columns: [
                    PageTable.Column("Số", share: 0.5, isNumber: true), PageTable.Column("Loại", share: 1.2),
                    PageTable.Column("Nội dung", share: 7.6),
                ], rows: rows)
    }

    private var visits: PageTable? {
        let rows = inspection.events.map { event in
            [
                event.record.recordedOn.dayMonthYear, MinutesWording.words(of: event.word),
                event.document ?? MinutesWording.nothing, "\(event.record.entry)",
            ]
        }
        return rows.isEmpty
            ? nil
            : PageTable(
                columns: [
                    PageTable.Column("Ngày", share: 1.2), PageTable.Column("Việc", share: 4),
                    PageTable.Column("Văn bản", share: 2),
                    PageTable.Column("Mục sổ cái", share: 1, isNumber: true),
                ], rows: rows)
    }
}
