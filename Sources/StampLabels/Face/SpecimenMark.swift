import StampSymbol

/// MẪU across the text of a specimen, so that nobody takes it for a stamp; the symbol stays clean.
struct SpecimenMark {
    let run: TextRun
    /// Of its letters, as large as the text column lets them be; points.
    let size: Double
    /// Where its baseline begins.
    let x: Double
    let y: Double

    init(in face: FontFace, geometry: LabelGeometry) throws(LabelError) {
        run = try face.run("MẪU", .specimen)
        let column = geometry.column
        let height = Double(run.top - run.bottom)
        size = min(column.width / Double(run.width), column.height / height) * 1000
        x = column.x + (column.width - Double(run.width) * size / 1000) / 2
        y = column.y + (column.height - height * size / 1000) / 2 - Double(run.bottom) * size / 1000
    }

    /// Its operators on a page: grey behind the text.
    func content(in face: FontFace) -> [UInt8] {
        let place = [size, x, y].map { FixedPoint.text($0, places: 3) }
        let head = "\(SpecimenMark.grey) g BT /B \(place[0]) Tf 1 0 0 1 \(place[1]) \(place[2]) Tm\n"
        return Array(head.utf8) + PDFText.shown(run, widths: face.table.widths, size: size)
            + Array("ET\n".utf8)
    }

    /// Dark enough to be seen on a poor printer, light enough to read black text on it.
    private static let grey = "0.78"
}
