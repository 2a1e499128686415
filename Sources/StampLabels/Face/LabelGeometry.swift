import StampFormat
import StampSymbol

/// Where symbol and text stand on a label, in points from its bottom left corner.
///
/// The symbol stands at the left edge, centred in height, its quiet zone reaching to the edge; the text
/// column takes the rest. Modules are whole 600-dpi dots on the printer's grid.
struct LabelGeometry {
    let version: SymbolVersion
    let level: SymbolLevel
    let module: ModuleSize
    let label: (width: Double, height: Double)
    /// The bottom left corner of the dark modules and their side.
    let symbol: (x: Double, y: Double, side: Double)
    /// What the text may fill; its edges are already the safe margin away from the label's.
    let column: (x: Double, y: Double, width: Double, height: Double)

    /// - Parameters:
    ///   - size: the label's.
    ///   - host: sets the symbol's version.
    ///   - level: nil chooses Q where modules stay comfortable, else M.
    /// - Throws: ``LabelError/symbolTooLarge(needsMillimetres:hasMillimetres:)``.
    init(size: Sheet.Size, host: StampHost, level: SymbolLevel?) throws(LabelError) {
        let room = LabelGeometry.room(on: size)
        self.level = level ?? SymbolLevel.suited(to: host, roomMillimetres: room, dpi: LabelGeometry.dpi)
        version = SymbolVersion(host: host, level: self.level)
        module = try LabelGeometry.module(for: version, within: room)
        label = (Points.of(millimetres: size.width), Points.of(millimetres: size.height))
        let modulePoints = Double(module.dots) * Points.dot
        let outer = Double(version.sideWithQuietZone) * modulePoints
        let quiet = Double(SymbolVersion.quietZone) * modulePoints
        symbol = (
            quiet, Points.onGrid((label.height - outer) / 2) + quiet, Double(version.side) * modulePoints
        )
        column = (
            outer, Points.safeMargin, label.width - outer - Points.safeMargin,
            label.height - 2 * Points.safeMargin
        )
    }

    /// The side of the square for symbol and quiet zone, in millimetres.
    private static func room(on size: Sheet.Size) -> Double {
        min(size.height, size.width - 1 - narrowestColumn)
    }

    private static func module(for version: SymbolVersion, within room: Double) throws(LabelError)
        -> ModuleSize
    {
        let fitting = ModuleSize.largest(dpi: dpi, modules: version.sideWithQuietZone, within: room)
        let module = fitting.map {
            $0.dots > largestDots ? ModuleSize(dots: largestDots, dpi: dpi) ?? $0 : $0
        }
        guard let module, module.millimetres >= finestModule else {
            let needed = finestModule * Double(version.sideWithQuietZone)
            throw .symbolTooLarge(needsMillimetres: needed, hasMillimetres: max(0, room))
        }
        // 4 modules of 0.33 mm already keep dark ones 1.3 mm away from the label's edge.
        return module
    }

    private static let dpi = 600
    /// Phones read 0.3 mm and up; a little is left for ink that spreads.
    private static let finestModule = 0.33
    /// 0.974 mm; GS1 ends at 0.990.
    private static let largestDots = 23
    /// Millimetres that a text column needs.
    private static let narrowestColumn = 14.0
}
