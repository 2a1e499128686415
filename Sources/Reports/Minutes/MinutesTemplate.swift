/// How minutes (biên bản) are worded: a text that the office edits.
///
/// Each line is one of: `= ` a title, `== ` a heading, `[findings]`, `[evidence]` or `[visits]` a table,
/// `[sign] ROLE | ROLE` places for signatures, `; ` a remark that is not printed, or text with `{fields}`.
package struct MinutesTemplate: Hashable, Sendable {
    enum Line: Hashable, Sendable {
        case title([Part])
        case heading([Part])
        case text([Part])
        case table(Table)
        /// Roles, in capitals.
        case signatures([String])
    }

    enum Part: Hashable, Sendable {
        case words(String)
        case field(MinutesField)
    }

    enum Table: String, CaseIterable, Hashable, Sendable { case findings, evidence, visits }

    let lines: [Line]

    /// Those that it names, each once, in its order.
    package var fields: [MinutesField] {
        var fields: [MinutesField] = []
        for line in lines {
            switch line {
            case .title(let parts), .heading(let parts), .text(let parts):
                for case .field(let field) in parts where !fields.contains(field) { fields.append(field) }
            case .table, .signatures: break
            }
        }
        return fields
    }

    /// Characters of one line, and lines of one template.
    private static let longestLine = 1000
    private static let mostLines = 300

    /// Reads a template.
    ///
    /// - Parameter text: as the file holds it.
    /// - Throws: the first fault, with its line.
    package init(_ text: String) throws(MinutesFault) {
        let raw = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard raw.count <= MinutesTemplate.mostLines else {
            throw .tooManyLines(raw.count, most: MinutesTemplate.mostLines)
        }
        var lines: [Line] = []
        for (place, line) in raw.enumerated() {
            let line = line.last == "\r" ? line.dropLast() : line
            guard line.count <= MinutesTemplate.longestLine else {
                throw .lineTooLong(place + 1, most: MinutesTemplate.longestLine)
            }
            if let read = try MinutesTemplate.line(String(line), number: place + 1) { lines.append(read) }
        }
        guard !lines.isEmpty else { throw .empty }
        self.lines = lines
    }

    private static func line(_ text: String, number: Int) throws(MinutesFault) -> Line? {
        if text.allSatisfy(\.isWhitespace) || text.hasPrefix(";") { return nil }
        if text.hasPrefix("== ") { return .heading(try parts(text.dropFirst(3), number)) }
        if text.hasPrefix("= ") { return .title(try parts(text.dropFirst(2), number)) }
        guard text.hasPrefix("[") else { return .text(try parts(text[...], number)) }
        guard let end = text.firstIndex(of: "]") else {
            throw .unknownBlock(text, line: number, known: blocks)
        }
        let name = String(text[text.index(after: text.startIndex)..<end])
        let rest = text[text.index(after: end)...]
        if name == "sign" {
            let roles = rest.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
                .filter { !$0.isEmpty }
            guard (1...4).contains(roles.count) else { throw .badSignatures(line: number) }
            return .signatures(roles)
        }
        guard let table = Table(rawValue: name), rest.allSatisfy(\.isWhitespace) else {
            throw .unknownBlock(name, line: number, known: blocks)
        }
        return .table(table)
    }

    private static var blocks: [String] { Table.allCases.map(\.rawValue) + ["sign"] }

    private static func parts(_ text: Substring, _ number: Int) throws(MinutesFault) -> [Part] {
        var parts: [Part] = []
        var rest = text
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
            let after = rest.index(after: open)
            guard let close = rest[after...].firstIndex(of: "}") else {
                throw .unknownField(String(rest[after...].prefix(40)), line: number)
            }
            let name = String(rest[after..<close])
            guard let field = MinutesField(rawValue: name) else { throw .unknownField(name, line: number) }
            parts.append(.field(field))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.words(String(rest))) }
        return parts
    }
}

/// What a template may name.
package enum MinutesField: String, CaseIterable, Sendable {
    case office, number, provisional, date, origin, producer, address, product, stamp, place, province
    case agency, officer, campaign, outcome
    case openedOn = "opened-on"
    case taxCode = "tax-code"

    /// Whether a case that lacks nothing may have none: it was opened at the office, by no plan, or is not ended.
    var isOptional: Bool { [.provisional, .campaign, .outcome].contains(self) }
}

/// Why a template cannot be used.
package enum MinutesFault: Error, Hashable, Sendable {
    case unknownField(String, line: Int)
    case unknownBlock(String, line: Int, known: [String])
    case badSignatures(line: Int)
    case lineTooLong(Int, most: Int)
    case tooManyLines(Int, most: Int)
    case empty
    case notText

    /// Stable word.
    package var code: String {
        switch self {
        case .unknownField: "unknown-field"
        case .unknownBlock: "unknown-block"
        case .badSignatures: "bad-signatures"
        case .lineTooLong, .tooManyLines: "template-too-long"
        case .empty: "template-empty"
        case .notText: "template-not-text"
        }
    }
}
