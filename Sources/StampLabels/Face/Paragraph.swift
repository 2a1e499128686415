/// A text of a label that is broken into lines.
struct Paragraph {
    /// How a text is set against the others.
    enum Role {
        /// Bold, and larger where there is room.
        case title
        case body
        /// Smaller where that is still legible.
        case note
    }

    let role: Role
    private let pieces: [Piece]
    private let face: FontFace
    private let space: TextRun

    init(_ pieces: [Piece], _ role: Role, in face: FontFace) throws(LabelError) {
        self.pieces = pieces
        self.face = face
        self.role = role
        space = try face.run(" ", pieces.first?.field ?? .product)
    }

    /// All on one line, in thousandths of the font size.
    var width: Int { run(of: pieces).width }

    /// Lines, and the fields of which something is missing.
    struct Setting {
        var lines: [TextRun]
        var shortened: Set<LabelField> = []
    }

    /// Breaks at pieces, then at words, then anywhere; what passes the limit is cut with `…`.
    ///
    /// The width of a line is in thousandths of the font size; the limit is 1 or more.
    func set(width: Int, limit: Int = .max) throws(LabelError) -> Setting {
        var lines: [[Piece]] = []
        for piece in pieces { try place(piece, in: &lines, width: width) }
        guard lines.count > limit else { return Setting(lines: lines.map(run(of:))) }
        var shortened: Set<LabelField> = []
        for line in lines[limit...] { shortened.formUnion(line.map(\.field)) }
        let (last, dropped) = try cut(lines[limit - 1], width: width)
        shortened.formUnion(dropped)
        return Setting(lines: lines[..<(limit - 1)].map(run(of:)) + [last], shortened: shortened)
    }

    private func place(_ piece: Piece, in lines: inout [[Piece]], width: Int) throws(LabelError) {
        if let last = lines.last, run(of: last + [piece]).width <= width {
            lines[lines.count - 1].append(piece)
        } else if piece.run.width <= width || !piece.isBreakable {
            lines.append([piece])
        } else {
            for part in try piece.parts(in: face) { try place(part, in: &lines, width: width) }
        }
    }

    /// The line with `…` at its end, and the fields that lost something.
    private func cut(_ line: [Piece], width: Int) throws(LabelError) -> (TextRun, Set<LabelField>) {
        let ellipsis = try face.run("…", line.first?.field ?? .product)
        var kept = line
        var dropped: Set<LabelField> = []
        while run(of: kept).width + ellipsis.width > width, let last = kept.popLast() {
            dropped.insert(last.field)
            guard kept.isEmpty, last.isBreakable else { continue }
            kept = try last.parts(in: face)
        }
        return (run(of: kept) + ellipsis, dropped)
    }

    private func run(of line: [Piece]) -> TextRun {
        var result = TextRun()
        for (index, piece) in line.enumerated() {
            if index > 0 {
                switch piece.glue {
                case .none: break
                case .space: result = result + space
                case .gap: result = result + space + space + space
                }
            }
            result = result + piece.run
        }
        return result
    }
}
