internal import ArgumentParser
internal import Registry

struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "The append-only record of every act (sổ cái).",
        subcommands: [LedgerShowCommand.self, LedgerCheckCommand.self])
}

struct LedgerShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Entries in order, one JSON object per line.",
        discussion: """
            The public form of each entry; with --private also who did it.

            Example:
              tracestamp ledger show --from 10 --limit 5 --private
            """)

    @Option(help: "First entry.") var from = 1
    @Option(help: "How many entries (1 to 100000).") var limit = 100_000
    @Flag(name: .customLong("private"), help: "Show names and notes too.") var showsPrivate = false
    @OptionGroup var data: DataOption

    func validate() throws {
        guard from >= 1, (1...100_000).contains(limit) else {
            throw ValidationError("--from is 1 or more, --limit 1 to 100000.")
        }
    }

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let end = from + limit
            var next = from
            while next < end {
                let (start, count) = (next, min(1000, end - next))
                let page = try await workplace.read { reader throws(RegistryError) in
                    try reader.ledgerEntries(from: start, limit: count)
                }
                if page.isEmpty { break }
                for entry in page { try StandardOutput.write(line(entry)) }
                next += page.count
            }
        }
    }

    /// Both forms are JSON already; they are joined, not written anew, so that what is shown is what is hashed.
    private func line(_ entry: LedgerEntry) -> String {
        guard showsPrivate else { return entry.body }
        return "{\"entry\":\(entry.body),\"private\":\(entry.privateBody ?? "null")}"
    }
}

struct LedgerCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Prove that the ledger is whole and print its root.",
        discussion: """
            Write the root down elsewhere now and then: nobody can then change older
            entries unnoticed.

            Example:
              tracestamp ledger check
            """)

    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let report = try await LedgerCheck.run(on: workplace.store)
            if json.json {
                try StandardOutput.write(
                    CanonicalJSON.object([
                        "entries": .integer(report.entries), "fault": .optional(report.fault),
                        "root": .string(Hex.text(of: report.root)),
                    ]).text)
            } else {
                try StandardOutput.write("\(report.entries) entries, root \(Hex.text(of: report.root))")
            }
            if let fault = report.fault { throw RegistryError.corrupt("ledger: \(fault)") }
        }
    }
}
