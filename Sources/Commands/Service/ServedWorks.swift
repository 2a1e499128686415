internal import Foundation
internal import Registry
internal import StampFormat
internal import StampLabels
internal import StampSigning
internal import StampSymbol
internal import WebService

/// The console's work with keys, fonts and files, done as the commands do it.
struct ServedWorks: OfficeWorks {
    let workplace: Workplace
    private let pictures = PictureBench()

    /// Plaques are made by the command: few offices have any.
    var papers: [LabelPaper] {
        Sheet.presets.filter { !$0.isPlaque }.map { sheet in
            let millimetres = [sheet.label.width, sheet.label.height].map { FixedPoint.text($0, places: 1) }
                .joined(separator: " × ")
            return LabelPaper(
                name: sheet.name, vietnamese: "\(sheet.name): \(sheet.cells) nhãn \(millimetres) mm",
                english: "\(sheet.name): \(sheet.cells) labels of \(millimetres) mm")
        }
    }

    func labels(
        _ choice: LabelChoice, under key: KeyedRequest?, by act: Act
    ) async throws(WorkRefusal) -> [UInt8] {
        try await refusing {
            let (order, request) = try await order(choice)
            let folder = try ProofFolder()
            var export = LabelExport(workplace: workplace, order: order, request: request)
            export.reason = choice.reason
            export.key = key
            _ = try await export.write(to: folder.path("labels.pdf"), fonts: fonts(), by: act)
            return try folder.contents("labels.pdf")
        }
    }

    func queue(_ choice: LabelChoice, by act: Act) async throws(WorkRefusal) -> Job {
        try await refusing {
            let words =
                ["sheet", "--sheet", choice.paper, "--start-cell", "\(choice.startCell)"]
                + OptionWords.option("--printer", choice.printer)
            let work = LabelWork(
                allotment: choice.allotment, serials: choice.serials, words: words, reason: choice.reason)
            return try await QueuedLabels(work).submit(workplace.atPresent, by: act)
        }
    }

    func preview(_ choice: LabelChoice) async throws(WorkRefusal) -> [UInt8] {
        try await refusing {
            let (order, request) = try await order(choice)
            let pages = try LabelPreview(order: order, request: request, workplace: workplace, fonts: fonts())
            return try await pages.picture(ofPage: 1, dpi: 80)
        }
    }

    func picture(_ file: [UInt8]) async throws(RegistryError) -> PreparedPicture {
        try await pictures.prepared(file)
    }

    func words(of error: RegistryError) -> WorkRefusal { WorkRefusal(Failure(error)) }

    func words(of finding: CopyFinding) -> Phrase { Phrase(AlertWords.words(of: finding)) }

    func keys() throws(WorkRefusal) -> [OfficeKey] {
        try refused {
            try workplace.keys.certificates().map { named in
                let certificate = named.certificate
                let window = certificate.window
                return OfficeKey(
                    id: "\(certificate.publicKey.id.number)", name: certificate.name,
                    window: (window.first.day, window.last.day), isRoot: certificate.isRoot,
                    hasPrivateHalf: workplace.keys.hasPrivateKey(named.name),
                    fingerprint: Hex.text(of: SHA256.digest(of: try certificate.pem())))
            }
        }
    }

    func scratchSecret() throws(WorkRefusal) -> ScratchSecret {
        try refused { try workplace.keys.scratchSecret(creating: false) }
    }

    private func order(_ choice: LabelChoice) async throws -> (LabelOrder, LabelRequest) {
        let sheet = try Sheet.named(choice.paper)
        let request = LabelRequest(
            sheet: sheet, startCell: choice.startCell, used: .none,
            printer: try choice.printer.map { try PrinterBook(workplace.folder).profile($0, sheet: sheet) },
            level: nil, link: .full, hasScratch: false)
        let order = try await LabelOrder(
            workplace, choice.allotment, from: choice.serials.first, to: choice.serials.last,
            withStars: false)
        try order.check(sheet)
        return (order, request)
    }

    private func fonts() throws -> LabelFonts { try LabelFontFiles.load(LabelFontFiles.usual) }

    private func refusing<Result>(
        _ work: () async throws -> Result
    ) async throws(WorkRefusal) -> Result {
        do {
            return try await work()
        } catch {
            throw WorkRefusal(Failure(describing: error))
        }
    }
}

extension WorkRefusal {
    /// A command's failure in a browser, with the pages where the advice names commands.
    init(_ failure: Failure) {
        let next = failure.next.flatMap(ConsolePlaces.advice)
        self.init(
            failure.code, (WorkRefusal.sentence(failure.what.vi), WorkRefusal.sentence(failure.what.en)),
            next: next.map { (WorkRefusal.sentence($0.vi), WorkRefusal.sentence($0.en)) },
            isOurs: failure.exit != .refused && failure.exit != .tryAgain)
    }

    /// With a capital and a full stop.
    private static func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst() + "."
    }
}
