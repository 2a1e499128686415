/// What is wrong with a sheet's numbers, with the numbers; millimetres.
package enum SheetFault: Hashable, Sendable {
    /// A length outside 1 to 1000, a count outside 1 to 200, or a negative margin.
    case notALength
    /// The labels need more than the page; so many columns and rows of them would fit.
    case offPage(needs: Sheet.Size, page: Sheet.Size, fitting: Sheet.Grid)
    /// The pitch is smaller than the label.
    case overlap(pitch: Sheet.Size, label: Sheet.Size)
    /// The corners' radius is more than half a side.
    case badCorner(radius: Double, most: Double)
}

extension Sheet {
    /// Columns and rows; 0 where not even one fits.
    package struct Grid: Hashable, Sendable {
        /// Labels side by side.
        package let columns: Int
        /// Labels above each other.
        package let rows: Int
    }

    /// The first fault, or nil for a sheet that can exist.
    var fault: SheetFault? {
        let lengths = [page.width, page.height, label.width, label.height, pitch.width, pitch.height]
        guard lengths.allSatisfy({ $0 >= 1 && $0 <= 1000 }), (1...200).contains(columns),
            (1...200).contains(rows),
            (0...1000).contains(origin.width), (0...1000).contains(origin.height), cornerRadius >= 0
        else { return .notALength }
        if pitch.width < label.width - Sheet.slack || pitch.height < label.height - Sheet.slack {
            return .overlap(pitch: pitch, label: label)
        }
        let last = corner(ofCell: cells - 1)
        func hundredths(_ length: Double) -> Double { (length * 100).rounded() / 100 }
        let needs = Size(hundredths(last.width + label.width), hundredths(last.height + label.height))
        guard needs.width <= page.width + Sheet.slack, needs.height <= page.height + Sheet.slack
        else { return .offPage(needs: needs, page: page, fitting: fitting) }
        let most = min(label.width, label.height) / 2
        return cornerRadius <= most ? nil : .badCorner(radius: cornerRadius, most: most)
    }

    /// How many of these labels fit the page behind the margins.
    private var fitting: Grid {
        func count(_ page: Double, _ origin: Double, _ label: Double, _ pitch: Double) -> Int {
            max(0, Int(((page + Sheet.slack - origin - label) / pitch + 1).rounded(.down)))
        }
        return Grid(
            columns: count(page.width, origin.width, label.width, pitch.width),
            rows: count(page.height, origin.height, label.height, pitch.height))
    }

    /// A hundredth of a millimetre forgives the rounding in makers' tables.
    private static let slack = 0.01
}
