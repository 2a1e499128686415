/// Serials from `first` to `last`, both included.
package struct SerialRange: Hashable, Sendable {
    package let first: UInt32
    package let last: UInt32

    /// - Parameters:
    ///   - first: at least 1.
    ///   - last: at least `first`; nil is answered otherwise.
    package init?(_ first: UInt32, _ last: UInt32) {
        guard first >= 1, first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// How many serials it holds.
    package var count: Int { Int(last - first) + 1 }

    /// The part that both ranges hold, or nil.
    package func intersection(_ other: SerialRange) -> SerialRange? {
        SerialRange(max(first, other.first), min(last, other.last))
    }

    /// What is left of it without `other`.
    package func subtracting(_ other: SerialRange) -> [SerialRange] {
        guard let both = intersection(other) else { return [self] }
        let before = both.first > first ? SerialRange(first, both.first - 1) : nil
        let after = both.last < last ? SerialRange(both.last + 1, last) : nil
        return [before, after].compactMap { $0 }
    }
}
