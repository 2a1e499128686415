/// Writes numbers as SVG and PDF want them: no exponent, no locale, no trailing zeros.
package enum FixedPoint {
    /// - Parameters:
    ///   - value: below 10⁹ in size.
    ///   - places: digits after the point at most, 0 to 6; the last one is rounded.
    /// - Returns: such as `-0.5` or `12`.
    package static func text(_ value: Double, places: Int) -> String {
        let scale = (0..<places).reduce(1) { product, _ in product * 10 }
        let scaled = Int((value * Double(scale)).rounded())
        let whole = abs(scaled) / scale
        var fraction = String(abs(scaled) % scale + scale).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        let sign = scaled < 0 ? "-" : ""
        return fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
    }
}
