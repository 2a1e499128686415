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
            "producer", "producer list", "product", "product list", "product show", "certificate",
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
        ] + certification + printing + upkeep

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
        "printer forget", "serve", "label roll", "label rolls", "label shop", "stamp shop-return",
    ]

    static let upkeep = [
        "backup", "backup make", "backup verify", "restore", "move", "migrate", "migrate plan",
        "migrate apply",
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
}
