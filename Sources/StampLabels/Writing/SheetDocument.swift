import StampSymbol

/// The PDF of a job: pages go out as they come, fonts and catalogue at the end.
struct SheetDocument {
    private var file: PDFFile
    private let job: LabelJob
    private let face: LabelFace
    private let boxes: String
    /// Entries of all pages.
    private let shared: String
    private let marks: Int?
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
        let (page, trim) = (PageBox(page: job.sheet.page), SheetDocument.trim(of: job))
        let outer = ["MediaBox", "CropBox"].map(page.entry).joined()
        if let bleed = job.sheet.bleed {
            // What all pages share is said once, for all of them.
            (shared, boxes) = (outer, trim.entry("TrimBox") + trim.grown(by: bleed).entry("BleedBox"))
            let form = file.reserve()
            marks = form
            try file.write(
                form, "/Type/XObject/Subtype/Form\(page.entry("BBox"))",
                stream: CutMarks.content(around: trim, bleed: bleed))
        } else {
            (shared, boxes, marks) = ("", outer + trim.entry("TrimBox"), nil)
        }
        let label = face.geometry.label
        let box = "\(FixedPoint.text(label.width, places: 3)) \(FixedPoint.text(label.height, places: 3))"
        try file.write(
            form, "/Type/XObject/Subtype/Form/BBox[0 0 \(box)]/Resources \(resources) 0 R", stream: face.form)
        self.file = file
    }

    /// What is left after cutting: the label where a shop cuts, else the page.
    private static func trim(of job: LabelJob) -> PageBox {
        guard job.sheet.bleed != nil else { return PageBox(page: job.sheet.page) }
        return PageBox(corner: PageComposer.place(ofCell: 0, of: job), job.sheet.label)
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
        try file.write(
            resources, "<</Font<<\(names)>>/XObject<</L \(form) 0 R\(marks.map { "/M \($0) 0 R" } ?? "")>>>>")
        let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
        try file.write(
            tree, "<</Type/Pages/Count \(pages.count)\(shared)/Resources \(resources) 0 R/Kids[\(kids)]>>")
        try file.write(
            catalogue,
            "<</Type/Catalog/Pages \(tree) 0 R/Lang(vi-VN)"
                + "/ViewerPreferences<</PrintScaling/None/DisplayDocTitle true>>>>")
        let title = PDFFile.textString(job.name.isEmpty ? job.text.product : job.name)
        try file.write(info, "<</Title \(title)/Producer(TraceStamp)>>")
        try file.finish(root: catalogue, info: info, identifier: job.identifier)
    }
}
