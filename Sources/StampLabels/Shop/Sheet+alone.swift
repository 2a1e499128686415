extension Sheet {
    /// A page for one label alone, with room for bleed and cut marks, as print shops want it.
    ///
    /// - Parameter label: millimetres; the shop's knives and rolls set it.
    /// - Returns: a sheet of one cell.
    package static func alone(_ label: Size) -> Sheet {
        let margin = usualBleed + CutMarks.room
        return Sheet(
            unchecked: "alone", [], Size(label.width + 2 * margin, label.height + 2 * margin), label, 1, 1,
            Size(margin, margin), label, 0, "the order's label", false, bleed: usualBleed)
    }

    /// Millimetres of bleed that print shops ask for.
    private static let usualBleed = 3.0
}
