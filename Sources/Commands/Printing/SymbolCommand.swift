internal import ArgumentParser
internal import StampFormat
internal import StampSymbol

extension SymbolLevel: ExpressibleByArgument {
    init?(argument: String) { self.init(word: argument) }
}

struct SymbolCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "symbol", abstract: "The QR symbol of one stamp's URL, as SVG, PNG or text.",
        discussion: """
            The symbol's version, level and size are told on standard error. With --dpi a
            module is a whole number of the printer's dots. Level L is not offered: a
            scratch would make the stamp unreadable.

            Examples:
              tracestamp symbol https://tem.example.gov.vn/0537… --format svg -o stamp.svg
              tracestamp stamp list --allotment 1 --to 1 | tracestamp symbol - --format text
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case svg, png, text }

    @Argument(help: "The stamp's URL, or - to read it from standard input.") var text: String
    @Option(help: "svg, png or text.") var format = Format.svg
    @Option(help: "Error correction: M, Q or H.") var level = SymbolLevel.medium
    @Option(help: "The printer's dots per inch (72 to 2400).") var dpi: Int?
    @Option(name: .shortAndLong, help: "File to write (default: standard output).") var output: String?

    func validate() throws {
        guard dpi.map({ ModuleSize.dpiRange.contains($0) }) ?? true else {
            throw ValidationError(
                "--dpi must be \(ModuleSize.dpiRange.lowerBound) to \(ModuleSize.dpiRange.upperBound).")
        }
    }

    func run() async throws {
        try await reporting {
            let symbol = try QRSymbol(try StampURL(try input()), level: level)
            let module = dpi.flatMap { ModuleSize(dpi: $0) } ?? .office
            let bytes =
                switch format {
                case .svg: Array(symbol.svg(module: module).utf8)
                case .png: try symbol.png(module: module)
                case .text: Array(symbol.terminalText.utf8)
                }
            try write(bytes)
            let side = symbol.version.sideWithQuietZone
            let millimetres = FixedPoint.text(Double(side) * module.millimetres, places: 2)
            StandardError.write(
                "QR \(symbol.version.number)-\(symbol.level.rawValue), \(symbol.side)×\(symbol.side), "
                    + "module \(FixedPoint.text(module.millimetres, places: 3)) mm, with quiet zone \(millimetres) mm"
            )
        }
    }

    private func input() throws -> String {
        guard text == "-" else { return text }
        guard let bytes = FileBytes.read(descriptor: 0, most: 4096) else {
            throw Failure(
                "no-input", Bilingual("không đọc được đầu vào", "cannot read standard input"), exit: .noInput)
        }
        return String(
            decoding: bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    }

    private func write(_ bytes: [UInt8]) throws {
        guard let output, output != "-" else { return try StandardOutput.write(bytes: bytes) }
        let file = try OutputFile(path: output)
        try file.write(bytes)
        try file.finish()
        try file.commit()
    }
}
