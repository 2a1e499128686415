/// The columns of a table on a page.
struct PageGrid {
    /// One row with its texts set and its height, in points.
    struct Row {
        struct Cell {
            let lines: [TextRun]
            let left: Double
            let width: Double
            let isNumber: Bool
        }

        let cells: [Cell]
        let isBold: Bool
        let height: Double
    }

    static let textSize = 8.5
    static let step = 11.0
    static let padding = 3.0

    private let columns: [(left: Double, width: Double, isNumber: Bool)]
    private let faces: PageFaces

    init(_ table: PageTable, faces: PageFaces, left: Double, width: Double) {
        self.faces = faces
        let whole = table.columns.reduce(0) { $0 + $1.share }
        var x = left
        columns = table.columns.map { column in
            let part = width * column.share / whole
            defer { x += part }
            return (x, part, column.isNumber)
        }
    }

    /// Breaks every text into its column; the highest one makes the row's height.
    func row(_ texts: [String], isBold: Bool) throws(LabelError) -> Row {
        var cells: [Row.Cell] = []
        for (text, column) in zip(texts, columns) {
            let lines = try faces.lines(
                text, isBold: isBold, size: PageGrid.textSize, width: column.width - 2 * PageGrid.padding)
            cells.append(
                Row.Cell(lines: lines, left: column.left, width: column.width, isNumber: column.isNumber))
        }
        let most = cells.map(\.lines.count).max() ?? 0
        return Row(
            cells: cells, isBold: isBold, height: Double(max(1, most)) * PageGrid.step + 2 * PageGrid.padding)
    }
}
