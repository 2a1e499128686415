package import StampFormat

/// How much damage a symbol survives: the error correction levels of ISO/IEC 18004.
///
/// Level L is missing on purpose: a label is handled, and GS1 prohibits L as well.
package enum SymbolLevel: String, CaseIterable, Sendable {
    /// About 15 % of the symbol; the default.
    case medium = "M"
    /// About 25 %; where it costs no legibility.
    case quartile = "Q"
    /// About 30 %; only when asked for, because the symbol grows.
    case high = "H"

    /// - Parameter word: `M`, `Q` or `H`, in either case; nil otherwise, so for `L` too.
    package init?(word: some StringProtocol) {
        self.init(rawValue: word.uppercased())
    }

    /// The level for the room there is: Q while its modules stay at 0.396 mm or more, else M.
    ///
    /// At equal width a higher level means finer modules, and a phone that cannot resolve them gains
    /// nothing from the redundancy; 0.396 mm is the smallest module of GS1's 2D symbols at a till.
    ///
    /// - Parameters:
    ///   - host: the stamps' host, which sets the number of modules.
    ///   - roomMillimetres: the side of the square that must hold symbol and quiet zone.
    ///   - dpi: dots per inch of the printer, 72 to 2400.
    ///   - link: what the symbol holds.
    /// - Returns: Q or M, never H.
    package static func suited(
        to host: StampHost, roomMillimetres: Double, dpi: Int, link: SymbolLink = .full
    ) -> SymbolLevel {
        let modules = SymbolVersion(host: host, level: .quartile, link: link).sideWithQuietZone
        guard let module = ModuleSize.largest(dpi: dpi, modules: modules, within: roomMillimetres),
            module.millimetres >= comfortableModule
        else { return .medium }
        return .quartile
    }

    private static let comfortableModule = 0.396
}
