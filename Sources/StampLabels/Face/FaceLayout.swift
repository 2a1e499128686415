/// The text column of a label, set once for a whole job.
struct FaceLayout {
    let lines: [PlacedLine]
    let shortened: Set<LabelField>

    /// No text at all.
    static let empty = FaceLayout()

    private init() {
        lines = []
        shortened = []
    }

    /// Tries the styles in turn, then cuts names, then the host, line by line until all fits.
    ///
    /// Lot, dates and quantity are never cut: half a date would be a wrong one.
    ///
    /// - Throws: ``LabelError/textTooLarge(needsPoints:hasPoints:)`` when even that is too much.
    init(_ paragraphs: FaceParagraphs, code: CodeLines, geometry: LabelGeometry) throws(LabelError) {
        let column = geometry.column
        let styles = FaceStyle.candidates(
            columnHeight: column.height, smallest: geometry.grid.smallestText)
        for style in styles {
            let draft = try FaceDraft(paragraphs, code, style, width: column.width, limits: [:])
            guard draft.height <= column.height else { continue }
            lines = draft.placed(in: geometry)
            shortened = []
            return
        }
        let draft = try FaceLayout.cutDraft(
            paragraphs, code, styles[styles.count - 1], column.width, column.height)
        lines = draft.placed(in: geometry)
        shortened = draft.shortened
    }

    private static func cutDraft(
        _ paragraphs: FaceParagraphs, _ code: CodeLines, _ style: FaceStyle, _ width: Double, _ height: Double
    ) throws(LabelError) -> FaceDraft {
        var limits: [FaceDraft.Part: Int] = [:]
        while true {
            let draft = try FaceDraft(paragraphs, code, style, width: width, limits: limits)
            if draft.height <= height { return draft }
            guard let part = partToCut(draft.counts)
            else { throw .textTooLarge(needsPoints: draft.height, hasPoints: height) }
            limits[part] = draft.counts[part, default: 2] - 1
        }
    }

    /// The longer name, of equally long ones the producer; when both are down to a line, the host.
    private static func partToCut(_ lines: [FaceDraft.Part: Int]) -> FaceDraft.Part? {
        let (product, producer) = (lines[.product, default: 0], lines[.producer, default: 0])
        if max(product, producer) > 1 { return producer >= product ? .producer : .product }
        return lines[.host, default: 0] > 1 ? .host : nil
    }
}
