extension Sheet {
    static let customPrefix = "custom:"

    /// A sheet by its numbers in millimetres, as its maker's table or a ruler gives them.
    ///
    /// `custom:LABEL,GRID,ORIGIN` such as `custom:38.1x21.2,5x13,9.75x10.7`, then in any order `pitch=40.6x21.2`
    /// (default: the label), `page=148x210` (default: A4), `corner=1.5` and `crop` for crop lines.
    ///
    /// - Throws: ``LabelError/badSheet(_:_:)``.
    static func custom(_ text: String) throws(LabelError) -> Sheet {
        var parts = text.dropFirst(customPrefix.count).split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count >= 3, let label = Size(parts[0]), let grid = Size(parts[1]),
            let origin = Size(parts[2]),
            let columns = Int(exactly: grid.width), let rows = Int(exactly: grid.height)
        else { throw .badSheet(text, .unreadable) }
        parts.removeFirst(3)
        var (page, pitch, corner, hasCropLines) = (Size.a4, label, 0.0, false)
        for part in parts {
            let pair = part.split(separator: "=", maxSplits: 1)
            switch (pair.first, pair.count > 1 ? Size(pair[1]) : nil, pair.count > 1 ? Double(pair[1]) : nil)
            {
            case ("page", let size?, _): page = size
            case ("pitch", let size?, _): pitch = size
            case ("corner", _, let radius?): corner = radius
            case ("crop", nil, nil): hasCropLines = true
            default: throw .badSheet(text, .unreadable)
            }
        }
        let sheet = Sheet(
            unchecked: text, [], page, label, columns, rows, origin, pitch, corner,
            "the office's own numbers", false,
            hasCropLines: hasCropLines)
        if let fault = sheet.fault { throw .badSheet(text, fault) }
        return sheet
    }
}

extension Sheet.Size {
    /// `WIDTHxHEIGHT`.
    fileprivate init?(_ text: Substring) {
        let parts = text.split(separator: "x", omittingEmptySubsequences: false)
        guard parts.count == 2, let width = Double(parts[0]), let height = Double(parts[1]) else {
            return nil
        }
        self.init(width, height)
    }
}
