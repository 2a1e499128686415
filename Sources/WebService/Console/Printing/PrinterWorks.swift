/// What the console asks of the program for printers that are a little off.
package protocol PrinterWorks: Sendable {
    /// The printers that were measured.
    func printers() throws(WorkRefusal) -> [MeasuredPrinter]
    /// Keeps what a ruler said of a printer's calibration page.
    ///
    /// `lengths`: A, B, C and D in millimetres, as typed.
    func measure(_ printer: String, paper: String, lengths: [String]) throws(WorkRefusal)
    func forget(_ printer: String, paper: String) throws(WorkRefusal)
    /// A PDF with rulers, to be printed and measured.
    func calibrationPage(paper: String) throws(WorkRefusal) -> [UInt8]
    /// A PDF with the labels' outlines; with a printer's name, made up for.
    func outlines(paper: String, printer: String?) throws(WorkRefusal) -> [UInt8]
}

/// A printer with one paper, and what makes up for it.
package struct MeasuredPrinter: Hashable, Sendable {
    package let name: String
    package let paper: String
    /// Millimetres right and down, and percents across and down, as text.
    package let shift: String
    package let scale: String

    package init(name: String, paper: String, shift: String, scale: String) {
        self.name = name
        self.paper = paper
        self.shift = shift
        self.scale = scale
    }
}
