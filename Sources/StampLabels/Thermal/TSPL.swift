import StampSymbol

/// Rows in TSPL, as real firmware wants it.
///
/// Lines end with CR LF: after a bare LF some Xprinters wait for ever. No space follows the comma of SIZE, which
/// would shift labels on others. In a BITMAP 0 burns a dot and 1 leaves it white.
struct TSPL: RowLanguage {
    let head: [UInt8]
    private let before: [UInt8]

    init(_ roll: Roll, width: Int, height: Int) {
        func millimetres(_ length: Double) -> String { "\(FixedPoint.text(length, places: 2)) mm" }
        head = TSPL.lines([
            "SIZE \(millimetres(roll.width)),\(millimetres(roll.label.height))",
            "GAP \(millimetres(roll.gap.height)),0 mm", "DIRECTION 1", "REFERENCE 0,0",
        ])
        before = TSPL.lines(["CLS"]) + Array("BITMAP 0,0,\((width + 7) / 8),\(height),0,".utf8)
    }

    func bytes(of row: DotPicture) -> [UInt8] {
        var bytes = before
        bytes.reserveCapacity(before.count + row.rows.count + 16)
        for eight in row.rows { bytes.append(~eight) }
        return bytes + TSPL.lines(["", "PRINT 1,1"])
    }

    private static func lines(_ lines: [String]) -> [UInt8] { lines.flatMap { Array("\($0)\r\n".utf8) } }
}
