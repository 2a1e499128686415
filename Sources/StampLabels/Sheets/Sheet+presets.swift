extension Sheet {
    /// The sheets that jobs may name.
    ///
    /// A new one is a new row; the tests hold each to ``Sheet/fault`` and to its symbols. Numbers of glabels-data
    /// 3.4.1 are facts of its Debian package, which has errors too: none is taken without the tests.
    package static let presets: [Sheet] = [
        Sheet(
            unchecked: "tomy-145", ["L7651"], .a4, Size(38.1, 21.198), 5, 13, Size(4.699, 10.901),
            Size(40.601, 21.198), 1.764, "glabels-data 3.4.1, Avery 8651 = L7651 (with gutter)", false),
        Sheet(
            unchecked: "tomy-145-no-gutter", ["Herma-4606"], .a4, Size(38.1, 21.2), 5, 13, Size(9.75, 10.7),
            Size(38.1, 21.2), 0, "glabels-data 3.4.1, Igepa EA-381x212 (no gutter)", false),
        Sheet(
            unchecked: "L4732", [], .a4, Size(35.6, 16.9), 5, 16, Size(11, 13), Size(38.1, 16.9), 1.5,
            "glabels-data 3.4.1, Avery L4732", false),
        Sheet(
            unchecked: "L4770", ["L7654"], .a4, Size(45.7, 25.4), 4, 10, Size(10, 22), Size(48.5, 25.4), 1.5,
            "glabels-data 3.4.1, Avery L4770", false),
        Sheet(
            unchecked: "L7159", [], .a4, Size(63.5, 33.9), 3, 8, Size(7.21, 12.9), Size(66.04, 33.9), 3,
            "glabels-data 3.4.1, Endisch 6406333x (the same stock)", false),
        Sheet(
            unchecked: "L7160", ["7160"], .a4, Size(63.994, 38.1), 3, 7, Size(7.479, 15.487),
            Size(66.04, 38.1), 1.764, "glabels-data 3.4.1, Avery 7160", false),
        // The database's label is 46.778 mm high, more than its own pitch.
        Sheet(
            unchecked: "L7161", ["7161"], .a4, Size(63.571, 46.743), 3, 6, Size(7.408, 8.114),
            Size(65.934, 46.743), 2.469, "glabels-data 3.4.1, Avery 7161, height cut to its pitch", false),
        Sheet(
            unchecked: "3474", ["Zweckform-3474"], .a4, Size(70, 37), 3, 8, Size(0, 0), Size(70, 37), 0,
            "glabels-data 3.4.1, Zweckform 3474 (full bleed)", false),
        Sheet(
            unchecked: "square-66", ["Hama-50452"], .a4, Size(25.4, 25.4), 6, 11, Size(15.8, 9),
            Size(30.4, 25.4), 0, "glabels-data 3.4.1, Hama 50452", false),
        Sheet(
            unchecked: "grid-40", ["a4"], .a4, Size(47.5, 27.7), 4, 10, Size(10, 10), Size(47.5, 27.7), 0,
            "plain A4 with crop lines, cut by hand", false, hasCropLines: true),
        Sheet(
            unchecked: "plaque-a6", [], Size(105, 148), Size(95, 134), 1, 1, Size(5, 5), Size(95, 134), 0,
            "ISO 216 A6, for a service's wall", false),
        Sheet(
            unchecked: "plaque-a5", [], Size(148, 210), Size(138, 196), 1, 1, Size(5, 5), Size(138, 196), 0,
            "ISO 216 A5, for a service's wall", false),
    ]

    /// The sheet of a name or alias, in any case, or the one that `custom:` describes.
    ///
    /// - Throws: ``LabelError/unknownSheet(_:known:)`` with the names there are; ``LabelError/badSheet(_:_:)``.
    package static func named(_ name: String) throws(LabelError) -> Sheet {
        if name.hasPrefix(customPrefix) { return try custom(name) }
        let wanted = name.lowercased()
        let found = presets.first { sheet in
            ([sheet.name] + sheet.aliases).contains { $0.lowercased() == wanted }
        }
        guard let found else { throw .unknownSheet(name, known: presets.map(\.name)) }
        return found
    }
}
