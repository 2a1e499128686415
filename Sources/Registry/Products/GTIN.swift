/// A Global Trade Item Number of 8, 12, 13 or 14 digits with a right check digit.
///
/// Source: GS1 General Specifications, "Standard check digit calculations for GS1 data structures".
package struct GTIN: Hashable, Sendable {
    /// As printed.
    package let digits: String

    /// The same item whatever its number's length: 14 digits, zeros in front.
    ///
    /// Source: GS1 General Specifications, "GTIN-14 data string".
    package var item: String { String(repeating: "0", count: 14 - digits.utf8.count) + digits }

    /// What is wrong with a text that should be a GTIN.
    package enum Fault: Error, Hashable, Sendable {
        case notDigits
        case wrongLength(Int)
        case wrongCheckDigit
    }

    /// - Parameter text: ASCII digits without separators.
    /// - Throws: the first fault.
    package init(_ text: String) throws(Fault) {
        let values = text.utf8.map { Int($0) - 48 }
        guard values.allSatisfy({ (0...9).contains($0) }) else { throw .notDigits }
        guard [8, 12, 13, 14].contains(values.count) else { throw .wrongLength(values.count) }
        // Weights run 3, 1, 3, … from the digit before the check digit to the left.
        let sum = values.dropLast().reversed().enumerated().reduce(0) {
            $0 + $1.element * ($1.offset % 2 == 0 ? 3 : 1)
        }
        guard values.last == (10 - sum % 10) % 10 else { throw .wrongCheckDigit }
        digits = text
    }
}
