/// What is wrong with a sheet's numbers.
package enum SheetFault: Hashable, Sendable {
    /// A length or count that is not a positive number, or absurdly large.
    case notALength
    /// Text that does not describe a sheet.
    case unreadable
    /// The labels need more than the page, in millimetres.
    ///
    /// `columns`, `rows`: the most that fit from the same first corner; 0 where not even one does.
    case offPage(needs: Sheet.Size, has: Sheet.Size, columns: Int, rows: Int)
    /// The pitch is smaller than the label.
    case overlap(label: Sheet.Size, pitch: Sheet.Size)
    /// The corners' radius is more than half a side, in millimetres.
    case badCorner(most: Double)

    /// Stable word.
    package var code: String {
        switch self {
        case .notALength: "not-a-length"
        case .unreadable: "unreadable"
        case .offPage: "off-page"
        case .overlap: "labels-overlap"
        case .badCorner: "bad-corner"
        }
    }
}

extension Sheet {
    /// The first fault, or nil for a sheet that can exist.
    var fault: SheetFault? {
        let lengths = [page.width, page.height, label.width, label.height, pitch.width, pitch.height]
        guard lengths.allSatisfy({ $0 >= 1 && $0 <= 1000 }), (1...200).contains(columns),
            (1...200).contains(rows), (0...1000).contains(origin.width), (0...1000).contains(origin.height),
            cornerRadius >= 0
        else { return .notALength }
        if pitch.width < label.width - Sheet.slack || pitch.height < label.height - Sheet.slack {
            return .overlap(label: label, pitch: pitch)
        }
        let last = corner(ofCell: cells - 1)
        let needs = Size(last.width + label.width, last.height + label.height)
        guard needs.width <= page.width + Sheet.slack, needs.height <= page.height + Sheet.slack else {
            return .offPage(
                needs: needs, has: page,
                columns: Sheet.most(page.width, from: origin.width, label.width, pitch.width),
                rows: Sheet.most(page.height, from: origin.height, label.height, pitch.height))
        }
        let most = min(label.width, label.height) / 2
        return cornerRadius <= most ? nil : .badCorner(most: most)
    }

    /// Labels that fit on a length.
    private static func most(_ length: Double, from start: Double, _ label: Double, _ pitch: Double) -> Int {
        max(0, Int(((length + slack - start - label) / pitch).rounded(.down)) + 1)
    }

    /// A hundredth of a millimetre forgives the rounding in makers' tables.
    private static let slack = 0.01
}
