import StampSymbol

/// The line outside the labels that lets a printer be set right, and an auditor match a page to its job.
struct PageStrip {
    private let head: [UInt8]
    private let right: Double
    private let sizeText: String
    private let widths: [UInt8: Int]
    private let cids: [UInt8: UInt16]
    private let baseline: String
    let isShortened: Bool

    /// Nil where the sheet has no room above or below the labels, and on a plaque.
    init?(_ job: LabelJob, in face: FontFace) throws(LabelError) {
        guard !job.sheet.isPlaque, job.sheet.bleed == nil, let y = PageStrip.baseline(on: job.sheet) else {
            return nil
        }
        var widths: [UInt8: Int] = [:]
        var cids: [UInt8: UInt16] = [:]
        for scalar in "0123456789-/ Temrang".unicodeScalars {
            let run = try face.run(String(scalar), .strip)
            widths[UInt8(scalar.value)] = run.width
            cids[UInt8(scalar.value)] = run.glyphs.first?.cid
        }
        (self.widths, self.cids) = (widths, cids)
        right = Points.of(millimetres: job.sheet.page.width - PageStrip.sideMargin)
        baseline = FixedPoint.text(y, places: 3)
        sizeText = FixedPoint.text(PageStrip.size, places: 3)
        let name = try PrintableText.checked(job.name, .strip)
        let words = "In ở kích thước thực 100 % · Actual size" + (name.isEmpty ? "" : " · \(name)")
        var pieces: [Piece] = []
        for word in words.split(separator: " ") {
            pieces.append(try Piece(String(word), .strip, .space, in: face))
        }
        let room = job.sheet.page.width - 2 * PageStrip.sideMargin - PageStrip.numbersWidth
        let setting = try Paragraph(pieces, .body, in: face)
            .set(width: Int(Points.of(millimetres: room) * 1000 / PageStrip.size), limit: 1)
        isShortened = !setting.shortened.isEmpty
        let left = FixedPoint.text(Points.of(millimetres: PageStrip.sideMargin), places: 3)
        head =
            Array("0 g BT/R \(sizeText) Tf 1 0 0 1 \(left) \(baseline) Tm\n".utf8)
            + PDFText.shown(setting.lines[0], widths: face.table.widths, size: PageStrip.size)
    }

    /// The strip's operators for one page.
    func content(serials: ClosedRange<UInt32>, page: Int, of pages: Int) -> [UInt8] {
        let text = Array("Tem \(serials.lowerBound)-\(serials.upperBound)   Trang \(page)/\(pages)".utf8)
        let width = text.reduce(0) { $0 + widths[$1, default: 0] }
        let x = FixedPoint.text(right - Double(width) * PageStrip.size / 1000, places: 3)
        var content = head + Array("1 0 0 1 \(x) \(baseline) Tm(".utf8)
        for byte in text { PDFText.append(cids[byte, default: 0], to: &content) }
        return content + Array(")Tj ET\n".utf8)
    }

    /// Below the labels, else above them; 5 mm is what office printers reach.
    private static func baseline(on sheet: Sheet) -> Double? {
        let last = sheet.corner(ofCell: sheet.cells - 1)
        let below = sheet.page.height - last.height - sheet.label.height
        if below >= leastMargin { return Points.of(millimetres: 5) }
        guard sheet.origin.height >= leastMargin else { return nil }
        return Points.of(millimetres: sheet.page.height - 5) - size
    }

    private static let size = 6.0
    private static let sideMargin = 10.0
    /// For the longest serials and page numbers, in millimetres.
    private static let numbersWidth = 60.0
    private static let leastMargin = 8.5
}
