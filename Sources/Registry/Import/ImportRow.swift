internal import StampFormat

/// One row of an imported file; reading a value notes what is wrong with it and goes on.
struct ImportRow {
    let number: Int
    private let fields: [String]
    private let places: [String: Int]
    private(set) var faults: [ImportFault] = []
    /// What deserves a look and stops nothing.
    private(set) var warnings: [ImportFault] = []

    init(number: Int, fields: [String], places: [String: Int]) {
        self.number = number
        self.fields = fields
        self.places = places
    }

    /// A row of columns by name, which is in no file.
    init(values: [String: String]) {
        let columns = values.keys.sorted()
        number = 0
        fields = columns.map { values[$0] ?? "" }
        places = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    }

    /// What stands in the column; empty when the column or the field is missing.
    func raw(_ column: String) -> String {
        guard let place = places[column], fields.indices.contains(place) else { return "" }
        return fields[place]
    }

    /// Two values together, or nothing when one is missing.
    func joined(_ first: String, _ second: String) -> String {
        raw(first).isEmpty || raw(second).isEmpty ? "" : "\(raw(first))/\(raw(second))"
    }

    /// Whether the file has the column at all.
    func hasColumn(_ column: String) -> Bool { places[column] != nil }

    mutating func note(_ column: String?, _ rule: ImportRule) {
        faults.append(
            ImportFault(row: number, column: column, value: column.map { raw($0) } ?? "", rule: rule))
    }

    mutating func warn(_ column: String, _ rule: ImportRule) {
        warnings.append(ImportFault(row: number, column: column, value: raw(column), rule: rule))
    }

    /// A text of 1 to `most` characters; nil with a fault otherwise, and nil without one when it is empty and
    /// not required.
    ///
    /// A cell that a spreadsheet would run as a formula is refused.
    mutating func text(_ column: String, most: Int = 200, isRequired: Bool = true) -> String? {
        let value = raw(column)
        guard !value.isEmpty else {
            if isRequired && hasColumn(column) { note(column, .required) }
            return nil
        }
        guard value.count <= most else { return refuse(column, .tooLong(most: most)) }
        guard !value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            return refuse(column, .controlCharacter)
        }
        guard let first = value.first, !"=+-@".contains(first) else { return refuse(column, .formula) }
        return value
    }

    /// A whole number within `range`.
    mutating func integer(_ column: String, in range: ClosedRange<Int>, isRequired: Bool = true) -> Int? {
        guard let value = code(column, isRequired: isRequired) else { return nil }
        guard let number = Int(value), value.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return refuse(column, .notANumber)
        }
        guard range.contains(number) else { return refuse(column, .outOfRange(range)) }
        return number
    }

    /// A number or code of digits and letters, as text: what Excel turned into 8.93E+12 is refused.
    mutating func code(_ column: String, isRequired: Bool = false) -> String? {
        // A leading apostrophe is how a spreadsheet marks a number as text: nothing is lost.
        let value = raw(column).hasPrefix("'") ? String(raw(column).dropFirst()) : raw(column)
        guard !value.isEmpty else {
            if isRequired && hasColumn(column) { note(column, .required) }
            return nil
        }
        guard !ImportRow.isScientific(value) else { return refuse(column, .mangledNumber) }
        return value
    }

    /// A code of exactly so many digits; one that lost its leading zeros to a spreadsheet is refused with the hint.
    mutating func digits(_ column: String, count: Int, isRequired: Bool = false) -> String? {
        guard let value = code(column, isRequired: isRequired) else { return nil }
        guard value.utf8.allSatisfy({ (48...57).contains($0) }) else { return refuse(column, .notANumber) }
        guard value.utf8.count >= count else { return refuse(column, .lostZeros(digits: count)) }
        guard value.utf8.count == count else { return refuse(column, .codeLength(digits: [count])) }
        return value
    }

    /// A tax code: 10 digits, 13 (often written 10-3) or the 12 of a citizen's number.
    mutating func taxCode(_ column: String) -> String? {
        guard let value = code(column) else { return nil }
        let digits = value.filter { $0 != "-" }.utf8
        guard digits.allSatisfy({ (48...57).contains($0) }) else { return refuse(column, .notANumber) }
        switch digits.count {
        case 10, 12, 13: return value
        case 9: return refuse(column, .lostZeros(digits: 10))
        case 11: return refuse(column, .lostZeros(digits: 12))
        default: return refuse(column, .codeLength(digits: [10, 12, 13]))
        }
    }

    /// `8.93E+12`, `8,93E+12` or `1E+05`: what a spreadsheet shows for a long number.
    private static func isScientific(_ value: String) -> Bool {
        let parts = value.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
        guard parts.count == 2, value.contains(where: { "+.,".contains($0) }) else { return false }
        let mantissa = parts[0].filter { $0 != "." && $0 != "," }
        let exponent = parts[1].drop { $0 == "+" || $0 == "-" }
        return [mantissa[...], exponent].allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
        }
    }

    /// One of the words of an enumeration, or a Vietnamese word for it.
    mutating func word<Value: RawRepresentable & CaseIterable>(
        _ column: String, as type: Value.Type, vietnamese: [String: Value] = [:]
    ) -> Value? where Value.RawValue == String {
        let value = raw(column)
        guard !value.isEmpty else {
            if hasColumn(column) { note(column, .required) }
            return nil
        }
        if let word = Value(rawValue: value.lowercased()) ?? vietnamese[PlainText.folded(value)] {
            return word
        }
        return refuse(column, .notAWord(allowed: Value.allCases.map(\.rawValue)))
    }

    /// `yes` or `no`, in either language; false when empty.
    mutating func flag(_ column: String) -> Bool {
        switch PlainText.folded(raw(column)) {
        case "", "no", "khong", "0", "false": return false
        case "yes", "co", "1", "true", "x": return true
        default:
            note(column, .notAWord(allowed: ["yes", "no"]))
            return false
        }
    }

    /// Notes a fault and answers nil.
    mutating func refuse<Value>(_ column: String, _ rule: ImportRule) -> Value? {
        note(column, rule)
        return nil
    }
}
