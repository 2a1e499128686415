/// One kind of label paper: its page and the grid of labels on it, in millimetres from the top left.
package struct Sheet: Hashable, Sendable {
    /// Stable name for commands and jobs.
    package let name: String
    /// Other names of the same paper.
    package let aliases: [String]
    /// Width and height of the page.
    package let page: Size
    /// Width and height of a label.
    package let label: Size
    /// Labels in a row, 1 or more.
    package let columns: Int
    /// Labels above each other, 1 or more.
    package let rows: Int
    /// The top left corner of the first label.
    package let origin: Size
    /// From one label's corner to the next one's.
    package let pitch: Size
    /// Radius of a label's corners.
    package let cornerRadius: Double
    /// Where the numbers come from.
    package let source: String
    /// Whether somebody of ours held a ruler to the paper.
    package let isMeasured: Bool
    /// Whether lines in the margins show where to cut: for plain paper.
    package let hasCropLines: Bool
    /// Millimetres that ink may run over a label's edge, for pages of one label that a shop cuts; nil for paper.
    package let bleed: Double?

    /// Labels on a page.
    package var cells: Int { columns * rows }

    /// Whether it is one plaque for a wall.
    package var isPlaque: Bool { cells == 1 && name.hasPrefix("plaque-") }

    /// Two lengths: to the right and down.
    package struct Size: Hashable, Sendable {
        /// To the right, in millimetres.
        package let width: Double
        /// Down, in millimetres.
        package let height: Double

        /// Joins two lengths in millimetres.
        package init(_ width: Double, _ height: Double) {
            self.width = width
            self.height = height
        }

        /// DIN A4, portrait.
        package static let a4 = Size(210, 297)
    }

    /// Each argument is the property of its name.
    ///
    /// - Throws: ``LabelError/badSheet(_:_:)`` with the first fault: databases of sheets are full of them.
    package init(
        name: String, aliases: [String] = [], page: Size = .a4, label: Size, columns: Int, rows: Int,
        origin: Size, pitch: Size, cornerRadius: Double, source: String, isMeasured: Bool
    ) throws(LabelError) {
        self.init(
            unchecked: name, aliases, page, label, columns, rows, origin, pitch, cornerRadius, source,
            isMeasured)
        if let fault { throw .badSheet(name, fault) }
    }

    init(
        unchecked name: String, _ aliases: [String], _ page: Size, _ label: Size, _ columns: Int, _ rows: Int,
        _ origin: Size, _ pitch: Size, _ cornerRadius: Double, _ source: String, _ isMeasured: Bool,
        hasCropLines: Bool = false, bleed: Double? = nil
    ) {
        self.name = name
        self.aliases = aliases
        self.page = page
        self.label = label
        self.columns = columns
        self.rows = rows
        self.origin = origin
        self.pitch = pitch
        self.cornerRadius = cornerRadius
        self.source = source
        self.isMeasured = isMeasured
        self.hasCropLines = hasCropLines
        self.bleed = bleed
    }

    /// The top left corner of a cell; cells count from 0, along the rows.
    func corner(ofCell index: Int) -> Size {
        Size(
            origin.width + Double(index % columns) * pitch.width,
            origin.height + Double(index / columns) * pitch.height)
    }
}
