import StampSymbol

/// A letter or report on A4 as a PDF: black on white, embedded faces, no date of its own.
///
/// The same document gives the same bytes.
package struct PageDocument: Sendable {
    package let title: String
    /// Whether the long side lies below.
    package let isAcross: Bool
    package let blocks: [PageBlock]
    /// Left of the page number on every page.
    package let footer: String
    /// 16 bytes for the file's identifier: the same for the same content only.
    package let identifier: [UInt8]

    package init(
        title: String, isAcross: Bool, blocks: [PageBlock], footer: String, identifier: [UInt8]
    ) {
        precondition(identifier.count == 16)
        self.title = title
        self.isAcross = isAcross
        self.blocks = blocks
        self.footer = footer
        self.identifier = identifier
    }

    /// The file's bytes.
    ///
    /// - Throws: ``LabelError/badFont``, or what a text holds that cannot be printed.
    package func pdf(fonts: LabelFonts) throws(LabelError) -> [UInt8] {
        let faces = PageFaces(regular: try FontFace(fonts.regular), bold: try FontFace(fonts.bold))
        var layout = PageLayout(faces: faces, isAcross: isAcross)
        for block in blocks { try layout.add(block) }
        return try write(layout.finished(footer: footer), faces, size: layout.size)
    }

    private func write(
        _ pages: [[UInt8]], _ faces: PageFaces, size: (width: Double, height: Double)
    ) throws(LabelError) -> [UInt8] {
        var bytes: [UInt8] = []
        try withoutActuallyEscaping({ (part: [UInt8]) throws(LabelError) in bytes += part }) {
            sink throws(LabelError) in
            var file = try PDFFile(to: sink)
            let (catalogue, tree, resources, info) = (
                file.reserve(), file.reserve(), file.reserve(), file.reserve()
            )
            let fonts = (regular: EmbeddedFont(in: &file), bold: EmbeddedFont(in: &file))
            let box = [size.width, size.height].map { FixedPoint.text($0, places: 4) }.joined(separator: " ")
            var kids: [Int] = []
            for content in pages {
                let (contents, page) = (file.reserve(), file.reserve())
                try file.write(contents, stream: content)
                try file.write(
                    page,
                    "<</Type/Page/Parent \(tree) 0 R/MediaBox[0 0 \(box)]/Contents \(contents) 0 R>>")
                kids.append(page)
            }
            try fonts.regular.write(faces.regular, to: &file)
            try fonts.bold.write(faces.bold, to: &file)
            try file.write(
                resources, "<</Font<</R \(fonts.regular.number) 0 R/B \(fonts.bold.number) 0 R>>>>")
            let list = kids.map { "\($0) 0 R" }.joined(separator: " ")
            try file.write(
                tree, "<</Type/Pages/Count \(kids.count)/Resources \(resources) 0 R/Kids[\(list)]>>")
            try file.write(
                catalogue,
                "<</Type/Catalog/Pages \(tree) 0 R/Lang(vi-VN)/ViewerPreferences<</DisplayDocTitle true>>>>")
            try file.write(info, "<</Title \(PDFFile.textString(title))/Producer(TraceStamp)>>")
            try file.finish(root: catalogue, info: info, identifier: identifier)
        }
        return bytes
    }
}

/// The two faces of a document.
struct PageFaces {
    let regular: FontFace
    let bold: FontFace

    /// A text's lines within a width in points.
    ///
    /// - Throws: ``LabelError`` for a text that cannot be printed.
    func lines(
        _ text: String, isBold: Bool, size: Double, width: Double
    ) throws(LabelError) -> [TextRun] {
        let face = isBold ? bold : regular
        let checked = try PrintableText.checked(text, .page)
        var pieces: [Piece] = []
        for word in checked.split(separator: " ") {
            pieces.append(try Piece(String(word), .page, .space, in: face))
        }
        guard !pieces.isEmpty else { return [] }
        return try Paragraph(pieces, .body, in: face).set(width: Int(width * 1000 / size)).lines
    }
}
