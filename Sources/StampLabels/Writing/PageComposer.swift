import StampFormat
import StampSymbol

/// Puts ready labels into the content of one page after another.
struct PageComposer {
    private let face: LabelFace
    private let strip: PageStrip?
    private let places: [(x: Double, y: Double)]
    /// What moves the origin to each cell from the one before it.
    private let moves: [[UInt8]]
    private let cutLines: [UInt8]
    private let pages: Int

    init(_ job: LabelJob, face: LabelFace, strip: PageStrip?) {
        self.face = face
        self.strip = strip
        pages = job.pageCount
        let places = (0..<job.sheet.cells).map { job.sheet.place(ofCell: $0, job.correction) }
        self.places = places
        // From cell to cell the move is mostly the same, and compresses to nothing.
        moves = zip([(0, 0)] + places, places).map { PageComposer.move($0, $1) }
        cutLines = CutLines.content(on: job.sheet, job.correction)
    }

    private static func move(_ start: (x: Double, y: Double), _ end: (x: Double, y: Double)) -> [UInt8] {
        let step = [end.x - start.x, end.y - start.y].map { FixedPoint.text($0, places: 2) }
        return Array("1 0 0 1 \(step[0]) \(step[1]) cm".utf8)
    }

    /// What moves the origin from one cell, or the page's corner, to another.
    private func move(from previous: Int?, to cell: Int) -> [UInt8] {
        guard let previous else { return PageComposer.move((0, 0), places[cell]) }
        return cell == previous + 1 ? moves[cell] : PageComposer.move(places[previous], places[cell])
    }

    /// A page's operators, for labels on the free cells from the first on; cells count from 0, pages from 1.
    func content(_ labels: [ReadyLabel], cells: [Int], page: Int) throws(LabelError) -> [UInt8] {
        var content = cutLines + Array("q\n".utf8)
        content.reserveCapacity(labels.count * 640)
        var previous: Int?
        for (label, cell) in zip(labels, cells) {
            guard label.symbol.version == face.geometry.version, label.symbol.level == face.geometry.level
            else { throw .symbolDiffers(serial: label.code.serial.number) }
            content += move(from: previous, to: cell)
            append(label, to: &content)
            previous = cell
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
        content += "ET\n".utf8
    }
}
