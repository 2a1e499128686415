import StampFormat
import StampSymbol

/// Where symbol and text stand on a label, in points from its bottom left corner.
///
/// The symbol stands at the left edge, centred in height, its quiet zone reaching to the edge, and the text
/// column takes the rest; on labels nearly square it stands at the top, and the text below it. Modules are
/// whole dots on the printer's grid.
struct LabelGeometry {
    let version: SymbolVersion
    let level: SymbolLevel
    let module: ModuleSize
    let grid: PrintGrid
    let label: (width: Double, height: Double)
    /// The bottom left corner of the dark modules and their side.
    let symbol: (x: Double, y: Double, side: Double)
    /// Whether the text stands below the symbol.
    let isStacked: Bool
    /// Whether there is no room for any text: a short link takes the whole label then.
    let isBare: Bool
    /// What the text may fill; its edges are already the safe margin away from the label's.
    let column: (x: Double, y: Double, width: Double, height: Double)

    /// - Parameters:
    ///   - size: the label's.
    ///   - host: sets the symbol's version.
    ///   - level: nil chooses Q where modules stay comfortable, else M.
    ///   - link: what the symbol holds.
    ///   - grid: the printer's.
    /// - Throws: ``LabelError/symbolTooLarge(needsMillimetres:hasMillimetres:)``.
    init(
        size: Sheet.Size, host: StampHost, level: SymbolLevel?, link: SymbolLink = .full,
        grid: PrintGrid = .office
    ) throws(LabelError) {
        self.grid = grid
        let (beside, below) = LabelGeometry.rooms(on: size, grid)
        isStacked = below > beside
        isBare = link == .short && max(beside, below) < LabelGeometry.leastRoom(for: host, level, grid)
        let room = isBare ? min(size.width, size.height) : max(beside, below)
        self.level =
            level ?? SymbolLevel.suited(to: host, roomMillimetres: room, dpi: grid.dpi, link: link)
        version = SymbolVersion(host: host, level: self.level, link: link)
        let isPlaque = min(size.width, size.height) >= LabelGeometry.plaqueSide
        module = try LabelGeometry.module(
            for: version, within: room,
            most: isPlaque ? LabelGeometry.plaqueModule : LabelGeometry.largestModule, grid)
        label = (Points.of(millimetres: size.width), Points.of(millimetres: size.height))
        let modulePoints = Double(module.dots) * grid.dot
        let outer = Double(version.sideWithQuietZone) * modulePoints
        let quiet = Double(SymbolVersion.quietZone) * modulePoints
        let side = Double(version.side) * modulePoints
        let inset = Points.safeMargin
        if isBare {
            symbol = (
                grid.snapped((label.width - outer) / 2) + quiet,
                grid.snapped((label.height - outer) / 2) + quiet, side
            )
            column = (0, 0, 0, 0)
        } else if isStacked {
            symbol = (
                grid.snapped((label.width - outer) / 2) + quiet,
                grid.snapped(label.height - outer) + quiet, side
            )
            column = (inset, inset, label.width - 2 * inset, symbol.y - quiet - inset)
        } else {
            symbol = (quiet, grid.snapped((label.height - outer) / 2) + quiet, side)
            column = (outer, inset, label.width - outer - inset, label.height - 2 * inset)
        }
    }

    /// Millimetres that a short link's symbol needs at the finest module.
    private static func leastRoom(for host: StampHost, _ level: SymbolLevel?, _ grid: PrintGrid) -> Double {
        let version = SymbolVersion(host: host, level: level ?? .medium, link: .short)
        return finest(grid) * Double(version.sideWithQuietZone)
    }

    /// The finest module that is whole dots, in millimetres.
    private static func finest(_ grid: PrintGrid) -> Double {
        (finestModule / millimetres(of: grid)).rounded(.up) * millimetres(of: grid)
    }

    /// Sides of the squares that symbol and quiet zone may have beside the text and above it, in millimetres.
    private static func rooms(on size: Sheet.Size, _ grid: PrintGrid) -> (beside: Double, below: Double) {
        (
            min(size.height, size.width - 1 - grid.narrowestColumn),
            min(size.width, size.height - 1 - lowestColumn)
        )
    }

    /// `most`: the largest module, in millimetres.
    private static func module(
        for version: SymbolVersion, within room: Double, most: Double, _ grid: PrintGrid
    ) throws(LabelError) -> ModuleSize {
        let fitting = ModuleSize.largest(dpi: grid.dpi, modules: version.sideWithQuietZone, within: room)
        let module = fitting.map {
            ModuleSize(dots: min($0.dots, Int(most / millimetres(of: grid))), dpi: grid.dpi) ?? $0
        }
        guard let module, module.millimetres >= finestModule else {
            let needed = finest(grid) * Double(version.sideWithQuietZone)
            throw .symbolTooLarge(needsMillimetres: needed, hasMillimetres: max(0, room))
        }
        // 4 modules of 0.33 mm already keep dark ones 1.3 mm away from the label's edge.
        return module
    }

    private static func millimetres(of grid: PrintGrid) -> Double { Points.millimetres(of: grid.dot) }

    /// Phones read 0.3 mm and up; a little is left for ink that spreads.
    static let finestModule = 0.33
    /// GS1 ends at 0.990 mm.
    private static let largestModule = 0.98
    /// For what hangs on a wall and is read from a metre away, in millimetres.
    private static let plaqueModule = 2.0
    /// Millimetres of a label's shorter side from which on it is one.
    private static let plaqueSide = 80.0
    /// Millimetres that name, code and host need below a symbol.
    private static let lowestColumn = 6.0
}
