import Foundation
import TestBinary
import Testing

/// The help is what a user of the command line programs against: a change in it is a decision.
@Suite struct HelpTests {
    static let commands =
        [
            "", "init", "key", "key list", "key new", "key enter", "regulation", "regulation show",
            "regulation adopt",
            "import", "import take", "import template", "import list", "import undo",
            "box", "box pack", "box unpack", "box show", "box list",
            "producer", "producer list", "product", "product list", "product show", "product picture",
            "product picture add",
            "product picture show", "product picture remove", "certificate",
            "certificate list", "certificate show", "batch", "batch list", "batch show",
            "batch declare", "batch release", "batch close", "batch hold", "batch resume", "batch recall",
            "batch cancel", "batch split", "batch archive", "allotment",
            "allotment request", "allotment approve", "allotment refuse", "allotment sign", "allotment list",
            "allotment show", "allotment extend", "stamp", "stamp list", "stamp printed", "stamp activate",
            "stamp undo-activation", "stamp waste", "stamp return", "stamp lost", "stamp stolen",
            "stamp void", "stamp scratch",
            "stamp expire", "flag", "flag set", "flag clear", "flag list", "account", "account show",
            "account check", "account capacity", "label", "label sheet", "label preview", "label runs",
            "label serials", "label bottle",
            "label papers",
            "symbol", "verify", "ledger", "ledger show", "ledger export", "ledger check", "doctor", "person",
            "person add", "person list", "person retire", "fact", "fact add", "fact list", "fact show",
            "fact retire", "fact due", "fact kinds", "report", "report month", "report year", "report list",
            "report show",
        ] + certification + printing + service + upkeep + inspection

    static let certification = [
        "certificate correct", "decision", "decision grant", "decision withdraw", "decision list",
        "decision show",
        "decision reasons", "decision reason-open", "decision scales", "test-report", "test-report list",
        "test-report grace",
        "label check", "label version", "label version add", "label version approve",
        "label version retire", "label version list",
        "list", "list expiring", "list expired", "list expired-not-renewed", "list withdrawn", "list stopped",
        "list tests-due",
        "list stamps-unused",
    ]

    static let printing = [
        "printer", "printer calibrate-page", "printer set", "printer outlines", "printer list",
        "printer forget", "label roll", "label rolls", "label shop", "stamp shop-return",
    ]

    static let service = [
        "serve", "person code", "token", "token new", "token list", "token revoke", "alert", "alert list",
        "alert show", "alert raise", "alert explain",
        "alert close", "alert simulate", "scan", "scan prune", "snapshot", "snapshot make", "snapshot check",
        "snapshot list", "snapshot status-list",
    ]

    static let inspection = [
        "case", "case open", "case list", "case show", "case assign", "case visit", "case find",
        "case evidence", "case remedy", "case verify", "case propose-withdrawal", "case transfer",
        "case accept", "case close", "case reopen", "case report", "case reports", "case report-close",
        "case reasons",
        "case reason-open", "case minutes", "case minutes-template", "case import",
        "campaign", "campaign new", "campaign wave", "campaign list", "campaign calendar",
        "self-check", "self-check send", "self-check answer", "self-check list",
    ]

    static let upkeep = [
        "backup", "backup make", "backup verify", "restore", "move", "migrate", "migrate plan",
        "migrate apply", "job", "job list", "job show", "job cancel", "job retry", "job result", "worker",
    ]

    @Test("is as recorded", arguments: commands)
    func snapshot(_ command: String) throws {
        let help = try HelpTests.help(command)
        let name = (["help"] + command.split(separator: " ").map(String.init)).joined(separator: "-")
        let file = Bundle.module.url(forResource: name, withExtension: "txt", subdirectory: "Snapshots")
        let recorded = try file.map { try String(contentsOf: $0, encoding: .utf8) }
        #expect(
            help == recorded,
            "if this is meant: COLUMNS=80 tracestamp \(command) --help > Tests/CommandsTests/Snapshots/\(name).txt"
        )
    }

    @Test("shows an example that can be copied", arguments: commands)
    func example(_ command: String) throws {
        let lines = try HelpTests.help(command).split(separator: "\n", omittingEmptySubsequences: false)
        guard !lines.contains("SUBCOMMANDS:") || command.isEmpty else { return }
        let examples = lines.indices.filter { lines[$0].hasPrefix("  tracestamp ") }
        #expect(!examples.isEmpty)
        for index in examples {
            let next = lines[index + 1]
            #expect(next.isEmpty || next.hasPrefix("  "), "cut in two: \(lines[index])")
        }
    }

    @Test func `every command of the program is among those above`() throws {
        var found: [String] = []
        func visit(_ command: String) throws {
            found.append(command)
            let lines = try HelpTests.help(command).split(separator: "\n")
            for line in lines.drop(while: { $0 != "SUBCOMMANDS:" }).dropFirst() {
                // A subcommand stands two columns in; the rest of its words stand further in.
                guard line.hasPrefix("  "), !line.hasPrefix("   "), !line.hasPrefix("  See ") else {
                    continue
                }
                try visit(
                    (command + " " + line.split(separator: " ")[0]).trimmingCharacters(in: .whitespaces))
            }
        }
        try visit("")
        #expect(found.sorted() == HelpTests.commands.sorted())
    }

    private static func help(_ command: String) throws -> String {
        let finished = try Shell(try Scratch()).run("tracestamp \(command) --help")
        #expect(finished.status == 0 && finished.words.isEmpty)
        return finished.output
    }

    /// `import` takes the kind of file where others have a command, and prose goes on with "on this".
    private static let followed: Set<String> = ["import", "on"]

    @Test func `every command that a message names is there`() throws {
        let name = /tracestamp ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?(?!\p{L})/
        for folder in ["Commands", "WebService"] {
            let sources = "\(Checkout.root)/Sources/\(folder)"
            let files = try FileManager.default.subpathsOfDirectory(atPath: sources)
            for file in files where file.hasSuffix(".swift") {
                let text = try String(contentsOfFile: "\(sources)/\(file)", encoding: .utf8)
                for match in text.matches(of: name) where !Self.followed.contains(String(match.1)) {
                    let command = [match.1, match.2].compactMap(\.self).joined(separator: " ")
                    let isGroup = Self.commands.contains { $0.hasPrefix("\(match.1) ") }
                    #expect(
                        Self.commands.contains(isGroup ? command : String(match.1)), "\(file): \(command)")
                }
            }
        }
    }
}
