/// The typed code of any stamp: the only text that differs from label to label.
///
/// Its size must hold for codes that nobody has seen yet, so it is reckoned with the widest letter.
struct CodeLines {
    private let cids: [UInt16]
    private let widest: Int
    private let hyphen: Int

    /// Characters of a code with its hyphens.
    private static let length = 21
    private static let half = 10
    private static let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U-"

    /// Measures all characters that a code may have.
    init(in face: FontFace) throws(LabelError) {
        var cids = [UInt16](repeating: 0, count: 128)
        var widest = 0
        for scalar in CodeLines.alphabet.unicodeScalars {
            let run = try face.run(String(scalar), .typedCode)
            cids[Int(scalar.value)] = run.glyphs.first?.cid ?? 0
            widest = max(widest, run.width)
        }
        self.cids = cids
        self.widest = widest
        hyphen = try face.run("-", .typedCode).width
    }

    /// The code in one line where that is wide enough at the wanted size or a little less, else in two.
    func ranges(size: Double, column: Double, condensed: Double) -> [Range<Int>] {
        wholeWidth * size * condensed <= column * CodeLines.mostShrinking
            ? [0..<CodeLines.length] : [0..<CodeLines.half, CodeLines.half..<CodeLines.length]
    }

    /// The wanted size, or the largest at which the widest line fits.
    func size(wanted: Double, column: Double, condensed: Double) -> Double {
        let isWhole = ranges(size: wanted, column: column, condensed: condensed).count == 1
        let width = isWhole ? wholeWidth : Double(9 * widest + 2 * hyphen) / 1000
        return min(wanted, column / (width * condensed))
    }

    /// The size of the code under the scratch layer: as wanted, or what the column takes.
    func scratchSize(wanted: Double, column: Double, condensed: Double) -> Double {
        let width = Double((CodeLines.scratchLength - 1) * widest + hyphen) / 1000
        return min(wanted, column / (width * condensed))
    }

    /// Characters of a scratch code with its hyphen.
    static let scratchLength = 9

    /// Of the whole code in the font's size.
    private var wholeWidth: Double { Double(17 * widest + 4 * hyphen) / 1000 }

    /// A twentieth smaller in one line is better than two lines on a small label: digits and capitals bear it.
    private static let mostShrinking = 1.05

    /// Every character that may stand in a code, in ASCII, with its CID.
    var characters: [(UInt8, cid: UInt16)] { CodeLines.alphabet.utf8.map { ($0, cids[Int($0)]) } }

    /// Appends a part of a code as a literal string.
    func append(_ code: ArraySlice<UInt8>, to content: inout [UInt8]) {
        content.append(UInt8(ascii: "("))
        for byte in code { PDFText.append(cids[Int(byte & 0x7F)], to: &content) }
        content.append(UInt8(ascii: ")"))
    }
}
