package import StampFormat
package import StampSymbol

/// One file of labels: the paper, what stands on every label, and how many there are.
package struct LabelJob: Sendable {
    /// The paper.
    package var sheet: Sheet
    /// The first free cell of the first page, 1 to ``Sheet/cells``; later pages start at 1.
    package var startCell: Int
    /// More cells that earlier jobs used, of the first sheets that the printer takes.
    package var used: UsedCells
    /// What the printer does wrong with this sheet, made up for.
    package var correction: PrinterCorrection
    /// Leads every URL, and is printed in clear.
    package var host: StampHost
    /// The symbols' level; nil chooses Q where the label has room for it, else M.
    package var level: SymbolLevel?
    /// What every label says.
    package var text: LabelText
    /// Every stamp's kind; specimens carry MẪU.
    package var kind: StampKind
    /// How many stamps there will be, for the page numbers.
    package var stampCount: Int
    /// What the strip outside the labels calls the job; may be empty.
    package var name: String
    /// 16 bytes that tell this document from others; the same job gives the same file.
    package var identifier: [UInt8]

    /// Each argument is the property of its name.
    package init(
        sheet: Sheet, startCell: Int = 1, used: UsedCells = .none, correction: PrinterCorrection = .none,
        host: StampHost, level: SymbolLevel? = nil, text: LabelText,
        kind: StampKind = .recognisedProduct, stampCount: Int, name: String = "", identifier: [UInt8]
    ) {
        self.sheet = sheet
        self.startCell = startCell
        self.used = used
        self.correction = correction
        self.host = host
        self.level = level
        self.text = text
        self.kind = kind
        self.stampCount = stampCount
        self.name = name
        self.identifier = identifier
    }

    /// Pages that the job fills: at least one.
    package var pageCount: Int { taken.pageCount(labels: stampCount, cellCount: sheet.cells) }

    /// All cells that are gone, those before the start cell too.
    var taken: UsedCells { used.joined(before: min(startCell, sheet.cells)) }

    /// What cannot be about the cells: none to start at, or used ones on a sheet that no label reaches.
    var cellFault: LabelError? {
        guard (1...sheet.cells).contains(startCell) else {
            return .badStartCell(startCell, cells: sheet.cells)
        }
        if let fault = taken.fault(on: sheet.cells) { return fault }
        return used.lastSheet > pageCount ? .sheetNotReached(used.lastSheet, pages: pageCount) : nil
    }
}
