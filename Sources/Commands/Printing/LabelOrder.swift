internal import Registry
internal import RegistrySQL
internal import StampFormat
internal import StampLabels
internal import StampSigning
internal import StampSymbol

/// What the user chose for a file of labels.
struct LabelRequest {
    let sheet: Sheet
    let startCell: Int
    let used: UsedCells
    let printer: PrinterProfile?
    let level: SymbolLevel?
    let link: SymbolLink
    /// Whether each label has a second code.
    let hasScratch: Bool
}

/// The serials to print and what the register says about them.
struct LabelOrder: Sendable {
    let allotment: Allotment
    let serials: SerialRange
    let text: LabelText
    /// Told how many labels are rendered; nil where nobody asks.
    var pace: RenderingPace?

    init(_ workplace: Workplace, _ option: SerialsOption, withStars: Bool) async throws {
        try await self.init(
            workplace, option.allotment, from: option.from, to: option.to, withStars: withStars)
    }

    /// - `first`: nil for 1.
    /// - `last`: nil for the allotment's last.
    init(
        _ workplace: Workplace, _ number: AllotmentNumber, from first: UInt32?, to last: UInt32?,
        withStars: Bool
    ) async throws {
        let day = withStars ? workplace.today : nil
        (allotment, serials, text) = try await workplace.read { reader throws(RegistryError) in
            let allotment = try reader.existingAllotment(number)
            try allotment.require(.closed)
            return (
                allotment, try allotment.serials(from: first, to: last),
                try LabelOrder.text(allotment, starsOn: day, reader)
            )
        }
    }

    init(_ allotment: Allotment, _ serials: SerialRange, _ text: LabelText) {
        (self.allotment, self.serials, self.text) = (allotment, serials, text)
    }

    /// `scratch`: what second codes come from, for labels that have them.
    func job(_ request: LabelRequest, office: Office, scratch: ScratchSecret?) -> LabelJob {
        let seed =
            "\(office.host.name)/\(allotment.number.number)/\(serials.first)-\(serials.last)/\(layout(request))"
        var job = LabelJob(
            sheet: request.sheet, startCell: request.startCell, used: request.used,
            correction: request.printer?.correction ?? .none, host: office.host, level: request.level,
            link: request.link,
            text: text, kind: allotment.kind, stampCount: serials.count, name: name(request),
            identifier: Array(SHA256.digest(of: Array(seed.utf8)).prefix(16)))
        if let scratch { job.scratchCode = { scratch.code(of: $0).text } }
        return job
    }

    /// What the strip calls the job.
    private func name(_ request: LabelRequest) -> String {
        "Đợt \(allotment.number.number) · \(allotment.lot ?? text.product)"
            + (request.printer.map { " · \($0.printer)" } ?? "")
    }

    /// Everything that decides the file's bytes besides its serials.
    func layout(_ request: LabelRequest) -> String {
        var facts = text.layout
        facts["level"] = .optional(request.level?.rawValue)
        facts["sheet"] = .string(request.sheet.name)
        facts["start_cell"] = .integer(request.startCell)
        if request.hasScratch { facts["scratch"] = .bool(true) }
        if request.link != .full { facts["link"] = .string(request.link.rawValue) }
        if request.used != .none { facts["used"] = .array(request.used.texts.map { .string($0) }) }
        if let printer = request.printer { facts["printer"] = printer.layout }
        return CanonicalJSON.object(facts).text
    }

    /// A plaque's paper is for services.
    func check(_ sheet: Sheet) throws(Failure) {
        guard sheet.isPlaque, allotment.kind != .servicePlaque, allotment.kind != .specimen else { return }
        throw Failure(
            "not-a-plaque",
            Bilingual(
                "giấy \(sheet.name) dành cho biển của dịch vụ; đợt \(allotment.number.number) là tem của hàng hoá",
                "\(sheet.name) is for services; allotment \(allotment.number.number) is of goods"),
            next: Bilingual(
                "chọn giấy nhãn: tracestamp label papers", "choose labels: tracestamp label papers"))
    }

    private static func text(
        _ allotment: Allotment, starsOn day: Day?, _ reader: any RegistryReader
    ) throws(RegistryError) -> LabelText {
        let product = try reader.existingProduct(allotment.product)
        guard let producer = try reader.producer(product.producer) else {
            throw .unknownProducer(product.producer)
        }
        let stars = try day.map { day throws(RegistryError) in
            guard allotment.kind != .participatingProduct else { throw .noCertificate }
            return try CertificationGates.certificate(
                among: reader.certificates(of: product.number), on: day
            ).stars
        }
        var batch: Batch?
        if let lot = allotment.lot { batch = try reader.existingBatch(lot, of: product.number) }
        return LabelText(
            product: product.name, producer: producer.name, stars: stars, lot: batch?.lot,
            producedOn: batch?.producedOn,
            useBy: batch?.useBy, netQuantity: product.netQuantity.map(\.labelText))
    }
}

extension NetQuantity {
    /// As Decree 43/2017 words it: net mass, net volume, or a count.
    fileprivate var labelText: String {
        if unit == .piece { return "Số lượng: \(text)" }
        return unit.isVolume ? "Thể tích thực: \(text)" : "KLT: \(text)"
    }
}

/// A written file of labels.
struct PrintedLabels {
    let report: LabelReport
    let hash: [UInt8]
}
