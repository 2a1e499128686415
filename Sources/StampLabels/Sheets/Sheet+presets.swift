extension Sheet {
    /// The sheets that jobs may name.
    ///
    /// A new one is a new row; the tests hold each to ``Sheet/fault``. Nobody of ours has held a ruler to
    /// one of them yet: makers and batches differ by tenths of a millimetre, which a printer's profile takes up.
    package static let presets: [Sheet] = [
        Sheet(
            unchecked: "tomy-145", ["L7651"], .a4, Size(38.1, 21.198), 5, 13, Size(4.699, 10.901),
            Size(40.601, 21.198), 1.764, "glabels-data 3.4.1, Avery 8651 = L7651 (with gutter)", false),
        Sheet(
            unchecked: "tomy-145-no-gap", ["herma-4606"], .a4, Size(38, 21.2), 5, 13, Size(9.5, 10.5),
            Size(38, 21.2), 0, "glabels-data 3.4.1, Herma 4606 (without gutter)", false),
        Sheet(
            unchecked: "l4732", [], .a4, Size(35.6, 16.9), 5, 16, Size(11, 13), Size(38.1, 16.9), 1.5,
            "glabels-data 3.4.1, Avery L4732", false),
        Sheet(
            unchecked: "l4770", ["L7654"], .a4, Size(45.7, 25.4), 4, 10, Size(10, 22), Size(48.5, 25.4), 1.5,
            "glabels-data 3.4.1, Avery L4770 = L7654", false),
        Sheet(
            unchecked: "l7159-size", [], .a4, Size(63.5, 33.9), 3, 8, Size(7.21, 12.9), Size(66.04, 33.9), 3,
            "glabels-data 3.4.1, Endisch 6406333x (the size of Avery L7159)", false),
        Sheet(
            unchecked: "l7160", ["7160"], .a4, Size(63.994, 38.1), 3, 7, Size(7.479, 15.487),
            Size(66.04, 38.1), 1.764, "glabels-data 3.4.1, Avery 7160 = L7160", false),
        Sheet(
            unchecked: "l7161", ["7161"], .a4, Size(63.571, 46.743), 3, 6, Size(7.408, 8.114),
            Size(65.934, 46.743), 2.469,
            "glabels-data 3.4.1, Avery 7161 = L7161; its label of 46.778 overlaps", false
        ),
        Sheet(
            unchecked: "3474", ["zweckform-3474"], .a4, Size(70, 37), 3, 8, Size(0, 0), Size(70, 37), 0,
            "glabels-data 3.4.1, Zweckform 3474 (to the page's edges)", false),
        Sheet(
            unchecked: "square-66", ["hama-50452"], .a4, Size(25.4, 25.4), 6, 11, Size(15.8, 9),
            Size(30.4, 25.4), 0, "glabels-data 3.4.1, Hama 50452", false),
        Sheet(
            unchecked: "a4-cut", [], .a4, Size(47.5, 27), 4, 10, Size(10, 13.5), Size(47.5, 27), 0,
            "plain A4 paper, cut by hand along the printed lines", false, .lines),
    ]

    /// The sheet of a name or alias, in any case, or one that is described by its numbers.
    ///
    /// - Throws: ``LabelError/unknownSheet(_:known:)`` with the names there are, or what ``init(described:)``
    ///   throws for a text with `=` in it.
    package static func named(_ name: String) throws(LabelError) -> Sheet {
        if name.contains("=") { return try Sheet(described: name) }
        let wanted = name.lowercased()
        let found = presets.first { sheet in
            sheet.name == wanted || sheet.aliases.contains { $0.lowercased() == wanted }
        }
        guard let found else { throw .unknownSheet(name, known: presets.map(\.name)) }
        return found
    }
}
