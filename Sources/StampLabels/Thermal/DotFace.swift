import StampFormat
import StampSymbol

/// The look of a job's labels in dots: the same lines at the same places as on paper.
struct DotFace: Sendable {
    let geometry: LabelGeometry
    let shortened: Set<LabelField>
    let leftOut: Set<LabelField>
    let width: Int
    let height: Int
    /// What all labels share.
    private let form: DotPicture
    private let codeLines: [CodeLine]
    private let symbol: (x: Int, y: Int)
    /// For eight modules of a row, as many bytes of dots as a module has dots.
    private let widened: [UInt8]

    /// One line of the typed code: a picture and place for each character that may stand at each offset.
    private struct CodeLine: Sendable {
        /// Its part of the typed code; nil for the code to be covered.
        let range: Range<Int>?
        let x: Double
        let baseline: Int
        /// By the character's ASCII code: the picture from the pen, and how far the pen moves.
        let glyphs: [UInt8: (glyph: GlyphPainter.Glyph, advance: Double)]
    }

    init(_ job: LabelJob, face: LabelFace, fonts: LabelFonts) throws(LabelError) {
        (geometry, shortened, leftOut) = (face.geometry, face.shortened, face.leftOut)
        let grid = geometry.grid
        (width, height) = (
            grid.wholeDots(within: job.sheet.label.width), grid.wholeDots(within: job.sheet.label.height)
        )
        let painters = (
            regular: try GlyphPainter(fonts.regular, dpi: grid.dpi),
            bold: try GlyphPainter(fonts.bold, dpi: grid.dpi)
        )
        let top = geometry.label.height - geometry.symbol.y - geometry.symbol.side
        symbol = (grid.dots(geometry.symbol.x), grid.dots(top))
        widened = DotFace.widened(by: geometry.module.dots)
        var form = DotPicture(width: width, height: height)
        if job.kind == .specimen, !geometry.isBare {
            let mark = try SpecimenMark(in: face.bold, geometry: geometry)
            try painters.bold.paint(
                mark.run, of: face.bold.table, size: mark.size, condensed: 1,
                at: (mark.x / grid.dot, (geometry.label.height - mark.y) / grid.dot), on: &form)
            form.thin()
        }
        var codeLines: [CodeLine] = []
        for placed in face.lines {
            let (line, painter) = (placed.line, placed.line.isBold ? painters.bold : painters.regular)
            let pen = (placed.x / grid.dot, (geometry.label.height - placed.baseline) / grid.dot)
            switch line.content {
            case .text(let run):
                try painter.paint(
                    run, of: (line.isBold ? face.bold : face.regular).table, size: line.size,
                    condensed: placed.condensed, at: pen, on: &form)
            case .code, .scratch:
                var range: Range<Int>?
                if case .code(let part) = line.content { range = part }
                codeLines.append(
                    CodeLine(
                        range: range, x: pen.0, baseline: Int(pen.1.rounded()),
                        glyphs: try DotFace.codeGlyphs(face, painter, placed)))
            }
        }
        self.form = form
        self.codeLines = codeLines
    }

    private static func codeGlyphs(
        _ face: LabelFace, _ painter: GlyphPainter, _ placed: PlacedLine
    ) throws(LabelError) -> [UInt8: (glyph: GlyphPainter.Glyph, advance: Double)] {
        var glyphs: [UInt8: (glyph: GlyphPainter.Glyph, advance: Double)] = [:]
        let unit = placed.line.size * placed.condensed / 1000 / face.geometry.grid.dot
        for (character, cid) in face.code.characters {
            let table = face.bold.table
            let glyph = try painter.glyph(
                table.entries[Int(cid)].glyph, size: placed.line.size, condensed: placed.condensed)
            glyphs[character] = (glyph, Double(table.widths[Int(cid)]) * unit)
        }
        return glyphs
    }

    /// Each byte of modules as `dots` bytes of dots.
    private static func widened(by dots: Int) -> [UInt8] {
        (0..<256).flatMap { modules in
            (0..<dots).map { place in
                (0..<8).reduce(UInt8(0)) { byte, bit in
                    let module = (place * 8 + bit) / dots
                    return byte << 1 | UInt8(modules >> (7 - module) & 1)
                }
            }
        }
    }

    /// Paints a label with its top left dot at a place.
    ///
    /// - Throws: ``LabelError/symbolDiffers(serial:)``.
    func paint(_ label: ReadyLabel, x: Int, on row: inout DotPicture) throws(LabelError) {
        guard label.symbol.version == geometry.version, label.symbol.level == geometry.level
        else { throw .symbolDiffers(serial: label.code.serial.number) }
        row.paint(form, x: x, y: 0)
        paint(label.symbol, x: x, on: &row)
        for line in codeLines {
            var pen = line.x
            for character in line.range.map({ label.codeText[$0] }) ?? label.scratchText[...] {
                guard let (glyph, advance) = line.glyphs[character] else { continue }
                row.paint(
                    glyph.picture, x: x + Int(pen.rounded()) + glyph.left, y: line.baseline - glyph.top)
                pen += advance
            }
        }
    }

    private func paint(_ picture: QRSymbol, x: Int, on row: inout DotPicture) {
        let dots = geometry.module.dots
        for line in 0..<picture.side {
            let start = line * picture.rowByteCount
            let bytes = picture.rows[start..<start + picture.rowByteCount].flatMap { modules in
                widened[Int(modules) * dots..<(Int(modules) + 1) * dots]
            }
            for dot in 0..<dots { row.paint(bytes, x: x + symbol.x, y: symbol.y + line * dots + dot) }
        }
    }
}
