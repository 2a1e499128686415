import Foundation

/// Expected lines, in which `…` stands for what varies: inside a line for any characters, alone for any lines.
///
/// Empty lines do not count, neither here nor in what was printed.
struct OutputPattern {
    private let lines: [String]

    init(_ lines: [String]) { self.lines = lines }

    /// What differs, in words; nil when the printed lines are as expected.
    func difference(from printed: [String]) -> String? {
        guard !matches(lines[...], printed[...]) else { return nil }
        let expected = lines.map { "  - \($0)" }
        return (["expected:"] + expected + ["printed:"] + printed.map { "  + \($0)" }).joined(separator: "\n")
    }

    private func matches(_ lines: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
        guard let line = lines.first else { return printed.isEmpty }
        if line == "…" {
            return (0...printed.count).contains { matches(lines.dropFirst(), printed.dropFirst($0)) }
        }
        guard let other = printed.first, OutputPattern.matches(line, other) else { return false }
        return matches(lines.dropFirst(), printed.dropFirst())
    }

    /// Whether a line has the pieces between the wildcards, in their order.
    static func matches(_ pattern: String, _ line: String) -> Bool {
        var pieces = pattern.components(separatedBy: "…")[...]
        guard pieces.count > 1, let first = pieces.popFirst(), let last = pieces.popLast() else {
            return pattern == line
        }
        guard line.hasPrefix(first), line.hasSuffix(last), first.count + last.count <= line.count else {
            return false
        }
        var rest = line.dropFirst(first.count).dropLast(last.count)
        for piece in pieces where !piece.isEmpty {
            guard let range = rest.firstRange(of: piece) else { return false }
            rest = rest[range.upperBound...]
        }
        return true
    }
}
