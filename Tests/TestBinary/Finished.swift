/// What a program left behind when it ended.
package struct Finished: Sendable {
    /// The exit status; 128 and the signal's number when a signal ended it, as a shell says it.
    package let status: Int32
    package let output: String
    /// What it wrote to standard error.
    package let words: String

    package var outputLines: [String] { Finished.lines(of: output) }
    package var wordLines: [String] { Finished.lines(of: words) }

    private static func lines(of text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}

extension Finished: CustomStringConvertible {
    package var description: String { "status \(status)\n\(output)\(words)" }
}
