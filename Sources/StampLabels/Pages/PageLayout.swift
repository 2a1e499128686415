import StampSymbol

/// Sets blocks onto pages, from the top down; lengths are in points from the bottom left corner.
struct PageLayout {
    let size: (width: Double, height: Double)
    private let faces: PageFaces
    private var pages: [PageCanvas]
    /// The place under what stands on the present page.
    private var y: Double

    private static let margin = Points.of(millimetres: 18)
    private static let bodySize = 9.5
    private static let leading = 1.35
    /// Role, hint, a seal of 36 mm in part beside them, and a name.
    private static let signatureHeight = 94.0

    init(faces: PageFaces, isAcross: Bool) {
        let (short, long) = (Points.of(millimetres: 210), Points.of(millimetres: 297))
        size = isAcross ? (long, short) : (short, long)
        self.faces = faces
        pages = [PageCanvas(faces)]
        y = size.height - PageLayout.margin
    }

    private var width: Double { size.width - 2 * PageLayout.margin }

    mutating func add(_ block: PageBlock) throws(LabelError) {
        switch block {
        case .title(let text): try add(text, isBold: true, size: 14, above: 4, isCentred: true)
        case .heading(let text): try add(text, isBold: true, size: 10.5, above: 8, keeping: 40)
        case .line(let text): try add(text, size: PageLayout.bodySize)
        case .table(let table): try add(table)
        case .signatures(let signatures, let line):
            makeRoom(PageLayout.signatureHeight + 12)
            try add(line, size: 7, above: 2)
            try add(signatures)
        }
    }

    /// `keeping`: room that must be left below, so that a heading does not stand alone.
    private mutating func add(
        _ text: String, isBold: Bool = false, size: Double, above: Double = 0, keeping: Double = 0,
        isCentred: Bool = false
    ) throws(LabelError) {
        let lines = try faces.lines(text, isBold: isBold, size: size, width: width)
        let step = size * PageLayout.leading
        makeRoom(above + step * Double(lines.count) + keeping)
        y -= above
        for line in lines {
            y -= step
            let shift = isCentred ? (width - Double(line.width) * size / 1000) / 2 : 0
            pages[pages.count - 1].show(
                line, isBold: isBold, size: size, at: (PageLayout.margin + shift, y + 0.3 * size))
        }
    }

    private mutating func add(_ table: PageTable) throws(LabelError) {
        let grid = PageGrid(table, faces: faces, left: PageLayout.margin, width: width)
        let heading = try grid.row(table.columns.map(\.heading), isBold: true)
        makeRoom(4 + heading.height * 3)
        y -= 4
        place(heading)
        for cells in table.rows { try place(grid.row(cells, isBold: false), under: heading) }
        if let totals = table.totals { try place(grid.row(totals, isBold: true), under: heading) }
    }

    /// Places a row, on the next page under the heading again where this one is full.
    private mutating func place(_ row: PageGrid.Row, under heading: PageGrid.Row) throws(LabelError) {
        if makeRoom(row.height) { place(heading) }
        place(row)
    }

    private mutating func place(_ row: PageGrid.Row) {
        pages[pages.count - 1].draw(row, top: y)
        y -= row.height
    }

    private mutating func add(_ signatures: [PageSignature]) throws(LabelError) {
        let columnWidth = width / Double(max(1, signatures.count))
        y -= 12
        let top = y
        for (place, signature) in signatures.enumerated() {
            var line = top
            for (text, isBold) in [(signature.role, true), (signature.hint, false)] {
                for run in try faces.lines(text, isBold: isBold, size: 10, width: columnWidth) {
                    line -= 13.5
                    let shift = (columnWidth - Double(run.width) / 100) / 2
                    pages[pages.count - 1].show(
                        run, isBold: isBold, size: 10,
                        at: (PageLayout.margin + Double(place) * columnWidth + shift, line))
                }
            }
        }
        y -= PageLayout.signatureHeight - 12
    }

    /// Begins a page where the present one lacks room.
    ///
    /// - Returns: whether it did.
    @discardableResult
    private mutating func makeRoom(_ height: Double) -> Bool {
        guard y - height < PageLayout.margin, y < size.height - PageLayout.margin else { return false }
        pages.append(PageCanvas(faces))
        y = size.height - PageLayout.margin
        return true
    }

    /// The pages' operators, each with its footer and number.
    func finished(footer: String) throws(LabelError) -> [[UInt8]] {
        var contents: [[UInt8]] = []
        for (place, page) in pages.enumerated() {
            var page = page
            let left = try faces.lines(footer, isBold: false, size: 7, width: width * 0.8)
            let number = try faces.lines(
                "Trang \(place + 1)/\(pages.count)", isBold: false, size: 7, width: width * 0.2)
            let baseline = PageLayout.margin - 16
            if let run = left.first {
                page.show(run, isBold: false, size: 7, at: (PageLayout.margin, baseline))
            }
            if let run = number.first {
                let x = size.width - PageLayout.margin - Double(run.width) * 7 / 1000
                page.show(run, isBold: false, size: 7, at: (x, baseline))
            }
            contents.append(page.content)
        }
        return contents
    }
}
