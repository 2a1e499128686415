import StampSymbol

extension Sheet {
    /// A sheet by its numbers: `label=38.1x21.2/grid=5x13/margin=4.7x10.9/gap=2.5x0`.
    ///
    /// Millimetres, to the right first, then down; parts stand in any order, between them `/` or spaces, and
    /// a decimal comma is as good as a point. `label` and `grid` must be there. Without `margin` the labels
    /// stand in the middle of the page; without `gap` they touch; `page` is A4 unless given.
    ///
    /// Its name is the same text in one spelling, so that equal sheets have equal names.
    ///
    /// - Throws: ``LabelError/badSheetText(_:)`` with the part that says nothing, or
    ///   ``LabelError/badSheet(_:_:)`` with the numbers that cannot be.
    package init(described text: String) throws(LabelError) {
        let parts = try Sheet.parts(of: text)
        guard let label = parts["label"] else { throw .badSheetText("label=") }
        guard let grid = parts["grid"] else { throw .badSheetText("grid=") }
        guard let columns = Int(exactly: grid.width), let rows = Int(exactly: grid.height)
        else { throw .badSheetText("grid=\(Sheet.text(grid))") }
        let (page, gap) = (parts["page"] ?? .a4, parts["gap"] ?? Size(0, 0))
        let pitch = Size(label.width + gap.width, label.height + gap.height)
        let middle = Size(
            (page.width - Double(columns - 1) * pitch.width - label.width) / 2,
            (page.height - Double(rows - 1) * pitch.height - label.height) / 2)
        let origin = parts["margin"] ?? Size(max(0, middle.width), max(0, middle.height))
        var name = "label=\(Sheet.text(label))/grid=\(columns)x\(rows)/margin=\(Sheet.text(origin))"
        if gap != Size(0, 0) { name += "/gap=\(Sheet.text(gap))" }
        if page != .a4 { name += "/page=\(Sheet.text(page))" }
        try self.init(
            name: name, page: page, label: label, columns: columns, rows: rows, origin: origin, pitch: pitch,
            cornerRadius: 0, source: "as described by its user", isMeasured: false)
    }

    /// Each key once, with two numbers.
    private static func parts(of text: String) throws(LabelError) -> [String: Size] {
        var parts: [String: Size] = [:]
        for part in text.lowercased().split(whereSeparator: { $0 == "/" || $0 == " " }) {
            let sides = part.split(separator: "=", omittingEmptySubsequences: false)
            guard sides.count == 2, ["label", "grid", "margin", "gap", "page"].contains(sides[0]),
                parts[String(sides[0])] == nil, let size = size(sides[1])
            else { throw .badSheetText(String(part.prefix(60))) }
            parts[String(sides[0])] = size
        }
        return parts
    }

    private static func size(_ text: Substring) -> Size? {
        let numbers = text.split(separator: "x", omittingEmptySubsequences: false).map {
            Millimetres.parse($0)
        }
        guard numbers.count == 2, let width = numbers[0], let height = numbers[1] else { return nil }
        return Size(width, height)
    }

    private static func text(_ size: Size) -> String {
        "\(FixedPoint.text(size.width, places: 3))x\(FixedPoint.text(size.height, places: 3))"
    }
}

/// Lengths as people type them.
package enum Millimetres {
    /// - Parameter text: up to four digits, perhaps a point or comma and up to three more.
    /// - Returns: nil for any other text.
    package static func parse(_ text: some StringProtocol) -> Double? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard (1...2).contains(parts.count), (1...4).contains(parts[0].utf8.count),
            parts.count == 1 || (1...3).contains(parts[1].utf8.count),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        return Double(parts.joined(separator: "."))
    }
}
