import StampFormat
import StampSymbol

/// Puts ready labels into the content of one page after another.
struct PageComposer {
    private let face: LabelFace
    private let strip: PageStrip?
    /// What moves the origin to each cell, from the page's corner and from the cell before.
    private let moves: (fromCorner: [[UInt8]], fromPrevious: [[UInt8]])
    private let places: [(x: Double, y: Double)]
    private let cropLines: [UInt8]
    private let pages: Int

    init(_ job: LabelJob, face: LabelFace, strip: PageStrip?) {
        self.face = face
        self.strip = strip
        pages = job.pageCount
        places = (0..<job.sheet.cells).map { PageComposer.place(ofCell: $0, of: job) }
        cropLines =
            if job.sheet.bleed != nil {
                Array("/M Do\n".utf8)
            } else {
                job.sheet.hasCropLines ? CropLines.content(on: job.sheet, job.correction) : []
            }
        // From cell to cell the move is mostly the same, and compresses to nothing.
        moves = (
            places.map { PageComposer.move((0, 0), $0) },
            zip([(0, 0)] + places, places).map { PageComposer.move($0, $1) }
        )
    }

    /// A label's bottom left corner from the page's, in points on the printer's grid.
    static func place(ofCell cell: Int, of job: LabelJob) -> (x: Double, y: Double) {
        let corner = job.correction.corner(ofCell: cell, on: job.sheet)
        let below = job.sheet.page.height - corner.height - job.sheet.label.height
        return (
            job.grid.snapped(Points.of(millimetres: corner.width)),
            job.grid.snapped(Points.of(millimetres: below))
        )
    }

    private static func move(_ start: (x: Double, y: Double), _ end: (x: Double, y: Double)) -> [UInt8] {
        let step = [end.x - start.x, end.y - start.y].map { FixedPoint.text($0, places: 2) }
        return Array("1 0 0 1 \(step[0]) \(step[1]) cm".utf8)
    }

    /// A page's operators, for labels on `cells` (from 0), of which there may be more; pages count from 1.
    func content(_ labels: [ReadyLabel], on cells: [Int], page: Int) throws(LabelError) -> [UInt8] {
        var content = cropLines + Array("q\n".utf8)
        content.reserveCapacity(labels.count * 640)
        for (index, label) in labels.enumerated() {
            guard label.symbol.version == face.geometry.version, label.symbol.level == face.geometry.level
            else { throw .symbolDiffers(serial: label.code.serial.number) }
            content += move(to: cells[index], from: index == 0 ? nil : cells[index - 1])
            append(label, to: &content)
        }
        content += "Q\n".utf8
        if let strip, let first = labels.first?.code.serial.number {
            let serials = labels.reduce(first...first) { range, label in
                let serial = label.code.serial.number
                return min(range.lowerBound, serial)...max(range.upperBound, serial)
            }
            content += strip.content(serials: serials, page: page, of: pages)
        }
        return content
    }

    private func move(to cell: Int, from previous: Int?) -> [UInt8] {
        guard let previous else { return moves.fromCorner[cell] }
        guard previous + 1 != cell else { return moves.fromPrevious[cell] }
        return PageComposer.move(places[previous], places[cell])
    }

    private func append(_ label: ReadyLabel, to content: inout [UInt8]) {
        content += "/L Do\n".utf8
        content += face.beforeSymbol
        content += label.symbol.rows
        content += face.afterSymbol
        content += "BT\n".utf8
        for line in face.codeLines {
            content += line.before
            face.code.append(label.codeText[line.range], to: &content)
            content += "Tj\n".utf8
        }
        if let before = face.scratchLine {
            content += before
            face.code.append(label.scratchText[...], to: &content)
            content += "Tj\n".utf8
        }
        content += "ET\n".utf8
    }
}
