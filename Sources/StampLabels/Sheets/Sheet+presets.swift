extension Sheet {
    /// The sheets that jobs may name.
    ///
    /// A new one is a new row; the tests hold each to ``Sheet/fault``.
    package static let presets: [Sheet] = [
        Sheet(
            unchecked: "tomy-145", ["L7651"], .a4, Size(38.1, 21.198), 5, 13, Size(4.699, 10.901),
            Size(40.601, 21.198), 1.764, "glabels-data 3.4.1, Avery 8651 = L7651 (with gutter)", false)
    ]

    /// The sheet of a name or alias, in any case.
    ///
    /// - Throws: ``LabelError/unknownSheet(_:known:)`` with the names there are.
    package static func named(_ name: String) throws(LabelError) -> Sheet {
        let wanted = name.lowercased()
        let found = presets.first { sheet in
            sheet.name == wanted || sheet.aliases.contains { $0.lowercased() == wanted }
        }
        guard let found else { throw .unknownSheet(name, known: presets.map(\.name)) }
        return found
    }
}
