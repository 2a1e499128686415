/// What is wrong with a roll's numbers.
package enum RollFault: Hashable, Sendable {
    /// Text that does not describe a roll.
    case unreadable
    /// A number outside what printers take: labels of 10 to 200 mm, 1 to 10 across, gaps and edges of 0 to 20.
    case outOfRange
    /// Wider than any label printer, in millimetres.
    case tooWide(needs: Double, most: Double)

    /// Stable word.
    package var code: String {
        switch self {
        case .unreadable: "unreadable"
        case .outOfRange: "out-of-range"
        case .tooWide: "too-wide"
        }
    }
}

extension Roll {
    static let customPrefix = "custom:"

    /// A roll by its numbers in millimetres, as its maker's table or a ruler gives them.
    ///
    /// `custom:LABEL` such as `custom:45x25`, then in any order `across=3`, `gap=2x3` (across and along the
    /// liner; default 2x2) and `edge=1`.
    ///
    /// - Throws: ``LabelError/badRoll(_:_:)``.
    static func custom(_ text: String) throws(LabelError) -> Roll {
        let parts = text.dropFirst(customPrefix.count).split(separator: ",", omittingEmptySubsequences: false)
        guard let first = parts.first, let label = Sheet.Size(millimetres: first) else {
            throw .badRoll(text, .unreadable)
        }
        var (across, gap, edge) = (1, Sheet.Size(2, 2), 0.0)
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=", omittingEmptySubsequences: false)
            guard pair.count == 2 else { throw .badRoll(text, .unreadable) }
            switch (pair[0], Int(pair[1]), Sheet.Size(millimetres: pair[1]), Millimetres.parse(pair[1])) {
            case ("across", let count?, _, _): across = count
            case ("gap", _, let lengths?, _): gap = lengths
            case ("edge", _, _, let length?): edge = length
            default: throw .badRoll(text, .unreadable)
            }
        }
        let roll = Roll(
            unchecked: text, label, across: across, gap: across == 1 ? Sheet.Size(0, gap.height) : gap,
            edge: edge, "the office's own numbers")
        if let fault = roll.fault { throw .badRoll(text, fault) }
        return roll
    }

    /// The first fault, or nil for a roll that can exist.
    var fault: RollFault? {
        guard [label.width, label.height].allSatisfy({ (10...200).contains($0) }), (1...10).contains(across),
            [gap.width, gap.height, edge].allSatisfy({ (0...20).contains($0) })
        else { return .outOfRange }
        return width > Roll.widest ? .tooWide(needs: width, most: Roll.widest) : nil
    }

    /// Eight inches and a little: the widest print heads.
    private static let widest = 220.0
}

extension Sheet.Size {
    /// `WIDTHxHEIGHT` as people type it; nil for any other text.
    package init?(millimetres text: some StringProtocol) {
        let sides = text.split(separator: "x", omittingEmptySubsequences: false).map { Millimetres.parse($0) }
        guard sides.count == 2, let width = sides[0], let height = sides[1] else { return nil }
        self.init(width, height)
    }
}
