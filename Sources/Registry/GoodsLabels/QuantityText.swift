/// A label's quantity taken apart: its words, how often, how much, and what is left.
struct QuantityText {
    /// Folded words before the number, such as `khoi luong tinh`; empty without.
    let term: String
    /// Units in a pack, of `10 × 50 g`; nil for one.
    let count: Int?
    /// The number as printed.
    let number: String
    /// The unit as printed, which may be no symbol at all.
    let unitText: String
    let hasSpace: Bool
    /// What follows `=`: the total of several units.
    let total: String?

    /// `text`: as printed; nil is answered when no number with a unit is in it.
    init?(_ text: String) {
        let whole = text.split(separator: "=", maxSplits: 1).map { String($0) }
        guard let start = whole.first?.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
        term = QuantityText.term(whole[0][..<start])
        var rest = whole[0][start...]
        var number = QuantityText.takeNumber(&rest)
        let sign = rest.drop { $0 == " " }
        if let cross = sign.first, "x×X*".contains(cross), let units = Int(number) {
            count = units
            rest = sign.dropFirst().drop { $0 == " " }
            number = QuantityText.takeNumber(&rest)
        } else {
            count = nil
        }
        hasSpace = rest.first == " "
        unitText = String(rest.drop { $0 == " " }.prefix { $0.isLetter })
        self.number = number
        total = whole.count > 1 ? whole[1] : nil
        guard !number.isEmpty, !unitText.isEmpty else { return nil }
    }

    /// The quantity, when number and unit can be understood.
    var quantity: NetQuantity? {
        guard let unit = QuantityText.unit(unitText) else { return nil }
        return NetQuantity(value: number, unit: unit)
    }

    /// Whether the unit is written as the law has it: a symbol, or its Vietnamese name in full.
    var isUnitLawful: Bool {
        ["mg", "g", "kg", "ml", "mL", "cl", "cL", "l", "L", "cái", "chiếc", "viên", "gói", "túi", "quả"]
            .contains(unitText)
            || ["miligam", "gam", "kilôgam", "mililít", "xentilít", "lít"].contains(unitText.lowercased())
    }

    /// The unit that a printed word means, lawful or not.
    private static func unit(_ text: String) -> NetQuantity.Unit? {
        switch PlainText.folded(text) {
        case "mg", "miligam", "miligram": .milligram
        case "g", "gr", "grs", "gam", "gram", "grams": .gram
        case "kg", "kgs", "kilogam", "kilogram", "ky", "ki", "can": .kilogram
        case "ml", "mililit", "cc": .millilitre
        case "cl", "xentilit": .centilitre
        case "l", "lit", "lits", "ltr": .litre
        case "cai", "chiec", "vien", "goi", "tui", "qua": .piece
        default: nil
        }
    }

    private static func term(_ text: Substring) -> String {
        let folded = PlainText.folded(String(text))
        return String(folded.reversed().drop { $0 == ":" || $0 == " " || $0 == "-" }.reversed())
    }

    private static func takeNumber(_ text: inout Substring) -> String {
        let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
        text = text.dropFirst(number.count)
        return String(number)
    }
}
