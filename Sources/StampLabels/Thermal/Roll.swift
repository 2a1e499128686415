/// A roll of labels for a thermal printer: one or several beside each other on a liner; millimetres.
package struct Roll: Hashable, Sendable {
    /// Stable name for commands and jobs: the width and height of a row.
    package let name: String
    /// Width across the liner and height along it.
    package let label: Sheet.Size
    /// Labels beside each other, 1 to 10.
    package let across: Int
    /// Between labels: across the liner and along it.
    package let gap: Sheet.Size
    /// Bare liner at the left and right of a row.
    package let edge: Double
    /// Where the numbers come from.
    package let source: String

    /// From edge to edge of a row, which is what a printer calls the label's width.
    package var width: Double { 2 * edge + Double(across) * label.width + Double(across - 1) * gap.width }

    /// One row as a page: what any driver prints, and where the labels stand on it.
    package var row: Sheet {
        Sheet(
            unchecked: name, [], Sheet.Size(width, label.height), label, across, 1, Sheet.Size(edge, 0),
            Sheet.Size(label.width + gap.width, label.height), 0, source, false)
    }

    init(
        unchecked name: String, _ label: Sheet.Size, across: Int = 1, gap: Sheet.Size = Sheet.Size(0, 2),
        edge: Double = 0, _ source: String
    ) {
        self.name = name
        self.label = label
        self.across = across
        self.gap = gap
        self.edge = edge
        self.source = source
    }

    /// The rolls that jobs may name: sizes that Vietnamese shop programs offer, none of them measured by us.
    package static let presets = [
        Roll(unchecked: "35x22", Sheet.Size(35, 22), shopPrograms),
        Roll(unchecked: "40x30", Sheet.Size(40, 30), shopPrograms),
        Roll(unchecked: "50x30", Sheet.Size(50, 30), shopPrograms),
        Roll(unchecked: "72x22", Sheet.Size(35, 22), across: 2, gap: Sheet.Size(2, 2), shopPrograms),
        // Programs say 33.5 mm and makers 33 or 34: at 33 a symbol is inside each of them.
        Roll(
            unchecked: "104x22", Sheet.Size(33, 22), across: 3, gap: Sheet.Size(2, 2), edge: 0.5, shopPrograms
        ),
    ]

    private static let shopPrograms = "sizes that Vietnamese shop programs offer"

    /// The roll of a name, in any case, or the one that `custom:` describes.
    ///
    /// - Throws: ``LabelError/unknownRoll(_:known:)`` with the names there are; ``LabelError/badRoll(_:_:)``.
    package static func named(_ name: String) throws(LabelError) -> Roll {
        if name.hasPrefix(customPrefix) { return try custom(name) }
        guard let found = presets.first(where: { $0.name == name.lowercased() })
        else { throw .unknownRoll(name, known: presets.map(\.name)) }
        return found
    }
}
