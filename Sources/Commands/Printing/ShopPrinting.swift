internal import ArgumentParser
internal import PrintShop
internal import Registry
internal import StampLabels
internal import StampSigning

/// All that decides a print shop's package.
struct ShopPrinting: ParsableArguments {
    @OptionGroup var serials: SerialsOption
    @OptionGroup var printing: PrintingOptions
    @Option(help: "The shop's name; stands in the manifest and in the ledger.") var shop: String
    @Option(help: "A label's width and height in mm.") var label = "40x30"
    @Option(help: "Labels beside each other on the roll, 1 to 10.") var across = 1
    @Option(help: "Inner diameter of the core in mm: 25, 40 or 76.") var core = 40
    @Option(help: "Wind direction: 1 to 4 print outside, 5 to 8 inside.") var wind = 4
    @Option(help: "Labels of a roll, 10 to 100000.") var perRoll = 2000

    func validate() throws {
        guard Sheet.Size(millimetres: label) != nil else {
            throw ValidationError("--label is width x height in mm, such as 40x30.")
        }
        guard (1...120).contains(PlainText.normalised(shop).count) else {
            throw ValidationError("--shop is a name of 1 to 120 characters.")
        }
    }

    func order(_ workplace: Workplace) async throws -> (LabelOrder, ShopRequest) {
        let order = try await LabelOrder(workplace, serials, withStars: printing.stars)
        let request = ShopRequest(
            recipient: PlainText.normalised(shop),
            label: Sheet.Size(millimetres: label) ?? Sheet.Size(0, 0),
            plan: try RollPlan(across: across, core: core, wind: wind, perRoll: perRoll),
            printing: printing)
        return (order, request)
    }

    /// Writes the archive under its provisional name and reads it back.
    ///
    /// - Parameters:
    ///   - file: the archive.
    ///   - folder: for temporary files.
    ///   - order: which labels.
    ///   - request: how they are.
    ///   - workplace: the office.
    ///   - scratch: what second codes come from.
    ///   - isKnown: whether it was read back before.
    /// - Returns: what is in it, its hash, and how many labels were read back.
    /// - Throws: a ``ShopError``, a ``RegistryError`` or a ``Failure``.
    func make(
        _ file: OutputFile, folder: String, _ order: LabelOrder, _ request: ShopRequest,
        _ workplace: Workplace, scratch: ScratchSecret?, isKnown: Bool
    ) async throws -> (report: ShopReport, hash: [UInt8], proved: Int) {
        let package = try ShopPackage(
            order.order(request, office: workplace.office, scratch: scratch),
            fonts: try printing.loadFonts())
        let (report, hash) = try await order.write(package, to: file, folder: folder, workplace.store)
        let proved = try await order.prove(
            package, extent: isKnown ? ProofExtent.none : printing.proof, file: file, workplace.store)
        return (report, hash, proved)
    }

    /// The options that make the same archive, as they would be typed; serials and reason apart.
    var words: [String] {
        [
            "--shop", PlainText.normalised(shop), "--label", label, "--across", "\(across)", "--core",
            "\(core)", "--wind", "\(wind)", "--per-roll", "\(perRoll)",
        ] + printing.words
    }
}
