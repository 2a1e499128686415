/// How much a pack holds, as its label states it.
package struct NetQuantity: Hashable, Sendable {
    /// Units that labels may use (Circular 21/2014/TT-BKHCN), and `piece` for goods sold by number.
    package enum Unit: String, CaseIterable, Sendable {
        case milligram = "mg"
        case gram = "g"
        case kilogram = "kg"
        case millilitre = "ml"
        case centilitre = "cl"
        case litre = "l"
        case piece

        /// Whether the quantity is a volume.
        package var isVolume: Bool { [.millilitre, .centilitre, .litre].contains(self) }
    }

    /// In thousandths of ``unit``, so that 0.5 kg is exact; 1 to 10⁹.
    package let thousandths: Int
    package let unit: Unit

    /// - Parameter thousandths: nil is answered outside 1 to 10⁹.
    package init?(thousandths: Int, unit: Unit) {
        guard (1...1_000_000_000).contains(thousandths) else { return nil }
        self.thousandths = thousandths
        self.unit = unit
    }

    /// - Parameter value: digits with at most three decimals after a point or comma.
    package init?(value: String, unit: Unit) {
        let parts = value.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard (1...2).contains(parts.count), let whole = NetQuantity.number(parts[0]), parts[0].count <= 6
        else {
            return nil
        }
        let decimals = parts.count == 2 ? parts[1] : "0"
        guard (1...3).contains(decimals.count), let fraction = NetQuantity.number(decimals) else {
            return nil
        }
        let scale = [100, 10, 1][decimals.count - 1]
        self.init(thousandths: whole * 1000 + fraction * scale, unit: unit)
    }

    /// As a Vietnamese label prints it: `500 g`, `0,5 kg`, `12 cái`.
    package var text: String {
        let whole = thousandths / 1000
        var fraction = String(1000 + thousandths % 1000).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        let number = fraction.isEmpty ? "\(whole)" : "\(whole),\(fraction)"
        return "\(number) \(unit == .piece ? "cái" : unit.rawValue)"
    }

    private static func number(_ digits: Substring) -> Int? {
        digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil
    }
}
