/// Lengths as people type them.
package enum Millimetres {
    /// - Parameter text: up to four digits, perhaps a point or comma and up to three more.
    /// - Returns: nil for any other text.
    package static func parse(_ text: some StringProtocol) -> Double? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard (1...2).contains(parts.count), (1...4).contains(parts[0].utf8.count),
            parts.count == 1 || (1...3).contains(parts[1].utf8.count),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        return Double(parts.joined(separator: "."))
    }
}
