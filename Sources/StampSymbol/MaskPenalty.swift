/// How much libqrencode dislikes a masked symbol: the rules of ISO/IEC 18004, 7.8.3, in its reading of them.
///
/// Runs, blocks and false finder patterns are counted on whole lines, one bit a module, light outside.
/// Source: libqrencode 4.1.1, `mask.c`, with which every choice is compared in the tests.
enum MaskPenalty {
    /// What the share of dark modules costs: 10 for each whole 5 percent away from a half.
    static func ofBalance(dark: Int, side: Int) -> Int {
        let modules = side * side
        let percent = (200 * dark + modules) / modules / 2
        return abs(percent - 50) / 5 * 10
    }

    /// What runs and false finder patterns cost in one row or column.
    static func ofLine(_ line: UInt64, side: Int) -> Int { ofRuns(line, side: side) + ofFinders(line) }

    /// 3 for five equal modules in a row, 1 for each further one.
    private static func ofRuns(_ line: UInt64, side: Int) -> Int {
        let pairs = ~(line ^ (line &>> 1)) & ((1 &<< UInt64(side - 1)) - 1)
        let twice = pairs & (pairs &>> 1)
        let fives = twice & (twice &>> 2)
        guard fives != 0 else { return 0 }
        return fives.nonzeroBitCount + 2 * (fives & ~(fives &<< 1)).nonzeroBitCount
    }

    /// 3 for each square of four equal modules in two neighbouring rows.
    static func ofBlocks(_ line: UInt64, _ next: UInt64, side: Int) -> Int {
        let equal = ~((line ^ (line &>> 1)) | (line ^ next) | (next ^ (next &>> 1)))
        return 3 * (equal & ((1 &<< UInt64(side - 1)) - 1)).nonzeroBitCount
    }

    /// 40 for each dark-light-dark run of 1:1:3:1:1 in any width with four widths of light on one side.
    private static func ofFinders(_ line: UInt64) -> Int {
        let light = ~line
        let ends = line & ~(line &<< 1)
        let narrow =
            ends & (light &>> 1) & (line &>> 2) & (line &>> 3) & (line &>> 4) & (light &>> 5) & (line &>> 6)
            & ~(line &>> 7)
        var count = 0
        if narrow != 0 {
            let before = ~((line &<< 2) | (line &<< 3) | (line &<< 4))
            let after = ~((line &>> 8) | (line &>> 9) | (line &>> 10))
            count = (narrow & (before | after)).nonzeroBitCount
        }
        let three = line & (line &>> 1) & (line &>> 2)
        let six = three & (three &>> 3)
        // Six with two light ones on each side, or nine: nothing wide stands in a line without them.
        let six2 = six & ~((line &<< 1) | (line &<< 2) | (line &>> 6) | (line &>> 7))
        if six2 | (six & (three &>> 6)) != 0 { count += wideFinders(line, three) }
        return 40 * count
    }

    /// Those whose widths are 2 to 8 modules: rare, as six dark ones in a row must stand in their middle.
    ///
    /// `three`: where three dark ones begin.
    private static func wideFinders(_ line: UInt64, _ three: UInt64) -> Int {
        var count = 0
        var width: UInt64 = 2
        var middle = three & (three &>> 3)
        while middle != 0, width <= 8 {
            // Exactly so wide: light on both sides of the dark middle.
            let exact = middle & ~(line &<< 1) & ~(line &>> (3 * width))
            if exact != 0 { count += finders(around: exact, line, width) }
            middle &= three &>> (3 * width)
            width += 1
        }
        return count
    }

    /// Of the places where a middle of three widths begins, those with the rest of the pattern around it.
    private static func finders(around middles: UInt64, _ line: UInt64, _ width: UInt64) -> Int {
        var core = middles
        var before: UInt64 = .max
        var after: UInt64 = .max
        for step in 1...width {
            core &= ~(line << step) & ~(line >> (3 * width + step - 1))
            core &= (line << (width + step)) & (line >> (4 * width + step - 1))
            guard core != 0 else { return 0 }
        }
        core &= ~(line << (2 * width + 1)) & ~(line >> (5 * width))
        for step in 1...4 * width {
            before &= ~(line << (2 * width + step))
            after &= ~(line >> (5 * width + step - 1))
        }
        return (core & (before | after)).nonzeroBitCount
    }
}
