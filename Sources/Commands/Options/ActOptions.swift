internal import ArgumentParser
internal import Registry
internal import StampFormat

extension Act.Role: ExpressibleByArgument {}

/// The paper behind an act.
struct PaperOptions: ParsableArguments {
    @Option(help: "Number of the decision, minutes or incident.")
    var document: String?

    @Option(help: "Day from which it holds, when it is told late (YYYY-MM-DD; default: today).")
    var since: Day?

    @Option(help: "In your own words; kept private.")
    var note: String?

    var paper: Paper {
        Paper(
            document: document.map { PlainText.normalised($0) }.flatMap { $0.isEmpty ? nil : $0 },
            since: since,
            note: note.map { PlainText.normalised($0) })
    }
}

/// Which stamps: a range, a list, or all from the first to the last label of a roll.
struct SelectionOptions: ParsableArguments {
    @Option(help: "Allotment number; not needed with labels.") var allotment: AllotmentNumber?
    @Option(help: "First serial (default: 1).") var from: UInt32?
    @Option(help: "Last serial (default: the allotment's last).") var to: UInt32?
    @Option(help: "The first label of a roll: typed code or URL.") var first: String?
    @Option(help: "The last label of that roll: typed code or URL.") var last: String?
    @Option(
        help: ArgumentHelp(
            "File with one serial, typed code or URL a line; - for standard input.", valueName: "file"))
    var list: String?

    /// The longest list: more is better said as a range.
    private static let longestList = 100_000

    func validate() throws {
        let ways = [list != nil, first != nil || last != nil, from != nil || to != nil].filter { $0 }.count
        guard ways <= 1, (first == nil) == (last == nil) else {
            throw ValidationError("Give --from and --to, or --first and --last, or --list.")
        }
        guard allotment != nil || list != nil || first != nil else {
            throw ValidationError("Give --allotment, --list, or --first and --last.")
        }
    }

    /// For acts that cannot be undone: the stamps are always spelt out.
    func requireSpeltOut() throws {
        guard list != nil || first != nil || (from != nil && to != nil) else {
            throw ValidationError("--from and --to are needed.")
        }
    }

    /// The stamps that are meant; --allotment alone means all of it.
    func selection(_ workplace: Workplace) async throws -> StampSelection {
        if let list {
            let (texts, allotment) = (try lines(of: list), allotment)
            return try await workplace.read { reader throws(RegistryError) in
                try reader.selection(of: texts, in: allotment)
            }
        }
        if let first, let last {
            return try await workplace.read { reader throws(RegistryError) in
                try reader.selection(first: first, last: last)
            }
        }
        guard let allotment else { throw RegistryError.unknownStamp("") }
        let (start, end) = (from, to)
        return try await workplace.read { reader throws(RegistryError) in
            let serials = try reader.existingAllotment(allotment).serials(from: start, to: end)
            return StampSelection(allotment, [serials])
        }
    }

    private func lines(of path: String) throws -> [String] {
        guard path != "-" else {
            var lines = InputLines(descriptor: 0)
            return trimmed(lines.next(Self.longestList) ?? [])
        }
        let text = String(decoding: try FileBytes.contents(of: path, most: 32 << 20), as: UTF8.self)
        return trimmed(text.split(whereSeparator: \.isNewline).map { String($0) })
    }

    private func trimmed(_ lines: [String]) -> [String] {
        lines.map { PlainText.normalised($0) }.filter { !$0.isEmpty }
    }
}

/// What an act did to serials.
enum RangeLines {
    static func write(_ ranges: [StateRange], of allotment: AllotmentNumber, asJSON: Bool) throws {
        for range in ranges {
            let serials = range.serials
            guard asJSON else {
                try StandardOutput.write(
                    "\(allotment.number): \(serials.first)–\(serials.last)  \(range.state.rawValue)")
                continue
            }
            try StandardOutput.write(
                CanonicalJSON.object([
                    "allotment": .integer(Int(allotment.number)), "first": .integer(Int(serials.first)),
                    "last": .integer(Int(serials.last)), "lot": .optional(range.lot),
                    "reason": .optional(range.reason), "state": .string(range.state.rawValue),
                ]).text)
        }
    }
}
