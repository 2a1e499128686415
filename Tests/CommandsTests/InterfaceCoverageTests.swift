import Foundation
import TestBinary
import Testing

/// What the commands do, programs do under `/v1`: each command is named by an operation, or here with its reason.
@Suite struct InterfaceCoverageTests {
    private enum Reason: String {
        case machine = "done where the office's keys, files or processes are"
        case person = "opens a door: a secret that only a person hands over"
        case offline = "asks nothing of the register"
        case printing =
            "makes files for a printer or a shop that stand beside the office's fonts and profiles"
        case inspection = "the office's own part of an inspection, done at its desk"
    }

    private static let elsewhere: [String: Reason] = [
        "init": .machine, "key new": .machine, "key enter": .machine, "serve": .machine, "worker": .machine,
        "doctor": .machine, "backup make": .machine, "backup verify": .machine, "restore": .machine,
        "move": .machine, "migrate plan": .machine, "migrate apply": .machine, "account check": .machine,
        "ledger check": .machine, "snapshot make": .machine, "snapshot status-list": .machine,
        "stamp scratch": .machine, "token new": .person, "token list": .person, "token revoke": .person,
        "person code": .person, "symbol": .offline, "snapshot check": .offline, "alert simulate": .offline,
        "label bottle": .offline, "label rolls": .offline, "label roll": .printing, "label shop": .printing,
        "label serials": .printing, "case assign": .inspection, "case accept": .inspection,
        "case reopen": .inspection, "case reports": .inspection, "case reason-open": .inspection,
        "case minutes": .inspection,
        "case import": .inspection, "campaign new": .inspection,
        "campaign wave": .inspection, "campaign list": .inspection,
        "self-check send": .inspection, "self-check answer": .inspection, "self-check list": .inspection,
    ]

    /// By command: the operations that do the same.
    private static func operations() throws -> [String: [String]] {
        let path = Checkout.root + "/Sources/WebService/API/openapi.json"
        let file = try Data(contentsOf: URL(fileURLWithPath: path))
        let description = try #require(JSONSerialization.jsonObject(with: file) as? [String: Any])
        let paths = try #require(description["paths"] as? [String: [String: [String: Any]]])
        var operations: [String: [String]] = [:]
        for (path, methods) in paths {
            for (method, operation) in methods {
                for command in operation["x-command"] as? [String] ?? [] {
                    operations[command, default: []].append("\(method) \(path)")
                }
            }
        }
        return operations
    }

    /// Commands that do something, not those that only have others below them.
    private static var leaves: [String] {
        HelpTests.commands.filter { command in
            !command.isEmpty && !HelpTests.commands.contains { $0.hasPrefix(command + " ") }
        }
    }

    @Test func `every command is under v1, or has a reason not to be`() throws {
        let operations = try Self.operations()
        for command in Self.leaves {
            let isServed = operations[command] != nil
            #expect(
                isServed != (Self.elsewhere[command] != nil),
                "\(command): give its operation an x-command, or say here why it has none, and not both")
        }
    }

    @Test func `operations and reasons name commands that there are`() throws {
        let named = Set(try Self.operations().keys).union(Self.elsewhere.keys)
        #expect(named.subtracting(Self.leaves).sorted() == [])
    }
}
