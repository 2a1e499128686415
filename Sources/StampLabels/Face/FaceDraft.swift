/// A label's lines in one style, and the height that they need.
struct FaceDraft {
    /// The paragraphs, by what they say.
    enum Part {
        case product, producer, facts, scratch, host, guidance
    }

    private(set) var lines: [FaceLine] = []
    private(set) var counts: [Part: Int] = [:]
    private(set) var shortened: Set<LabelField> = []
    private let style: FaceStyle

    init(
        _ paragraphs: FaceParagraphs, _ code: CodeLines, _ style: FaceStyle, width: Double,
        limits: [Part: Int]
    ) throws(LabelError) {
        self.style = style
        try add(paragraphs.product, .product, width, limits)
        try add(paragraphs.producer, .producer, width, limits)
        try add(paragraphs.facts, .facts, width, limits)
        let size = code.size(wanted: style.size, column: width, condensed: style.condensed)
        let ranges = code.ranges(size: style.size, column: width, condensed: style.condensed)
        for (index, range) in ranges.enumerated() {
            lines.append(
                FaceLine(content: .code(range), isBold: true, size: size, startsParagraph: index == 0))
        }
        if let scratch = paragraphs.scratch {
            try add(scratch, .scratch, width, limits)
            let size = code.scratchSize(wanted: style.size * 1.15, column: width, condensed: style.condensed)
            lines.append(FaceLine(content: .scratch, isBold: true, size: size, startsParagraph: false))
        }
        try add(paragraphs.guidance, .guidance, width, limits)
        try add(paragraphs.host, .host, width, limits)
    }

    private mutating func add(
        _ paragraph: Paragraph?, _ part: Part, _ width: Double, _ limits: [Part: Int]
    ) throws(LabelError) {
        guard let paragraph else { return }
        let size = style.fontSize(paragraph, column: width)
        let lineWidth = style.lineWidth(column: width, size: size)
        let setting = try paragraph.set(width: lineWidth, limit: limits[part] ?? .max)
        counts[part] = setting.lines.count
        shortened.formUnion(setting.shortened)
        for (index, run) in setting.lines.enumerated() {
            lines.append(
                FaceLine(
                    content: .text(run), isBold: paragraph.role == .title, size: size,
                    startsParagraph: index == 0))
        }
    }

    /// From the first line's ink to the last line's, in points.
    var height: Double {
        (lines.first?.ink.top ?? 0) + steps(extraGap: 0).reduce(0, +) - (lines.last?.ink.bottom ?? 0)
    }

    /// The lines in the middle of the column's height, paragraphs a little apart where there is room.
    func placed(in geometry: LabelGeometry) -> [PlacedLine] {
        let column = geometry.column
        let gaps = Double(max(1, lines.dropFirst().count(where: \.startsParagraph)))
        let spare = max(0, column.height - height)
        let extraGap = min(0.35 * style.size, spare / gaps)
        var baseline = column.y + column.height - (spare - extraGap * gaps) / 2 - (lines.first?.ink.top ?? 0)
        var placed: [PlacedLine] = []
        for (line, step) in zip(lines, [0] + steps(extraGap: extraGap)) {
            baseline -= step
            placed.append(PlacedLine(line: line, x: column.x, baseline: baseline, condensed: style.condensed))
        }
        return placed
    }

    /// From each baseline to the next.
    private func steps(extraGap: Double) -> [Double] {
        zip(lines, lines.dropFirst()).map { upper, lower in
            let gap = lower.startsParagraph ? style.gap * style.size + extraGap : 0
            return max(upper.size, lower.size) * style.leading + gap
        }
    }
}
