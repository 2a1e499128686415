internal import ArgumentParser
internal import Registry
internal import StampFormat
internal import StampLabels
internal import StampSigning

/// A file of labels that a worker makes: the options of its command, written down and read again.
enum QueuedLabels {
    case sheet(SheetPrinting)
    case roll(RollPrinting)
    case shop(ShopPrinting)

    /// - Throws: ``RegistryError/corrupt(_:)`` for words that no version of ours wrote.
    init(_ work: LabelWork) throws(RegistryError) {
        let serials = work.serials
        let words =
            [
                "--allotment", "\(work.allotment.number)", "--from", "\(serials.first)", "--to",
                "\(serials.last)",
            ] + work.words.dropFirst() + OptionWords.option("--reprint", work.reason)
        do {
            switch work.words.first {
            case "sheet": self = .sheet(try SheetPrinting.parse(words))
            case "roll": self = .roll(try RollPrinting.parse(words))
            case "shop": self = .shop(try ShopPrinting.parse(words))
            default: throw RegistryError.corrupt("label_job \(work.allotment.number)")
            }
        } catch {
            throw .corrupt("label_job \(work.allotment.number)")
        }
    }

    /// Puts it into the queue, where it is refused now what would be refused later.
    func submit(_ workplace: Workplace, by act: Act) async throws -> Job {
        guard fonts == LabelFontFiles.usual else {
            throw Failure(
                "fonts-not-queued",
                Bilingual(
                    "việc trong hàng đợi dùng phông của máy làm việc", "the queue uses the workers' own fonts"
                ),
                next: Bilingual("bỏ --fonts, hoặc ghi thẳng ra tệp bằng -o", "leave --fonts out, or use -o"))
        }
        let (order, layout) = try await chosen(workplace)
        if hasScratch { _ = try workplace.keys.scratchSecret(creating: true) }
        let work = LabelWork(
            allotment: order.allotment.number, serials: order.serials, words: words, reason: reason)
        return try await JobDesk(store: workplace.store).submitLabels(work, layout: layout, by: act)
    }

    /// Whether its labels have a second code, which only an office's own secret gives.
    var hasScratch: Bool {
        switch self {
        case .sheet(let sheet): sheet.labels.scratch
        case .roll(let roll): roll.printing.scratch
        case .shop(let shop): shop.printing.scratch
        }
    }

    private var fonts: String {
        switch self {
        case .sheet(let sheet): sheet.labels.fonts
        case .roll(let roll): roll.printing.fonts
        case .shop(let shop): shop.printing.fonts
        }
    }

    private var reason: String? {
        switch self {
        case .sheet(let sheet): sheet.reprint.map(PlainText.normalised)
        case .roll(let roll): roll.printing.reprint.map(PlainText.normalised)
        case .shop(let shop): shop.printing.reprint.map(PlainText.normalised)
        }
    }

    private var words: [String] {
        switch self {
        case .sheet(let sheet): ["sheet"] + sheet.words
        case .roll(let roll): ["roll"] + roll.words
        case .shop(let shop): ["shop"] + shop.words
        }
    }

    private func chosen(_ workplace: Workplace) async throws -> (LabelOrder, layout: String) {
        switch self {
        case .sheet(let sheet):
            let (order, request) = try await sheet.labels.order(workplace)
            return (order, order.layout(request))
        case .roll(let roll):
            let (order, request) = try await roll.order(workplace)
            return (order, order.layout(request))
        case .shop(let shop):
            let (order, request) = try await shop.order(workplace)
            return (order, order.layout(request))
        }
    }
}

/// What came of it, before it is anybody's.
struct MadeLabels {
    let layout: String
    let file: PrintedFile
    let scratch: ScratchSecret?
}

extension QueuedLabels {
    /// Writes the file under its provisional name and reads it back.
    ///
    /// `folder`: for temporary files.
    func make(
        _ file: OutputFile, folder: String, _ workplace: Workplace, _ pace: RenderingPace
    ) async throws -> MadeLabels {
        switch self {
        case .sheet(let sheet):
            let export = try await sheet.export(workplace, pace: pace)
            let (printed, proved) = try await export.make(
                file, fonts: try sheet.labels.loadFonts(), isKnown: false)
            return MadeLabels(
                layout: export.order.layout(export.request),
                file: PrintedFile(hash: printed.hash, proved: proved), scratch: export.scratch)
        case .roll(let roll):
            var (order, request) = try await roll.order(workplace)
            order.pace = pace
            let scratch = try secret(workplace)
            let (printed, proved) = try await roll.make(
                [file], order, request, workplace, scratch: scratch, isKnown: false)
            return MadeLabels(
                layout: order.layout(request), file: PrintedFile(hash: printed.hash, proved: proved),
                scratch: scratch)
        case .shop(let shop):
            var (order, request) = try await shop.order(workplace)
            order.pace = pace
            let scratch = try secret(workplace)
            let (_, hash, proved) = try await shop.make(
                file, folder: folder, order, request, workplace, scratch: scratch, isKnown: false)
            return MadeLabels(
                layout: order.layout(request), file: PrintedFile(hash: hash, proved: proved),
                scratch: scratch)
        }
    }

    private func secret(_ workplace: Workplace) throws -> ScratchSecret? {
        hasScratch ? try workplace.keys.scratchSecret(creating: false) : nil
    }
}
