/// The bytes of the two faces that labels are set in.
package struct LabelFonts: Sendable {
    /// TrueType bytes of the regular face, such as Noto Sans Regular.
    package let regular: [UInt8]
    /// TrueType bytes of the bold face.
    package let bold: [UInt8]

    /// - Parameters:
    ///   - regular: a whole TrueType file.
    ///   - bold: a whole TrueType file.
    package init(regular: [UInt8], bold: [UInt8]) {
        self.regular = regular
        self.bold = bold
    }
}
