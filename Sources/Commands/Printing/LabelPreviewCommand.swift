internal import ArgumentParser
internal import Registry
internal import RegistrySQL
internal import StampFormat
internal import StampLabels
internal import StampSigning
internal import StampSymbol

struct LabelPreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Look at the first and the last page before labels are made.",
        discussion: """
            Writes NAME-first.png and NAME-last.png and records nothing. The symbols are of the
            right size and hold no signature: a print of them is a forgery and reads as one.

            Examples:
              tracestamp label preview --allotment 1 -o look
              tracestamp label preview --allotment 1 --sheet L7160 --stars -o look
            """)

    @OptionGroup var labels: LabelOptions
    @Option(help: "Dots per inch of the pictures, 50 to 300.") var dpi = 110
    @Option(name: .shortAndLong, help: "The pictures' name, without its ending.") var output: String
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func validate() throws {
        guard (50...300).contains(dpi) else { throw ValidationError("--dpi must be 50 to 300.") }
    }

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let (order, request) = try await labels.order(workplace)
            let preview = try LabelPreview(
                order: order, request: request, workplace: workplace, fonts: labels.loadFonts())
            var files: [String] = []
            for (name, page) in [("first", 1), ("last", preview.job.pageCount)] {
                files.append("\(output)-\(name).png")
                let file = try OutputFile(path: files[files.count - 1])
                try file.write(try await preview.picture(ofPage: page, dpi: dpi))
                try file.finish()
                try file.commit()
            }
            try tell(preview.writer.report(), files)
        }
    }

    private func tell(_ report: LabelReport, _ files: [String]) throws {
        report.tellCuts()
        guard json.json else {
            for file in files { try StandardOutput.write(file) }
            return StandardError.write(
                "\(report.labels) nhãn trên \(report.pages) trang / labels on pages; "
                    + "QR \(report.version.number)-\(report.level.rawValue)")
        }
        try StandardOutput.write(
            CanonicalJSON.object([
                "files": .array(files.map { .string($0) }), "labels": .integer(report.labels),
                "left_out": .array(report.leftOut.map { .string($0.rawValue) }),
                "level": .string(report.level.rawValue),
                "module_mm": .string(FixedPoint.text(report.module.millimetres, places: 3)),
                "pages": .integer(report.pages),
                "shortened": .array(report.shortened.map { .string($0.rawValue) }),
                "symbol_version": .integer(report.version.number),
            ]).text)
    }
}
