/// `xl/styles.xml`: which cell styles show a number as a day.
struct DateStyles: XMLReading {
    /// By the number that cells give for their style.
    private(set) var areDates: [Bool] = []
    private var customFormats: [Int: Bool] = [:]
    private var isInCellFormats = false

    func isDate(_ style: Int) -> Bool { areDates.indices.contains(style) && areDates[style] }

    mutating func open(_ name: String, _ attributes: XMLAttributes) throws(SpreadsheetFault) {
        switch name {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
            customFormats[id] = DateStyles.showsDays(attributes["formatCode"] ?? "")
        case "cellXfs": isInCellFormats = true
        case "xf" where isInCellFormats:
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            // Excel allows 65,490 of them.
            guard areDates.count < 1 << 16 else { throw .malformed(part: "xl/styles.xml") }
            areDates.append(customFormats[id] ?? DateStyles.isBuiltInDate(id))
        default: return
        }
    }

    mutating func text(_: UnsafeRawBufferPointer) {}

    mutating func close(_ name: String) {
        if name == "cellXfs" { isInCellFormats = false }
    }

    /// Formats that every workbook has without saying so (ECMA-376, 18.8.30); those for times apart.
    private static func isBuiltInDate(_ id: Int) -> Bool {
        (14...17).contains(id) || id == 22 || (27...31).contains(id) || id == 36 || (50...58).contains(id)
    }

    /// Whether a format has a year, a day, or a month that is no minute.
    static func showsDays(_ format: String) -> Bool {
        var letters = Set<Character>()
        var isSkipped = false
        var closing: Character?
        let format = format.lowercased()
        for character in format {
            if isSkipped {
                isSkipped = false
            } else if let end = closing {
                if character == end { closing = nil }
            } else {
                switch character {
                case "\"": closing = "\""
                case "[": closing = "]"
                case "\\", "_", "*": isSkipped = true
                default: letters.insert(character)
                }
            }
        }
        guard !letters.isSuperset(of: "general") else { return false }
        // Beside hours, `[h]` too, and seconds it is a minute.
        let isMonth = letters.contains("m") && letters.isDisjoint(with: "hs") && !format.contains("[h")
        return letters.contains("y") || letters.contains("d") || isMonth
    }
}
