import StampSymbol

/// A label for the end of each roll, so that rolls can be told apart: `Cuộn 03/12`, its serials, its count.
package struct EndLabels {
    private let sheet: Sheet
    private let lines: [[String]]
    private let identifier: [UInt8]

    /// - Parameters:
    ///   - label: the size of the job's own labels: they are printed on the same stock.
    ///   - lines: for each roll, from the top; the first is set bold.
    ///   - identifier: 16 bytes for the file's identifier.
    package init(_ label: Sheet.Size, lines: [[String]], identifier: [UInt8]) {
        precondition(identifier.count == 16)
        sheet = .alone(label)
        self.lines = lines
        self.identifier = identifier
    }

    /// Writes a page for each roll.
    ///
    /// - Throws: a text that cannot be printed, or what the sink throws.
    package func write(fonts: LabelFonts, to sink: @escaping LabelSink) throws(LabelError) {
        let faces = PageFaces(regular: try FontFace(fonts.regular), bold: try FontFace(fonts.bold))
        var file = try PDFFile(to: sink)
        let (catalogue, tree, resources) = (file.reserve(), file.reserve(), file.reserve())
        let (marks, info) = (file.reserve(), file.reserve())
        let embedded = (regular: EmbeddedFont(in: &file), bold: EmbeddedFont(in: &file))
        let page = PageBox(page: sheet.page)
        let trim = PageBox(corner: corner, sheet.label)
        let bleed = sheet.bleed ?? 0
        try file.write(
            marks, "/Type/XObject/Subtype/Form\(page.entry("BBox"))",
            stream: CutMarks.content(around: trim, bleed: bleed))
        var kids: [String] = []
        for lines in lines {
            let (contents, number) = (file.reserve(), file.reserve())
            try file.write(contents, stream: content(lines, faces))
            try file.write(
                number,
                "<</Type/Page/Parent \(tree) 0 R\(trim.entry("TrimBox"))"
                    + "\(trim.grown(by: bleed).entry("BleedBox"))/Contents \(contents) 0 R>>")
            kids.append("\(number) 0 R")
        }
        try embedded.regular.write(faces.regular, to: &file)
        try embedded.bold.write(faces.bold, to: &file)
        let names = "/R \(embedded.regular.number) 0 R/B \(embedded.bold.number) 0 R"
        try file.write(resources, "<</Font<<\(names)>>/XObject<</M \(marks) 0 R>>>>")
        try file.write(
            tree,
            "<</Type/Pages/Count \(kids.count)\(page.entry("MediaBox"))\(page.entry("CropBox"))"
                + "/Resources \(resources) 0 R/Kids[\(kids.joined(separator: " "))]>>")
        try file.write(
            catalogue,
            "<</Type/Catalog/Pages \(tree) 0 R/Lang(vi-VN)/ViewerPreferences<</PrintScaling/None>>>>")
        try file.write(info, "<</Producer(TraceStamp)>>")
        try file.finish(root: catalogue, info: info, identifier: identifier)
    }

    private var corner: (x: Double, y: Double) {
        (
            Points.of(millimetres: sheet.origin.width),
            Points.of(millimetres: sheet.page.height - sheet.origin.height - sheet.label.height)
        )
    }

    /// The lines under each other in the middle of the label, as large as the longest lets them be.
    private func content(_ lines: [String], _ faces: PageFaces) throws(LabelError) -> [UInt8] {
        var runs: [(run: TextRun, isBold: Bool)] = []
        for (index, line) in lines.enumerated() {
            let face = index == 0 ? faces.bold : faces.regular
            runs.append((try face.run(PrintableText.checked(line, .page), .page), index == 0))
        }
        let inset = 2 * Points.safeMargin
        let room = (
            width: Points.of(millimetres: sheet.label.width) - inset,
            height: Points.of(millimetres: sheet.label.height) - inset
        )
        let widest = runs.map(\.run.width).max() ?? 1
        let size = min(
            EndLabels.largest, room.width * 1000 / Double(max(1, widest)),
            room.height / (Double(runs.count) * EndLabels.leading))
        var canvas = PageCanvas(faces)
        let middle = Points.of(millimetres: sheet.page.width) / 2
        var baseline =
            Points.of(millimetres: sheet.page.height) / 2
            + size * EndLabels.leading * (Double(runs.count) / 2 - 0.8)
        for (run, isBold) in runs {
            let x = middle - Double(run.width) * size / 2000
            canvas.show(run, isBold: isBold, size: size, at: (x, baseline))
            baseline -= size * EndLabels.leading
        }
        return Array("/M Do\n".utf8) + canvas.content
    }

    /// Points.
    private static let largest = 14.0
    private static let leading = 1.25
}
