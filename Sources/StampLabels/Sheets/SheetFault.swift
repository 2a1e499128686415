/// What is wrong with a sheet's numbers.
package enum SheetFault: String, Hashable, Sendable {
    /// A length or count that is not a positive number, or absurdly large.
    case notALength = "not-a-length"
    /// Text that does not describe a sheet.
    case unreadable
    /// The labels need more than the page.
    case offPage = "off-page"
    /// The pitch is smaller than the label.
    case overlap = "labels-overlap"
    /// The corners' radius is more than half a side.
    case badCorner = "bad-corner"
}

extension Sheet {
    /// The first fault, or nil for a sheet that can exist.
    var fault: SheetFault? {
        let lengths = [page.width, page.height, label.width, label.height, pitch.width, pitch.height]
        guard lengths.allSatisfy({ $0 >= 1 && $0 <= 1000 }), (1...200).contains(columns),
            (1...200).contains(rows),
            origin.width >= 0, origin.height >= 0, cornerRadius >= 0
        else { return .notALength }
        // A hundredth of a millimetre forgives the rounding in makers' tables.
        let slack = 0.01
        if pitch.width < label.width - slack || pitch.height < label.height - slack { return .overlap }
        let last = corner(ofCell: cells - 1)
        guard last.width + label.width <= page.width + slack,
            last.height + label.height <= page.height + slack
        else { return .offPage }
        return cornerRadius <= min(label.width, label.height) / 2 ? nil : .badCorner
    }
}
