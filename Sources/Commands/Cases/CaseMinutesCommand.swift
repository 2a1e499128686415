internal import ArgumentParser
internal import Glibc
internal import Registry
internal import Reports
internal import StampFormat
internal import StampSigning

struct CaseMinutesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "minutes", abstract: "The minutes (biên bản) of a case, as a PDF to print and sign.",
        discussion: """
            Worded by minutes.txt in the data folder, where there is one. Begin with:
            tracestamp case minutes-template > office/minutes.txt

            Example:
              tracestamp case minutes 7 -o bien-ban-7.pdf
            """)

    @OptionGroup var inspection: CaseArgument
    @Option(name: .shortAndLong, help: "File to write.") var output: String
    @Option(help: "Another template than the office's.") var template: String?
    @Option(help: "Folder with NotoSans-Regular.ttf and NotoSans-Bold.ttf.")
    var fonts = LabelFontFiles.usual
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let minutes = try await workplace.minutes(of: inspection.inspection, on: workplace.today)
            let template = try MinutesTemplateFile.read(template, workplace.folder)
            let blanks = minutes.blanks(in: template)
            if !blanks.isEmpty { MinutesWords.warning(of: blanks).forEach { StandardError.write($0) } }
            let bytes = try minutes.pdf(
                template,
                fonts: try LabelFontFiles.load(fonts))
            let file = try OutputFile(path: output)
            try file.write(bytes)
            try file.finish()
            try file.commit()
            let hash = Hex.text(of: SHA256.digest(of: bytes))
            try StandardOutput.write(
                json.json
                    ? CanonicalJSON.object([
                        "blank": .array(blanks.map { .string($0.rawValue) }),
                        "case": .integer(minutes.inspection.number), "file": .string(output),
                        "file_sha256": .string(hash),
                        "provisional": .optional(minutes.inspection.key?.provisionalNumber),
                    ]).text : "\(output)  case \(minutes.inspection.number)")
        }
    }

}

extension Workplace {
    /// What the minutes of a case tell, made on a day.
    func minutes(of reference: CaseReference, on day: Day) async throws(RegistryError) -> Minutes {
        let office = office
        return try await read { reader throws(RegistryError) in
            let inspection = try reader.existingCase(reference)
            var (producer, product): (Producer?, Product?) = (nil, nil)
            if let number = inspection.opening.producer { producer = try reader.producer(number) }
            if let number = inspection.opening.product { product = try reader.product(number) }
            var minutes = Minutes(
                inspection, try reader.evidence(of: inspection.number), of: office,
                about: (producer, product), reasons: try reader.findingReasons(), on: day)
            minutes.codes = try reader.typedCodes(of: minutes.stamps)
            return minutes
        }
    }
}

struct CaseMinutesTemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "minutes-template", abstract: "Print the usual template of minutes, to be edited.",
        discussion: """
            Fields: \(MinutesField.allCases.map(\.rawValue).joined(separator: ", ")).

            Example:
              tracestamp case minutes-template > office/minutes.txt
            """)

    func run() throws { try StandardOutput.write(MinutesTemplate.usual) }
}

/// The office's template of minutes.
enum MinutesTemplateFile {
    /// Bytes of a template.
    private static let most = 1 << 20

    /// The named file, else the data folder's, else the usual one.
    static func read(_ path: String?, _ folder: DataFolder) throws -> MinutesTemplate {
        try MinutesTemplate(text(path, folder))
    }

    /// As it is written.
    static func text(_ path: String?, _ folder: DataFolder) throws -> String {
        let own = "\(folder.path)/minutes.txt"
        guard path != nil || access(own, F_OK) == 0 else { return MinutesTemplate.usual }
        let bytes = try FileBytes.contents(of: path ?? own, most: most)
        guard let text = String(validating: bytes, as: UTF8.self) else { throw MinutesFault.notText }
        return text
    }
}
