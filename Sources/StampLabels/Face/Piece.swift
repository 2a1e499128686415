/// A part of a paragraph that stays together while it fits the line.
struct Piece {
    /// What stands between a piece and the one before it on the same line.
    enum Glue {
        case none, space
        /// A wider space between facts that share a line.
        case gap
    }

    let text: String
    let field: LabelField
    let glue: Glue
    let run: TextRun

    init(_ text: String, _ field: LabelField, _ glue: Glue, in face: FontFace) throws(LabelError) {
        self.text = text
        self.field = field
        self.glue = glue
        run = try face.run(text, field)
    }

    /// The words of a text, or the characters of a word: what to break where the whole is too wide.
    func parts(in face: FontFace) throws(LabelError) -> [Piece] {
        let words = text.split(separator: " ")
        let parts = words.count > 1 ? words.map { String($0) } : text.map { String($0) }
        let between: Glue = words.count > 1 ? .space : .none
        var pieces: [Piece] = []
        for (index, part) in parts.enumerated() {
            pieces.append(try Piece(part, field, index == 0 ? glue : between, in: face))
        }
        return pieces
    }

    var isBreakable: Bool { text.count > 1 }
}
