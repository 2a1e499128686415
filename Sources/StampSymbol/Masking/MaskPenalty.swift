/// The penalties of two masks, as libqrencode 4 counts them: its reading of ISO/IEC 18004, 7.8.3.
///
/// All rules work on whole lines: a shift by one puts each module's right neighbour in its place.
struct MaskPenalty {
    /// A line of the symbol under the first mask, and the same line under the second.
    typealias Lanes = BitTally.Lanes

    private var longRuns = BitTally()
    private var runStarts = BitTally()
    private var blocks = BitTally()
    private var dark = BitTally()
    private var finders = FinderCount()
    private let side: Int
    /// The bits of the modules that have a right neighbour.
    private let neighboured: Lanes

    /// - Parameters:
    ///   - rows: of the unmasked symbol.
    ///   - columns: of the same.
    ///   - rowMasks: what both masks flip in each row; their count is the side.
    ///   - columnMasks: what they flip in each column.
    init(_ rows: ModuleLines, _ columns: ModuleLines, rowMasks: Span<Lanes>, columnMasks: Span<Lanes>) {
        side = rowMasks.count
        neighboured = Lanes(repeating: ~0 << UInt64(65 - side))
        addRows(rows, rowMasks)
        addColumns(columns, columnMasks)
    }

    /// The penalty of the first mask, 0, or of the second, 1.
    subscript(lane: Int) -> Int {
        let area = side * side
        // The share of dark modules in per cent, rounded; each whole 5 away from 50 cost 10.
        let percent = (200 * dark.count(lane) + area) / area / 2
        return longRuns.count(lane) + 2 * runStarts.count(lane) + 3 * blocks.count(lane)
            + 40 * finders.count(lane) + abs(percent - 50) / 5 * 10
    }

    /// What the rules see in a line.
    private struct Line {
        var modules = Lanes.zero
        /// A module and its right neighbour are alike.
        var alike = Lanes.zero
        /// Five alike begin here: a run of n has n − 4 of these places.
        var long = Lanes.zero
        /// The first of them: counted twice more, it makes the run's penalty n − 2.
        var start = Lanes.zero

        /// Where four alike stand together, two of them in the row above.
        func blocks(under above: Line) -> Lanes { alike & above.alike & ~(modules ^ above.modules) }
    }

    /// A row alone, then four at a time: the side of every symbol is one more than a multiple of four.
    private mutating func addRows(_ rows: ModuleLines, _ masks: Span<Lanes>) {
        var above = line(rows, masks, 0)
        add(above, Line(), Line(), Line())
        dark.add(above.modules, .zero, .zero, .zero)
        for first in stride(from: 1, to: side, by: 4) {
            let (a, b) = (line(rows, masks, first), line(rows, masks, first + 1))
            let (c, d) = (line(rows, masks, first + 2), line(rows, masks, first + 3))
            add(a, b, c, d)
            dark.add(a.modules, b.modules, c.modules, d.modules)
            blocks.add(a.blocks(under: above), b.blocks(under: a), c.blocks(under: b), d.blocks(under: c))
            above = d
        }
    }

    private mutating func addColumns(_ columns: ModuleLines, _ masks: Span<Lanes>) {
        add(line(columns, masks, 0), Line(), Line(), Line())
        for first in stride(from: 1, to: side, by: 4) {
            add(
                line(columns, masks, first), line(columns, masks, first + 1), line(columns, masks, first + 2),
                line(columns, masks, first + 3))
        }
    }

    @inline(__always)
    private mutating func line(_ plain: ModuleLines, _ masks: Span<Lanes>, _ index: Int) -> Line {
        let modules = Lanes(repeating: plain.words[index]) ^ masks[index]
        finders.look(at: modules)
        let alike = ~(modules ^ modules &<< 1) & neighboured
        let pairs = alike & alike &<< 1
        let long = pairs & pairs &<< 2
        return Line(modules: modules, alike: alike, long: long, start: long & ~(long &>> 1))
    }

    @inline(__always)
    private mutating func add(_ a: Line, _ b: Line, _ c: Line, _ d: Line) {
        longRuns.add(a.long, b.long, c.long, d.long)
        runStarts.add(a.start, b.start, c.start, d.start)
    }
}
