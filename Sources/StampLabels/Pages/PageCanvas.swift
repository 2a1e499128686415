import StampSymbol

/// The operators of one page, as they are added.
struct PageCanvas {
    private(set) var content = Array("0 g 0 G 0.5 w\n".utf8)
    private let faces: PageFaces

    init(_ faces: PageFaces) { self.faces = faces }

    /// Shows a run with its baseline's left end at a place.
    mutating func show(_ run: TextRun, isBold: Bool, size: Double, at place: (x: Double, y: Double)) {
        let numbers = [place.x, place.y, size].map { FixedPoint.text($0, places: 3) }
        content += "BT/\(isBold ? "B" : "R") \(numbers[2]) Tf ".utf8
        content += "1 0 0 1 \(numbers[0]) \(numbers[1]) Tm\n".utf8
        content += PDFText.shown(run, widths: (isBold ? faces.bold : faces.regular).table.widths, size: size)
        content += "ET\n".utf8
    }

    /// Draws a row's frames and texts under `top`.
    mutating func draw(_ row: PageGrid.Row, top: Double) {
        for cell in row.cells {
            let box = [cell.left, top - row.height, cell.width, row.height]
            content += (box.map { FixedPoint.text($0, places: 3) }.joined(separator: " ") + " re S\n").utf8
            var baseline = top - PageGrid.padding - 0.8 * PageGrid.step
            for line in cell.lines {
                let width = Double(line.width) * PageGrid.textSize / 1000
                let x =
                    cell.isNumber
                    ? cell.left + cell.width - PageGrid.padding - width : cell.left + PageGrid.padding
                show(line, isBold: row.isBold, size: PageGrid.textSize, at: (x, baseline))
                baseline -= PageGrid.step
            }
        }
    }
}
