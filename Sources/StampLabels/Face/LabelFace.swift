import StampFormat
import StampSymbol

/// The look of a job's labels: what all of them share, and what is put in for each.
struct LabelFace {
    let geometry: LabelGeometry
    let regular: FontFace
    let bold: FontFace
    let shortened: Set<LabelField>
    /// What a small label has no room for.
    let leftOut: Set<LabelField>
    /// Content of the form that every label shows: all text but the typed code.
    let form: [UInt8]
    /// The lines at their places.
    let lines: [PlacedLine]
    /// Content before a symbol's packed rows, after them, and the parts of the typed code.
    let beforeSymbol: [UInt8]
    let afterSymbol: [UInt8]
    let codeLines: [(before: [UInt8], range: Range<Int>)]
    /// Before the code to be covered; nil without one.
    let scratchLine: [UInt8]?
    let code: CodeLines

    init(_ job: LabelJob, fonts: LabelFonts) throws(LabelError) {
        geometry = try LabelGeometry(
            size: job.sheet.label, host: job.host, level: job.level, link: job.link, grid: job.grid)
        regular = try FontFace(fonts.regular)
        bold = try FontFace(fonts.bold)
        code = try CodeLines(in: bold)
        let layout: FaceLayout
        (layout, leftOut) = try LabelFace.layout(
            of: job, geometry, code: code, regular: regular, bold: bold)
        shortened = layout.shortened
        lines = layout.lines
        var form: [UInt8] = []
        if job.kind == .specimen, !geometry.isBare {
            form += try SpecimenMark(in: bold, geometry: geometry).content(in: bold)
        }
        form += LabelFace.content(of: layout, regular: regular, bold: bold)
        self.form = form
        codeLines = layout.lines.compactMap { placed in
            guard case .code(let range) = placed.line.content else { return nil }
            return (LabelFace.position(placed), range)
        }
        scratchLine = layout.lines.first { placed in
            if case .scratch = placed.line.content { true } else { false }
        }.map(LabelFace.position)
        let symbol = geometry.symbol
        let side = FixedPoint.text(symbol.side, places: 3)
        let modules = geometry.version.side
        beforeSymbol = Array(
            """
            q \(side) 0 0 \(side) \(FixedPoint.text(symbol.x, places: 3)) \(FixedPoint.text(symbol.y, places: 3)) cm
            BI/W \(modules)/H \(modules)/IM true/D[1 0]
            ID\u{20}
            """.utf8)
        afterSymbol = Array("\nEI Q\n".utf8)
    }

    /// All the text, or as much of it as a small label takes: whole facts are left out, never parts of one.
    private static func layout(
        of job: LabelJob, _ geometry: LabelGeometry, code: CodeLines, regular: FontFace, bold: FontFace
    ) throws(LabelError) -> (FaceLayout, leftOut: Set<LabelField>) {
        guard !geometry.isBare else { return try bare(job, geometry) }
        var text = job.text
        var left: Set<LabelField> = []
        while true {
            do {
                var paragraphs = try FaceParagraphs(text, host: job.host, regular: regular, bold: bold)
                if job.scratchCode != nil { try paragraphs.addScratch(in: regular) }
                if let guided = comfortable(paragraphs, code, geometry) { return (guided, left) }
                paragraphs.guidance = nil
                return (try FaceLayout(paragraphs, code: code, geometry: geometry), left)
            } catch {
                guard case .textTooLarge = error,
                    let field = text.leaveOut(keepsDates: !geometry.isStacked)
                else { throw error }
                left.insert(field)
            }
        }
    }

    /// Nothing but the symbol; specimens need their mark, scratch codes their place, and are refused.
    private static func bare(
        _ job: LabelJob, _ geometry: LabelGeometry
    ) throws(LabelError) -> (FaceLayout, leftOut: Set<LabelField>) {
        guard job.kind != .specimen, job.scratchCode == nil else {
            throw .textTooLarge(needsPoints: geometry.grid.smallestText, hasPoints: 0)
        }
        return (.empty, Set(try job.text.printed().map(\.field) + [.typedCode, .host]))
    }

    /// The whole text with the line that guides shoppers, on labels where nothing has to make way for it.
    private static func comfortable(
        _ paragraphs: FaceParagraphs, _ code: CodeLines, _ geometry: LabelGeometry
    ) -> FaceLayout? {
        guard geometry.column.height >= Points.of(millimetres: roomForGuidance),
            let layout = try? FaceLayout(paragraphs, code: code, geometry: geometry)
        else { return nil }
        return layout.shortened.isEmpty ? layout : nil
    }

    /// Millimetres of a text column's height.
    private static let roomForGuidance = 25.0

    private static func content(of layout: FaceLayout, regular: FontFace, bold: FontFace) -> [UInt8] {
        var content = Array("0 g BT\n".utf8)
        for placed in layout.lines {
            guard case .text(let run) = placed.line.content else { continue }
            let widths = (placed.line.isBold ? bold : regular).table.widths
            content += position(placed) + PDFText.shown(run, widths: widths, size: placed.line.size)
        }
        return content + "ET\n".utf8
    }

    /// Font, width and place of a line.
    private static func position(_ placed: PlacedLine) -> [UInt8] {
        let size = FixedPoint.text(placed.line.size, places: 3)
        let place = "\(FixedPoint.text(placed.x, places: 3)) \(FixedPoint.text(placed.baseline, places: 3))"
        let width = FixedPoint.text(placed.condensed * 100, places: 1)
        return Array("/\(placed.line.isBold ? "B" : "R") \(size) Tf \(width) Tz 1 0 0 1 \(place) Tm\n".utf8)
    }
}
