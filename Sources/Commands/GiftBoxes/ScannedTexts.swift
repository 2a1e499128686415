internal import ArgumentParser
internal import Registry

/// Labels that were scanned or typed: arguments, a file or standard input.
struct ScannedTexts: ParsableArguments {
    @Argument(help: "Labels: URL, digits or typed code; - for one a line on standard input.")
    var texts: [String] = []
    @Option(help: ArgumentHelp("File with one label a line.", valueName: "file")) var list: String?

    /// Far more than a box holds: the desk says how many it takes.
    private static let most = 10_000

    /// All of them, in the order in which they were given.
    func read() throws -> [String] {
        var all: [String] = []
        for text in texts {
            guard text == "-" else {
                all.append(text)
                continue
            }
            var lines = InputLines(descriptor: 0)
            all += lines.next(Self.most) ?? []
        }
        if let list {
            let text = String(decoding: try FileBytes.contents(of: list, most: 4 << 20), as: UTF8.self)
            all += text.split(whereSeparator: \.isNewline).prefix(Self.most).map { String($0) }
        }
        return all.map { PlainText.normalised($0) }.filter { !$0.isEmpty }
    }
}
