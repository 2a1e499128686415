/// What a thermal printer understands without a driver.
package enum PrinterLanguage: String, CaseIterable, Sendable {
    /// TSC's language, which Xprinter and most others sold in Vietnam speak.
    case tspl
    /// Zebra's language, version II.
    case zpl
}

/// Writes rows of labels as pictures: no printer has the letters of Vietnamese.
protocol RowLanguage: Sendable {
    /// What a file begins with.
    var head: [UInt8] { get }
    /// The commands that print a row once.
    func bytes(of row: DotPicture) -> [UInt8]
}
