/// A column that an import knows.
package struct ImportColumn: Hashable, Sendable {
    package let name: String
    /// Folded Vietnamese headings that mean the same.
    let headings: [String]
    package let isRequired: Bool
    /// Whether its values are checked here but belong to another register, so that one report shows all faults.
    let isCheckedOnly: Bool

    init(_ name: String, _ headings: String..., isRequired: Bool = false, isCheckedOnly: Bool = false) {
        self.name = name
        self.headings = headings
        self.isRequired = isRequired
        self.isCheckedOnly = isCheckedOnly
    }

    func matches(_ heading: String) -> Bool {
        let folded = PlainText.folded(heading)
        return folded == name || headings.contains(folded)
    }
}
