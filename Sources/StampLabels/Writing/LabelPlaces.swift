/// Where the labels of a job stand, over new and part-used sheets.
///
/// Labels count from 0 in their order; pages and cells from 1, cells left to right and top to bottom.
package struct LabelPlaces: Hashable, Sendable {
    private let cells: Int
    private let startCell: Int
    private let used: UsedCells

    /// - Throws: a start cell or used cells that the sheet has not.
    package init(_ sheet: Sheet, startCell: Int, used: UsedCells) throws(LabelError) {
        guard (1...sheet.cells).contains(startCell)
        else { throw .badStartCell(startCell, cells: sheet.cells) }
        try used.check(cells: sheet.cells)
        self.init(unchecked: sheet, startCell: startCell, used: used)
    }

    init(unchecked sheet: Sheet, startCell: Int, used: UsedCells) {
        (cells, self.startCell, self.used) = (sheet.cells, startCell, used)
    }

    /// Pages that may have less room than a new sheet.
    private var oddPages: Int { max(1, used.sheetCount) }

    /// The cells of a page that take a label, in order.
    package func free(onPage page: Int) -> [Int] {
        ((page == 1 ? startCell : 1)..<cells + 1).filter { !used.contains($0, page: page) }
    }

    /// How many labels the pages before this one take.
    private func room(before page: Int) -> Int {
        let odd = min(page - 1, oddPages)
        return (0..<odd).reduce(0) { $0 + free(onPage: $1 + 1).count } + (page - 1 - odd) * cells
    }

    /// The labels on a page, of so many in all; empty beyond the last page.
    package func labels(onPage page: Int, of count: Int) -> Range<Int> {
        min(room(before: page), count)..<min(room(before: page + 1), count)
    }

    /// Where a label stands.
    package func place(ofLabel label: Int) -> (page: Int, cell: Int) {
        var page = 1
        while page <= oddPages, room(before: page + 1) <= label { page += 1 }
        if page > oddPages { page += (label - room(before: page)) / cells }
        return (page, free(onPage: page)[label - room(before: page)])
    }

    /// Pages that so many labels fill: at least one.
    package func pageCount(of count: Int) -> Int { count == 0 ? 1 : place(ofLabel: count - 1).page }
}
