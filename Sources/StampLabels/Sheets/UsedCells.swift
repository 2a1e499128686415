/// Cells that are gone already, on the first sheets that the printer will take.
package struct UsedCells: Hashable, Sendable {
    /// Sheets from 1, each with its cells from 1.
    private var cells: [Int: Set<Int>] = [:]

    /// All sheets are whole.
    package static let none = UsedCells()

    private init() {}

    /// The same with all cells of the first sheet before one, which is 1 or more.
    func joined(before startCell: Int) -> UsedCells {
        guard startCell > 1 else { return self }
        var joined = self
        joined.cells[1, default: []].formUnion(1..<startCell)
        return joined
    }

    /// Sheets and their cells: `1:1-7,2:3` has cells 1 to 7 of sheet 1 used, and cell 3 of sheet 2.
    ///
    /// More of the same sheet may follow after a plus sign: `1:1-7+12`. Sheets are 1 to 1000.
    ///
    /// - Throws: ``LabelError/badUsedCells(_:)`` with the part that says nothing.
    package init(_ text: String) throws(LabelError) {
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = part.split(separator: ":", omittingEmptySubsequences: false)
            guard sides.count == 2, let sheet = UsedCells.number(sides[0]), cells[sheet] == nil
            else { throw .badUsedCells(String(part.prefix(60))) }
            var used: Set<Int> = []
            for range in sides[1].split(separator: "+", omittingEmptySubsequences: false) {
                let ends = range.split(separator: "-", omittingEmptySubsequences: false).map(UsedCells.number)
                guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
                    first <= last
                else { throw .badUsedCells(String(part.prefix(60))) }
                used.formUnion(first...last)
            }
            cells[sheet] = used
        }
    }

    /// 1 to 1000; a sheet has no more than 40,000 cells, and nobody types more than a few.
    private static func number(_ text: Substring) -> Int? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else { return nil }
        return (1...1000).contains(number) ? number : nil
    }

    /// The text that gives these cells, in one spelling; empty for none.
    package var text: String {
        cells.sorted { $0.key < $1.key }.map { sheet, used in
            let runs = UsedCells.runs(of: used).map { run in
                run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)-\(run.upperBound)"
            }
            return "\(sheet):\(runs.joined(separator: "+"))"
        }.joined(separator: ",")
    }

    private static func runs(of cells: Set<Int>) -> [ClosedRange<Int>] {
        cells.sorted().reduce(into: []) { runs, cell in
            if let last = runs.last, last.upperBound == cell - 1 {
                runs[runs.count - 1] = last.lowerBound...cell
            } else {
                runs.append(cell...cell)
            }
        }
    }

    /// The last sheet of which cells are used; 0 for none.
    var lastSheet: Int { cells.keys.max() ?? 0 }

    /// The free cells of a page, from 0, in the order of printing; pages count from 1.
    func free(onPage page: Int, of cellCount: Int) -> [Int] {
        guard let used = cells[page] else { return Array(0..<cellCount) }
        return (0..<cellCount).filter { !used.contains($0 + 1) }
    }

    /// The first sheet that cannot be: one with a cell that its paper lacks, or without any free cell.
    func fault(on cellCount: Int) -> LabelError? {
        for (sheet, used) in cells.sorted(by: { $0.key < $1.key }) {
            if let cell = used.max(), cell > cellCount { return .badStartCell(cell, cells: cellCount) }
            if used.count == cellCount { return .noFreeCell(sheet: sheet) }
        }
        return nil
    }

    /// Pages that so many labels fill: at least one.
    func pageCount(labels: Int, cellCount: Int) -> Int {
        var (pages, room) = (0, 0)
        while pages < lastSheet, room < labels || pages == 0 {
            pages += 1
            room += free(onPage: pages, of: cellCount).count
        }
        return max(1, pages + max(0, labels - room + cellCount - 1) / cellCount)
    }
}
