internal import ArgumentParser
internal import Registry
internal import StampLabels
internal import StampSigning

/// Which page of lines is written, and where.
struct TestPageOptions: ParsableArguments {
    @Option(help: "The sheet that will be in the printer.") var sheet = "tomy-145"
    @Option(help: "Folder with NotoSans-Regular.ttf and NotoSans-Bold.ttf.")
    var fonts = "/usr/share/fonts/truetype/noto"
    @Option(name: .shortAndLong, help: "The PDF file to write.") var output: String

    /// Makes the page; the same options give the same bytes.
    func write(_ page: TestPage, _ seed: String) throws {
        let pdf = try page.pdf(
            fonts: try LabelFontFiles.load(fonts),
            identifier: Array(SHA256.digest(of: Array(seed.utf8)).prefix(16)))
        let file = try OutputFile(path: output)
        try file.write(pdf)
        try file.finish()
        try file.commit()
        try StandardOutput.write(output)
        StandardError.write(
            "In lên giấy thường ở kích thước thực (100 %). / Print it on plain paper at actual size (100 %).")
    }
}

struct PrinterCalibratePageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate-page", abstract: "Write a page with rulers, to be printed and measured.",
        discussion: """
            Rulers in both directions, the outlines of a sheet's labels, and an arrow to the
            edge that goes in first. The page says which four lengths are asked for.

            Examples:
              tracestamp printer calibrate-page --sheet tomy-145 -o calibrate.pdf
            """)

    @OptionGroup var page: TestPageOptions

    func run() async throws {
        try await reporting {
            let sheet = try Sheet.named(page.sheet)
            try page.write(TestPage(sheet, for: .calibration), "calibration/\(sheet.name)")
        }
    }
}

struct PrinterOutlinesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outlines",
        abstract: "Write the outlines of a sheet's labels, for a test on plain paper.",
        discussion: """
            Hold the printed page behind a sheet of labels against the light: the frames meet
            the labels' edges where a printer is right, or made right by its profile.

            Examples:
              tracestamp printer outlines --sheet tomy-145 --printer Canon-LBP -o test.pdf
              tracestamp printer outlines --sheet custom:40x30,4x9,25x13 -o test.pdf
            """)

    @OptionGroup var page: TestPageOptions
    @Option(help: "Make up for what was measured of this printer.") var printer: String?
    @OptionGroup var data: DataOption

    func run() async throws {
        try await reporting {
            let sheet = try Sheet.named(page.sheet)
            guard let printer else {
                return try page.write(TestPage(sheet, for: .outlines(.none)), "outlines/\(sheet.name)")
            }
            let profile = try PrinterBook(try await Workplace(data).folder).profile(printer, sheet: sheet)
            try page.write(
                TestPage(sheet, for: .outlines(profile.correction)), "outlines/\(profile.layout.text)")
        }
    }
}
