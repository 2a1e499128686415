import StampFormat
import StampSymbol

/// Puts ready labels into the content of one page after another.
struct PageComposer {
    private let face: LabelFace
    private let strip: PageStrip?
    /// What moves the origin to each cell and shows the text that all labels share.
    private let cells: [[UInt8]]
    private let pages: Int

    init(_ job: LabelJob, face: LabelFace, strip: PageStrip?) {
        self.face = face
        self.strip = strip
        pages = job.pageCount
        cells = (0..<job.sheet.cells).map { cell in
            let corner = job.sheet.corner(ofCell: cell)
            let top = job.sheet.page.height - corner.height - job.sheet.label.height
            let x = Points.onGrid(Points.of(millimetres: corner.width))
            let y = Points.onGrid(Points.of(millimetres: top))
            let place = "\(FixedPoint.text(x, places: 2)) \(FixedPoint.text(y, places: 2))"
            return Array("q 1 0 0 1 \(place) cm/L Do\n".utf8)
        }
    }

    /// A page's operators, for labels from `firstCell` (from 0) on; pages count from 1.
    func content(_ labels: [ReadyLabel], firstCell: Int, page: Int) throws(LabelError) -> [UInt8] {
        var content: [UInt8] = []
        content.reserveCapacity(labels.count * 640)
        for (index, label) in labels.enumerated() {
            guard label.symbol.version == face.geometry.version, label.symbol.level == face.geometry.level
            else { throw .symbolDiffers(serial: label.code.serial.number) }
            content += cells[firstCell + index]
            append(label, to: &content)
        }
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
        content += face.beforeSymbol
        content += label.symbol.rows
        content += face.afterSymbol
        content += "BT\n".utf8
        let code = Array(label.code.text.utf8)
        for line in face.codeLines {
            content += line.before
            face.code.append(code[line.range], to: &content)
            content += "Tj\n".utf8
        }
        content += "ET Q\n".utf8
    }
}
