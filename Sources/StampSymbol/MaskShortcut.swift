internal import CQREncode

/// libqrencode's symbol with its mask chosen here: the same modules in about a tenth of the time.
///
/// Segments, error correction and placement stay the library's.
struct MaskShortcut: Sendable {
    private let library: UnmaskedSymbols
    private let choice: MaskChoice

    /// Nil where the library cannot be asked, for versions above 11, and where the sample's symbol would differ
    /// from the library's own.
    ///
    /// `sample`: any input of the version and level.
    init?(side: Int, sample: OpaquePointer) {
        guard side <= ModuleLines.mostModules, let library = UnmaskedSymbols(),
            let plain = LibrarySymbol(library.symbol(of: sample), side: side)?.lines, plain.hasNoFormat
        else { return nil }
        let masked = (0..<8).compactMap { mask in
            LibrarySymbol(library.symbol(of: sample, mask: mask), side: side)?.lines
        }
        guard masked.count == 8 else { return nil }
        self.library = library
        choice = MaskChoice(plain: plain, masked: masked)
        let own = LibrarySymbol(QRcode_encodeInput(sample), side: side)?.rows
        guard choice.rows(of: plain) == own else { return nil }
    }

    /// The packed rows of the symbol of `input`; nil where the library refuses.
    func rows(of input: OpaquePointer, side: Int) -> [UInt8]? {
        guard let plain = LibrarySymbol(library.symbol(of: input), side: side) else { return nil }
        return choice.rows(of: plain.lines)
    }
}
