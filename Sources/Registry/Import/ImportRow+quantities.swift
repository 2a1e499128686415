internal import StampFormat

extension ImportRow {
    /// A GTIN, or nil when there is none.
    mutating func gtin(_ column: String) -> GTIN? {
        guard let value = code(column) else { return nil }
        do {
            return try GTIN(value)
        } catch {
            switch error {
            case .notDigits: return refuse(column, .notANumber)
            case .wrongLength: return refuse(column, .gtinLength)
            case .wrongCheckDigit: return refuse(column, .gtinCheckDigit)
            }
        }
    }

    /// A net quantity: a value with its unit in a column of its own, or `500 ml` in one cell.
    ///
    /// The unit must fit the size (Circular 21/2014/TT-BKHCN): `500 ml`, not `0,5 l`; `1 kg`, not `1000 g`.
    mutating func netQuantity(_ valueColumn: String, unit unitColumn: String) -> NetQuantity? {
        let value = raw(valueColumn)
        guard !value.isEmpty else { return nil }
        let digits = value.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
        let ownUnit = value.dropFirst(digits.count).trimming
        let unitText = ownUnit.isEmpty ? raw(unitColumn) : String(ownUnit)
        guard let unit = ImportRow.unit(unitText) else {
            return refuse(ownUnit.isEmpty && hasColumn(unitColumn) ? unitColumn : valueColumn, .unknownUnit)
        }
        guard let quantity = NetQuantity(value: String(digits), unit: unit) else {
            return refuse(valueColumn, .notAQuantity)
        }
        if let better = quantity.inUnitForSize {
            return refuse(valueColumn, .unitForSize(better: better.text))
        }
        return quantity
    }

    /// A score with at most two decimals, in hundredths.
    mutating func score(_ column: String) -> Int? {
        let value = raw(column)
        guard !value.isEmpty else { return nil }
        let parts = value.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        let isNumber = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard isNumber, (1...2).contains(parts.count), parts[0].count <= 3, let whole = Int(parts[0]) else {
            return refuse(column, .notAScore)
        }
        let decimals = parts.count == 2 ? parts[1] : "0"
        guard decimals.count <= 2, let fraction = Int(decimals) else { return refuse(column, .notAScore) }
        let hundredths = whole * 100 + (decimals.count == 1 ? fraction * 10 : fraction)
        guard hundredths <= 10_000 else { return refuse(column, .notAScore) }
        return hundredths
    }

    private static func unit(_ text: String) -> NetQuantity.Unit? {
        switch PlainText.folded(text) {
        case "lit": .litre
        case "cai": .piece
        case let word: NetQuantity.Unit(rawValue: word)
        }
    }
}

extension Substring {
    fileprivate var trimming: Substring {
        drop { $0 == " " }
    }
}
