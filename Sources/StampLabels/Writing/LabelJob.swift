package import StampFormat
package import StampSymbol

/// One file of labels: the paper, what stands on every label, and how many there are.
package struct LabelJob: Sendable {
    /// The paper.
    package var sheet: Sheet
    /// The first free cell of the first page, 1 to ``Sheet/cells``; later pages start at 1.
    package var startCell: Int
    /// Further cells without a label, for each part-used sheet.
    package var used: UsedCells
    /// Makes up for what the printer does with this sheet.
    package var correction: PrinterCorrection
    /// Leads every URL, and is printed in clear.
    package var host: StampHost
    /// The symbols' level; nil chooses Q where the label has room for it, else M.
    package var level: SymbolLevel?
    /// The printer's dots.
    package var grid: PrintGrid
    /// Papers to name when the symbol does not fit this one.
    package var alternatives: [Sheet]
    /// What the symbols hold.
    package var link: SymbolLink
    /// The code under each label's scratch layer, `7K2M-9QXD`; nil for labels without.
    package var scratchCode: (@Sendable (Stamp) -> String)?
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
        sheet: Sheet, startCell: Int = 1, used: UsedCells = .none,
        correction: PrinterCorrection = .none, host: StampHost, level: SymbolLevel? = nil,
        link: SymbolLink = .full, grid: PrintGrid = .office, alternatives: [Sheet] = Sheet.presets,
        text: LabelText,
        kind: StampKind = .recognisedProduct, stampCount: Int, name: String = "", identifier: [UInt8]
    ) {
        self.sheet = sheet
        self.startCell = startCell
        self.used = used
        self.correction = correction
        self.host = host
        self.level = level
        self.grid = grid
        self.alternatives = alternatives
        self.link = link
        self.text = text
        self.kind = kind
        self.stampCount = stampCount
        self.name = name
        self.identifier = identifier
    }

    /// Where its labels stand.
    package var places: LabelPlaces { LabelPlaces(unchecked: sheet, startCell: startCell, used: used) }

    /// Pages that the job fills: at least one.
    package var pageCount: Int { places.pageCount(of: stampCount) }
}
