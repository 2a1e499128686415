package import StampSymbol

/// Why labels are refused, or could not be finished.
package enum LabelError: Error, Equatable, Sendable {
    /// No sheet has that name; the known ones are listed.
    case unknownSheet(String, known: [String])
    /// A sheet whose numbers cannot be true.
    case badSheet(String, SheetFault)
    /// What was measured of a printer cannot be made up for.
    case badMeasure(MeasureFault)
    /// No roll has that name; the known ones are listed.
    case unknownRoll(String, known: [String])
    /// A roll whose numbers cannot be true.
    case badRoll(String, RollFault)
    /// Cells are numbered from 1 to `cells`.
    case badStartCell(Int, cells: Int)
    /// Not a list of cells, such as `1-7,12`.
    case badUsedCells(String)
    /// A part-used sheet, from 1, has only `cells`.
    case badUsedCell(Int, sheet: Int, cells: Int)
    /// A part-used sheet, from 1, without a free cell.
    case sheetUsedUp(Int)
    /// No symbol with readable modules fits; millimetres, quiet zone included.
    ///
    /// `nearest`: the preset nearest in size on whose labels it fits.
    case symbolTooLarge(needsMillimetres: Double, hasMillimetres: Double, nearest: String? = nil)
    /// Too thin for any readable symbol; millimetres, with the thinnest that takes one.
    case bottleTooThin(diameter: Double, least: Double)
    /// Even one line of each text is too high for the label; points.
    case textTooLarge(needsPoints: Double, hasPoints: Double)
    /// A text that must be there is empty.
    case emptyText(LabelField)
    /// A text is longer than any label could show; the limit counts Unicode scalars.
    case textTooLong(LabelField, limit: Int)
    /// The font has no glyph for a character.
    case missingGlyph(Character, LabelField)
    /// A control, formatting or unassigned character.
    case unprintable(UInt32, LabelField)
    /// The font's bytes are not an embeddable TrueType font.
    case badFont
    /// The job announced another number of stamps.
    case stampCountDiffers(announced: Int, given: Int)
    /// A stamp of another kind than the job's: a specimen must not pass for a stamp, nor the reverse.
    case kindDiffers(serial: UInt32)
    /// A ready symbol of another version or level than the job's.
    case symbolDiffers(serial: UInt32)
    case symbol(SymbolError)
    /// zlib or HarfBuzz ran out of memory.
    case outOfMemory
    /// The sink could not take the bytes; `errno` as the sink's system call left it.
    case outputFailed(errno: Int32)

    /// Stable word for clients: never renamed, never reused.
    package var code: String {
        switch self {
        case .unknownSheet: "unknown-sheet"
        case .badSheet: "bad-sheet"
        case .badMeasure: "bad-measure"
        case .unknownRoll: "unknown-roll"
        case .badRoll: "bad-roll"
        case .badStartCell: "bad-start-cell"
        case .badUsedCells: "bad-used-cells"
        case .badUsedCell: "bad-used-cell"
        case .sheetUsedUp: "sheet-used-up"
        case .symbolTooLarge: "symbol-too-large"
        case .bottleTooThin: "bottle-too-thin"
        case .textTooLarge: "text-too-large"
        case .emptyText: "empty-text"
        case .textTooLong: "text-too-long"
        case .missingGlyph: "missing-glyph"
        case .unprintable: "unprintable-character"
        case .badFont: "bad-font"
        case .stampCountDiffers: "stamp-count-differs"
        case .kindDiffers: "stamp-kind-differs"
        case .symbolDiffers: "symbol-differs"
        case .symbol(let error): error.code
        case .outOfMemory: "out-of-memory"
        case .outputFailed: "output-failed"
        }
    }
}
