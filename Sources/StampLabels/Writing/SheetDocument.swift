import StampSymbol

/// The PDF of a job: pages go out as they come, fonts and catalogue at the end.
struct SheetDocument {
    private var file: PDFFile
    private let job: LabelJob
    private let face: LabelFace
    private let boxes: String
    private let (catalogue, tree, resources, form, info): (Int, Int, Int, Int, Int)
    private let fonts: (regular: EmbeddedFont, bold: EmbeddedFont)
    private var pages: [Int] = []

    var pageCount: Int { pages.count }
    var byteCount: Int { file.byteCount }

    init(_ job: LabelJob, face: LabelFace, to sink: @escaping LabelSink) throws(LabelError) {
        self.job = job
        self.face = face
        var file = try PDFFile(to: sink)
        (catalogue, tree, resources) = (file.reserve(), file.reserve(), file.reserve())
        (form, info) = (file.reserve(), file.reserve())
        fonts = (EmbeddedFont(in: &file), EmbeddedFont(in: &file))
        let width = FixedPoint.text(Points.of(millimetres: job.sheet.page.width), places: 4)
        let height = FixedPoint.text(Points.of(millimetres: job.sheet.page.height), places: 4)
        boxes = ["MediaBox", "CropBox", "TrimBox"].map { "/\($0)[0 0 \(width) \(height)]" }.joined()
        let label = face.geometry.label
        let box = "\(FixedPoint.text(label.width, places: 3)) \(FixedPoint.text(label.height, places: 3))"
        try file.write(
            form, "/Type/XObject/Subtype/Form/BBox[0 0 \(box)]/Resources \(resources) 0 R", stream: face.form)
        self.file = file
    }

    /// Adds a page and hands it to the sink.
    mutating func add(page content: [UInt8]) throws(LabelError) {
        let contents = file.reserve()
        let page = file.reserve()
        try file.write(contents, stream: content)
        try file.write(page, "<</Type/Page/Parent \(tree) 0 R\(boxes)/Contents \(contents) 0 R>>")
        pages.append(page)
    }

    /// Writes what all pages refer to, and the end of the file.
    mutating func finish() throws(LabelError) {
        try fonts.regular.write(face.regular, to: &file)
        try fonts.bold.write(face.bold, to: &file)
        let names = "/R \(fonts.regular.number) 0 R/B \(fonts.bold.number) 0 R"
        try file.write(resources, "<</Font<<\(names)>>/XObject<</L \(form) 0 R>>>>")
        let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
        try file.write(tree, "<</Type/Pages/Count \(pages.count)/Resources \(resources) 0 R/Kids[\(kids)]>>")
        try file.write(
            catalogue,
            "<</Type/Catalog/Pages \(tree) 0 R/Lang(vi-VN)"
                + "/ViewerPreferences<</PrintScaling/None/DisplayDocTitle true>>>>")
        let title = PDFFile.textString(job.name.isEmpty ? job.text.product : job.name)
        try file.write(info, "<</Title \(title)/Producer(TraceStamp)>>")
        try file.finish(root: catalogue, info: info, identifier: job.identifier)
    }
}
