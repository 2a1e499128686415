internal import Glibc

/// Lines of standard input, a chunk at a time; what is no UTF-8 comes out as replacement characters.
struct InputLines {
    /// Kept of one line: no stamp is longer, and nobody can fill the memory with a line.
    private static let longestLine = 4096

    private let descriptor: Int32
    private var rest: [UInt8] = []
    private var isAtEnd = false
    private var isSkipping = false

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// At most `most` lines that are not empty; nil at the end.
    mutating func next(_ most: Int) -> [String]? {
        var lines: [String] = []
        while lines.count < most, let line = nextLine() {
            let text = String(decoding: line, as: UTF8.self)
            if !text.allSatisfy(\.isWhitespace) { lines.append(text) }
        }
        return lines.isEmpty ? nil : lines
    }

    private mutating func nextLine() -> [UInt8]? {
        var line: [UInt8] = []
        while true {
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                line += rest[..<end].prefix(max(0, Self.longestLine - line.count))
                rest.removeSubrange(...end)
                return line
            }
            line += rest.prefix(max(0, Self.longestLine - line.count))
            let hadSome = !rest.isEmpty
            rest.removeAll(keepingCapacity: true)
            guard fill() else { return line.isEmpty && !hadSome ? nil : line }
        }
    }

    private mutating func fill() -> Bool {
        guard !isAtEnd else { return false }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(descriptor, &chunk, chunk.count)
        guard count > 0 else {
            isAtEnd = true
            return false
        }
        rest += chunk[0..<count]
        return true
    }
}
