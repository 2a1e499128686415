import StampFormat

/// The paragraphs of a label, from the top; the typed code stands between facts and host.
struct FaceParagraphs {
    let product: Paragraph
    let producer: Paragraph?
    /// Lot, quantity and dates: several share a line where they fit.
    let facts: Paragraph?
    let host: Paragraph
    /// What stands above the code to be covered; nil for labels without one.
    var scratch: Paragraph?
    /// Only where there is room.
    var guidance: Paragraph?

    init(_ text: LabelText, host name: StampHost, regular: FontFace, bold: FontFace) throws(LabelError) {
        let lines = try text.printed()
        guard let title = try FaceParagraphs.words(lines, .product, as: .title, in: bold)
        else { throw .emptyText(.product) }
        product = title
        producer = try FaceParagraphs.words(lines, .producer, as: .body, in: regular)
        var pieces: [Piece] = []
        for field in [LabelField.stars, .lot, .netQuantity, .producedOn, .useBy] {
            for line in lines where line.field == field {
                pieces.append(try Piece(line.text, field, .gap, in: regular))
            }
        }
        facts = pieces.isEmpty ? nil : try Paragraph(pieces, .body, in: regular)
        host = try Paragraph(try FaceParagraphs.pieces(of: name, in: regular), .note, in: regular)
        guidance = try FaceParagraphs.words(
            [(.guidance, FaceParagraphs.guidanceText)], .guidance, as: .note, in: regular)
    }

    /// Adds the second code's heading.
    mutating func addScratch(in face: FontFace) throws(LabelError) {
        scratch = try FaceParagraphs.words(
            [(.scratchCode, "Cào để lấy mã:")], .scratchCode, as: .note, in: face)
    }

    private static let guidanceText = "Quét mã để truy xuất nguồn gốc"

    private static func words(
        _ lines: [(field: LabelField, text: String)], _ field: LabelField, as role: Paragraph.Role,
        in face: FontFace
    ) throws(LabelError) -> Paragraph? {
        guard let line = lines.first(where: { $0.field == field }) else { return nil }
        var pieces: [Piece] = []
        for word in line.text.split(separator: " ") {
            pieces.append(try Piece(String(word), field, .space, in: face))
        }
        return try Paragraph(pieces, role, in: face)
    }

    /// A host breaks after its dots.
    private static func pieces(of host: StampHost, in face: FontFace) throws(LabelError) -> [Piece] {
        let labels = host.name.split(separator: ".")
        var pieces: [Piece] = []
        for (index, label) in labels.enumerated() {
            let text = index + 1 < labels.count ? "\(label)." : "\(label)"
            pieces.append(try Piece(text, .host, .none, in: face))
        }
        return pieces
    }
}
