package import StampFormat
package import StampSymbol

/// The largest symbol that a camera still reads on the side of a bottle, jar or tube.
///
/// Symbol and quiet zone may be half as wide as the diameter, a sixth of the way round: a simulated cylinder
/// was read up to 0.8 of it and at no level from 1.0 on.
package struct BottleAdvice: Hashable, Sendable {
    /// The widest symbol with its quiet zone, in millimetres.
    package let room: Double
    package let version: SymbolVersion
    package let level: SymbolLevel
    package let module: ModuleSize
    /// Presets whose labels carry a symbol that is no wider.
    package let sheets: [String]

    /// The symbol's width with its quiet zone, in millimetres.
    package var width: Double { Double(version.sideWithQuietZone) * module.millimetres }

    /// - Parameters:
    ///   - diameter: 5 to 1000 mm.
    ///   - host: sets how large symbols are.
    /// - Throws: ``LabelError/bottleTooThin(diameter:least:)``, with the thinnest that takes one.
    package init(diameter: Double, host: StampHost) throws(LabelError) {
        room = diameter * BottleAdvice.share
        level = SymbolLevel.suited(to: host, roomMillimetres: room, dpi: BottleAdvice.dpi)
        version = SymbolVersion(host: host, level: level)
        guard
            let module = ModuleSize.largest(
                dpi: BottleAdvice.dpi, modules: version.sideWithQuietZone, within: room),
            module.millimetres >= LabelGeometry.finestModule
        else {
            let finest = (LabelGeometry.finestModule / BottleAdvice.dot).rounded(.up) * BottleAdvice.dot
            let least = finest * Double(version.sideWithQuietZone) / BottleAdvice.share
            throw .bottleTooThin(diameter: diameter, least: least.rounded(.up))
        }
        self.module = module
        let room = room
        sheets = Sheet.presets.filter { sheet in
            guard let geometry = try? LabelGeometry(size: sheet.label, host: host, level: nil) else {
                return false
            }
            return Double(geometry.version.sideWithQuietZone) * geometry.module.millimetres <= room
        }.map(\.name)
    }

    private static let share = 0.5
    private static let dpi = 600
    private static let dot = 25.4 / Double(dpi)
}
