import StampSymbol

/// MẪU across the text of a specimen, so that nobody takes it for a stamp.
enum SpecimenMark {
    /// Grey behind the text, as large as the column lets it be; the symbol stays clean.
    static func content(in face: FontFace, geometry: LabelGeometry) throws(LabelError) -> [UInt8] {
        let run = try face.run("MẪU", .specimen)
        let column = geometry.column
        let height = Double(run.top - run.bottom)
        let size = min(column.width / Double(run.width), column.height / height) * 1000
        let x = column.x + (column.width - Double(run.width) * size / 1000) / 2
        let y = column.y + (column.height - height * size / 1000) / 2 - Double(run.bottom) * size / 1000
        let place = [size, x, y].map { FixedPoint.text($0, places: 3) }
        let head = "\(grey) g BT /B \(place[0]) Tf 1 0 0 1 \(place[1]) \(place[2]) Tm\n"
        return Array(head.utf8) + PDFText.shown(run, widths: face.table.widths, size: size)
            + Array("ET\n".utf8)
    }

    /// Dark enough to be seen on a poor printer, light enough to read black text on it.
    private static let grey = "0.78"
}
