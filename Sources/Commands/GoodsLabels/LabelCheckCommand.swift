internal import ArgumentParser
internal import Registry

struct LabelCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a goods label's draft against Decree 43/2017 and Circular 21/2014; needs no office.",
        discussion: """
            Each finding says the rule, where it is written, and what to print instead. \
            Exits 65 when a binding rule is broken. A file is CSV with one draft a row, or \
            JSON; its columns or keys are: \
            \(LabelDraft.Field.allCases.map(\.rawValue).joined(separator: ", ")).

            Examples:
              tracestamp label check --only-given --quantity "Trọng lượng: 500g"
              tracestamp label check nhan.csv --json
            """)

    @Argument(help: "A CSV or JSON file of drafts (default: the draft of the options).") var file: String?
    @Flag(help: "Do not ask for fields that are not given.") var onlyGiven = false
    @OptionGroup var draft: LabelDraftOptions
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            var drafts = [(row: 1, draft: draft.draft)]
            if let file { drafts = try LabelDrafts.read(file) }
            var isBroken = false
            for (row, draft) in drafts {
                let findings = draft.findings(onlyGiven: onlyGiven)
                isBroken = isBroken || findings.contains { $0.rule.isBinding }
                try LabelFindingLines.write(findings, place: file.map { "\($0):\(row)" }, asJSON: json.json)
            }
            if isBroken { throw ExitCode(Exit.refused.rawValue) }
        }
    }
}

extension LabelDraft {
    /// What is wrong with it; `onlyGiven`: without asking for fields that nobody typed.
    fileprivate func findings(onlyGiven: Bool) -> [LabelFinding] {
        LabelCheck.findings(of: self).filter { !onlyGiven || $0.rule != .fieldMissing }
    }
}

/// Drafts of a file that the command line names.
enum LabelDrafts {
    /// - Throws: a ``Failure`` with the file's first fault.
    static func read(_ path: String) throws -> [(row: Int, draft: LabelDraft)] {
        let file = LabelDraftFile(try FileBytes.contents(of: path))
        for heading in file.ignoredHeadings {
            StandardError.write("\(path): cột “\(heading)” không được đọc / this column is not read")
        }
        guard let fault = file.faults.first else { return file.drafts }
        let words = ImportWords.words(of: fault.rule)
        let place = fault.row.map { "\(path):\($0)" } ?? path
        throw Failure(
            fault.rule.code, Bilingual("\(place): \(words.vi)", "\(place): \(words.en)"),
            next: Bilingual("xem: tracestamp label check --help", "see: tracestamp label check --help"))
    }
}
