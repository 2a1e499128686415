// Foundation has the only public NFC of the platform.
internal import Foundation

/// The gate that every text passes on its way to paper.
enum PrintableText {
    /// Unicode scalars of one text: no label shows more, and no paragraph of a letter should.
    static func limit(of field: LabelField) -> Int { field == .page ? 4000 : 600 }

    /// The text in NFC with single spaces and none at its ends.
    ///
    /// NFC because readers of the PDF give back what was put in, and search for what keyboards type.
    static func checked(_ text: String, _ field: LabelField) throws(LabelError) -> String {
        let limit = limit(of: field)
        guard text.unicodeScalars.count <= limit else { throw .textTooLong(field, limit: limit) }
        for scalar in text.unicodeScalars where isUnprintable(scalar) {
            throw .unprintable(scalar.value, field)
        }
        let words = text.split(separator: " ", omittingEmptySubsequences: true)
        return words.joined(separator: " ").precomposedStringWithCanonicalMapping
    }

    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
            true
        default: false
        }
    }
}
