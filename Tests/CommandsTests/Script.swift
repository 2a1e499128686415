import Foundation
import Testing

/// One story at the command line.
///
///     # What the story is about.
///     given a registered office
///
///     $ tracestamp allotment show 9
///     ! tracestamp: …
///     ? 65
///
/// `$` is a command, `>` goes on with it on another line, `!` is a line of standard error and `?` the exit
/// status (0 when not said); every other line is one of standard output. `…` stands for what varies.
struct Script: Sendable, CustomTestStringConvertible {
    struct Step: Sendable {
        let line: Int
        var command: String
        var output: [String] = []
        var words: [String] = []
        var status: Int32 = 0
    }

    let name: String
    private(set) var given: Given?
    private(set) var steps: [Step] = []

    var testDescription: String { name }

    init(name: String, text: String) throws {
        self.name = name
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            try read(String(line), number: index + 1)
        }
    }

    private mutating func read(_ line: String, number: Int) throws {
        let (mark, rest) = (line.prefix(2), String(line.dropFirst(2)))
        if mark == "# " || line.isEmpty { return }
        if line.hasPrefix("given ") {
            let start: Given = try #require(
                Given(rawValue: String(line.dropFirst(6))), "\(name):\(number): \(line)")
            given = start
            return
        }
        if mark == "$ " { return steps.append(Step(line: number, command: rest)) }
        let last = steps.popLast()
        var step = try #require(last, "\(name):\(number): output before a command")
        switch mark {
        case "> ": step.command += "\n" + rest
        case "! ": step.words.append(rest)
        case "? ": step.status = try #require(Int32(rest), "\(name):\(number): not a status")
        default: step.output.append(line)
        }
        steps.append(step)
    }

    /// All scripts of this target, by name.
    static func all() throws -> [Script] {
        let folder = try #require(Bundle.module.url(forResource: "Scripts", withExtension: nil))
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try files.sorted { $0.path < $1.path }.map { file in
            try Script(
                name: file.deletingPathExtension().lastPathComponent,
                text: String(contentsOf: file, encoding: .utf8))
        }
    }
}
