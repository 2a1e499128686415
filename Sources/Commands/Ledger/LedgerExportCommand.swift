internal import ArgumentParser
internal import Registry
internal import StampFormat

struct LedgerExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Entries as JSON lines, all or those asked for.",
        discussion: """
            Each line is the public form of an entry, byte for byte what the ledger
            hashed; with --private it is {"entry":…,"private":…}, which names
            persons. Subjects: allotment:1, serials:1, fact:3, report:2026-11, or
            their sort alone, such as serials.

            Examples:
              tracestamp ledger export > ledger.jsonl
              tracestamp ledger export --act stamps.voided --since 2026-11-01
              tracestamp ledger export --subject serials:1 --private
            """)

    @Option(help: "First entry (default: 1).") var from = 1
    @Option(help: "Last entry (default: the last).") var to: Int?
    @Option(help: "Only this act.") var act: ActWord?
    @Option(help: "Only this subject, or this sort of subject.") var subject: String?
    @Option(help: "Only of this day (YYYY-MM-DD).") var day: Day?
    @Option(help: "Only from this day on.") var since: Day?
    @Option(help: "Only up to this day.") var until: Day?
    @Flag(name: .customLong("private"), help: "With names and notes.") var showsPrivate = false
    @OptionGroup var data: DataOption

    func validate() throws {
        guard from >= 1, to.map({ from <= $0 }) ?? true else {
            throw ValidationError("--from is 1 or more, --to not before it.")
        }
        guard day == nil || (since == nil && until == nil) else {
            throw ValidationError("--day goes without --since and --until.")
        }
        if let since, let until, until < since {
            throw ValidationError("--until is not before --since.")
        }
    }

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let filter = LedgerFilter(
                act: act, subject: subject, since: day ?? since, until: day ?? until)
            let range = from...(to ?? Int.max - 1)
            try await LedgerLines(range, showsPrivate: showsPrivate).write(workplace) {
                entry throws(RegistryError) in try filter.admits(entry)
            }
        }
    }
}

extension ActWord: ExpressibleByArgument {}

/// Entries as lines of JSON, read in pages so that memory does not grow with the ledger.
struct LedgerLines {
    private let numbers: ClosedRange<Int>
    private let showsPrivate: Bool

    init(_ numbers: ClosedRange<Int>, showsPrivate: Bool) {
        self.numbers = numbers
        self.showsPrivate = showsPrivate
    }

    /// Writes the entries that are wanted.
    ///
    /// - Returns: how many there were.
    @discardableResult
    func write(
        _ workplace: Workplace, where isWanted: (LedgerEntry) throws(RegistryError) -> Bool
    ) async throws -> Int {
        var next = numbers.lowerBound
        var written = 0
        while next <= numbers.upperBound {
            let (start, count) = (next, min(1000, numbers.upperBound - next + 1))
            let page = try await workplace.read { reader throws(RegistryError) in
                try reader.ledgerEntries(from: start, limit: count)
            }
            if page.isEmpty { break }
            for entry in page where try isWanted(entry) {
                try StandardOutput.write(line(entry))
                written += 1
            }
            next += page.count
        }
        return written
    }

    /// Both forms are JSON already; they are joined, not written anew, so that what is shown is what is hashed.
    private func line(_ entry: LedgerEntry) -> String {
        guard showsPrivate else { return entry.body }
        return "{\"entry\":\(entry.body),\"private\":\(entry.privateBody ?? "null")}"
    }
}

extension Failure {
    /// There is no such entry in the ledger.
    static func noEntry(_ number: Int) -> Failure {
        Failure(
            "unknown-entry",
            Bilingual("sổ cái không có mục số \(number)", "the ledger has no entry \(number)"),
            next: Bilingual("xem: tracestamp ledger check", "see: tracestamp ledger check"))
    }
}
