internal import Registry

/// Facts as they are shown: JSON lines for programs, or a table for people.
struct FactList {
    private var table: Table
    private var lines: [String] = []
    private let asJSON: Bool

    init(_ asJSON: Bool, headings: [String]) {
        self.asJSON = asJSON
        table = Table(headings)
    }

    /// - Parameters:
    ///   - facts: for programs.
    ///   - row: for people, under the headings.
    mutating func add(_ facts: [String: CanonicalJSON], row: [String]) {
        if asJSON { lines.append(CanonicalJSON.object(facts).text) } else { table.add(row) }
    }

    func write() throws {
        for line in asJSON ? lines : table.lines { try StandardOutput.write(line) }
    }
}
