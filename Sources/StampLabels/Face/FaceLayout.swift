/// The text column of a label, set once for a whole job.
struct FaceLayout {
    let lines: [PlacedLine]
    let shortened: Set<LabelField>

    /// Tries the styles in turn, then cuts the longest text line by line until all fits.
    ///
    /// - Throws: ``LabelError/textTooLarge(needsPoints:hasPoints:)`` when one line of each is too much.
    init(_ paragraphs: FaceParagraphs, code: CodeLines, geometry: LabelGeometry) throws(LabelError) {
        let column = geometry.column
        let styles = FaceStyle.candidates(columnHeight: column.height)
        for style in styles {
            let draft = try FaceDraft(paragraphs, code, style, width: column.width, limits: [:])
            guard draft.height <= column.height else { continue }
            lines = draft.placed(in: geometry)
            shortened = []
            return
        }
        let draft = try FaceLayout.cutDraft(paragraphs, code, styles[styles.count - 1], column.width, column.height)
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
            // Of equally long ones the producer gives way first: the product is what the label is for.
            let longest = FaceDraft.Part.allCases.max { draft.counts[$0, default: 0] < draft.counts[$1, default: 0] }
            guard let longest, let count = draft.counts[longest], count > 1
            else { throw .textTooLarge(needsPoints: draft.height, hasPoints: height) }
            limits[longest] = count - 1
        }
    }
}
