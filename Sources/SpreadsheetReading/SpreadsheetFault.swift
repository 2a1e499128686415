/// Why a file cannot be read as an Excel workbook.
///
/// Cases carry what a person can act on; texts out of the file stay short.
package enum SpreadsheetFault: Error, Hashable, Sendable {
    /// Bytes of the file, or of a part of it, unpacked.
    case tooLarge(most: Int)
    /// A part unpacks to more than ``SpreadsheetLimits/ratio`` times its size: a zip bomb.
    case bomb
    case tooManyRows(most: Int)
    case tooManyColumns(most: Int)
    /// A ZIP archive that is truncated or damaged, or none.
    case notAnArchive
    /// A password, or the format of before 2007.
    case protectedOrOld
    /// An archive without a workbook, or with XML that is not well formed; `part` names the file within.
    case malformed(part: String)
    /// A document type declaration: no workbook has one, tricks with entities need one.
    case documentType(part: String)
    case noSuchSheet(known: [String])
}
