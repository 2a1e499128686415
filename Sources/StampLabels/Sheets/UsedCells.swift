/// Cells of part-used sheets that carry no label any more.
package struct UsedCells: Hashable, Sendable {
    /// For the first sheets in the printer, in their order; cells count from 1.
    private let sheets: [Set<Int>]

    /// New sheets only.
    package static let none = UsedCells(sheets: [])

    private init(sheets: [Set<Int>]) { self.sheets = sheets }

    /// - Parameter texts: one for each part-used sheet, such as `1-7,12`; at most 100.
    /// - Throws: ``LabelError/badUsedCells(_:)`` with the first text that is no list of cells from 1 to 40000.
    package init(_ texts: [String]) throws(LabelError) {
        guard texts.count <= 100 else { throw .badUsedCells(texts[100]) }
        var sheets: [Set<Int>] = []
        for text in texts {
            guard let cells = UsedCells.cells(text) else { throw .badUsedCells(text) }
            sheets.append(cells)
        }
        self.init(sheets: sheets)
    }

    private static func cells(_ text: String) -> Set<Int>? {
        var cells: Set<Int> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
                1 <= first, first <= last, last <= 40_000
            else { return nil }
            cells.formUnion(first...last)
        }
        return cells
    }

    /// How many sheets are part-used.
    var sheetCount: Int { sheets.count }

    /// Whether a cell (from 1) of a page (from 1) has no label.
    package func contains(_ cell: Int, page: Int) -> Bool {
        sheets.indices.contains(page - 1) && sheets[page - 1].contains(cell)
    }

    /// - Throws: ``LabelError/badUsedCell(_:sheet:cells:)`` for a cell that such sheets have not;
    ///   ``LabelError/sheetUsedUp(_:)``.
    func check(cells: Int) throws(LabelError) {
        for (index, used) in sheets.enumerated() {
            if let last = used.max(), last > cells {
                throw .badUsedCell(last, sheet: index + 1, cells: cells)
            }
            guard used.count < cells else { throw .sheetUsedUp(index + 1) }
        }
    }

    /// One text for each sheet, as it would be typed; the same cells give the same text.
    package var texts: [String] {
        sheets.map { $0.sorted().map(String.init).joined(separator: ",") }
    }
}
