internal import ArgumentParser
internal import Registry
internal import StampLabels

/// Four lengths as a person reads them off a ruler.
struct MeasuredOption: ParsableArguments {
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "The lengths A, B, C and D of the page, in millimetres.", valueName: "mm"))
    var measured: [String] = []

    /// Thousandths of a millimetre; nil where they are not four lengths.
    var thousandths: [Int]? {
        let lengths = measured.compactMap { Millimetres.parse($0) }
        guard measured.count == 4, lengths.count == 4 else { return nil }
        return lengths.map { Int(($0 * 1000).rounded()) }
    }

    func validate() throws {
        guard thousandths != nil else {
            throw ValidationError("--measured takes four lengths in millimetres, as 20.6 19.4 169.5 249.0.")
        }
    }
}

struct PrinterSetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Tell what a ruler says about a printer's calibration page.",
        discussion: """
            Scales of 97 to 103 % and shifts of up to 10 mm can be made up for. Only the
            places of labels change: modules of symbols stay whole printer dots.

            Examples:
              tracestamp printer set Canon-LBP --measured 20.6 19.4 169.5 249
              tracestamp printer set "Máy in kho" --sheet l7160 --measured 21 20 170 250
            """)

    @OptionGroup var printer: PrinterName
    @Option(help: "The sheet for which it was measured.") var sheet = "tomy-145"
    @OptionGroup var lengths: MeasuredOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            var book = try PrinterBook(try await Workplace(data).folder)
            let profile = try PrinterProfile(
                printer: try printer.checked(), sheet: try Sheet.named(sheet),
                measured: lengths.thousandths ?? [])
            try book.set(profile)
            guard !json.json else {
                return try StandardOutput.write(CanonicalJSON.object(profile.facts).text)
            }
            let (shift, scale) = (profile.correction.shift, profile.correction.scale)
            try StandardOutput.write(
                "\(profile.printer), \(profile.sheet.name): shift \(MeasureWords.number(shift.width)) mm right, "
                    + "\(MeasureWords.number(shift.height)) mm down, scale \(MeasureWords.number(scale.width * 100)) % across, "
                    + "\(MeasureWords.number(scale.height * 100)) % down")
        }
    }
}
