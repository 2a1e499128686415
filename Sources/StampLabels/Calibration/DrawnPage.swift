import StampSymbol

/// One page of lines and words, measured in millimetres from the paper's top left corner.
struct DrawnPage {
    private let size: Sheet.Size
    private let face: FontFace
    private var content = Array("0 g 0 G 0.25 w\n".utf8)

    init(_ size: Sheet.Size, face: FontFace) {
        self.size = size
        self.face = face
    }

    mutating func line(_ start: Sheet.Size, _ end: Sheet.Size) {
        content += "\(point(start)) m \(point(end)) l S\n".utf8
    }

    mutating func frame(corner: Sheet.Size, _ frame: Sheet.Size) {
        let sides = [frame.width, frame.height].map(DrawnPage.length).joined(separator: " ")
        content += "\(point(Sheet.Size(corner.width, corner.height + frame.height))) \(sides) re S\n".utf8
    }

    /// Takes away what was drawn in a part of the page.
    mutating func clear(corner: Sheet.Size, _ part: Sheet.Size) {
        let sides = [part.width, part.height].map(DrawnPage.length).joined(separator: " ")
        let low = point(Sheet.Size(corner.width, corner.height + part.height))
        content += "1 g \(low) \(sides) re f 0 g\n".utf8
    }

    /// A filled triangle.
    mutating func triangle(_ first: Sheet.Size, _ second: Sheet.Size, _ third: Sheet.Size) {
        content += "\(point(first)) m \(point(second)) l \(point(third)) l f\n".utf8
    }

    /// Words whose baseline begins at a place; the size is in points.
    mutating func words(_ text: String, at place: Sheet.Size, size: Double) throws(LabelError) {
        let run = try face.run(PrintableText.checked(text, .page), .page)
        content += "BT/R \(FixedPoint.text(size, places: 2)) Tf 1 0 0 1 \(point(place)) Tm\n".utf8
        content += PDFText.shown(run, widths: face.table.widths, size: size) + Array("ET\n".utf8)
    }

    private func point(_ place: Sheet.Size) -> String {
        "\(DrawnPage.length(place.width)) \(DrawnPage.length(size.height - place.height))"
    }

    private static func length(_ millimetres: Double) -> String {
        FixedPoint.text(Points.of(millimetres: millimetres), places: 3)
    }

    /// The page as a document that viewers must not scale; the identifier has 16 bytes.
    func pdf(title: String, identifier: [UInt8]) throws(LabelError) -> [UInt8] {
        var bytes: [UInt8] = []
        try withoutActuallyEscaping({ (part: [UInt8]) throws(LabelError) in bytes += part }) {
            sink throws(LabelError) in
            var file = try PDFFile(to: sink)
            let (catalogue, tree, page) = (file.reserve(), file.reserve(), file.reserve())
            let (contents, info) = (file.reserve(), file.reserve())
            let font = EmbeddedFont(in: &file)
            try file.write(contents, stream: content)
            let box = "[0 0 \(DrawnPage.length(size.width)) \(DrawnPage.length(size.height))]"
            try file.write(
                page,
                "<</Type/Page/Parent \(tree) 0 R/MediaBox\(box)/Contents \(contents) 0 R"
                    + "/Resources<</Font<</R \(font.number) 0 R>>>>>>")
            try file.write(tree, "<</Type/Pages/Count 1/Kids[\(page) 0 R]>>")
            try font.write(face, to: &file)
            try file.write(
                catalogue,
                "<</Type/Catalog/Pages \(tree) 0 R/Lang(vi-VN)"
                    + "/ViewerPreferences<</PrintScaling/None/DisplayDocTitle true>>>>")
            try file.write(info, "<</Title \(PDFFile.textString(title))/Producer(TraceStamp)>>")
            try file.finish(root: catalogue, info: info, identifier: identifier)
        }
        return bytes
    }
}
