internal import Foundation

/// Text as the register keeps and searches it.
package enum PlainText {
    /// NFC, without invisible marks, without spaces at either end and with single spaces within.
    package static func normalised(_ text: String) -> String {
        // Marks go first: one between a letter and its diacritic would keep the two from composing.
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !isInvisible($0) }))
            .precomposedStringWithCanonicalMapping
            .unicodeScalars.split { $0.properties.isWhitespace }
            .map { String($0) }
            .joined(separator: " ")
    }

    /// Lower case without diacritics.
    ///
    /// `duong` for `Đường`. For comparing and searching, never for show.
    package static func folded(_ text: String) -> String {
        normalised(text).lowercased()
            .decomposedStringWithCanonicalMapping
            .unicodeScalars.reduce(into: "") { folded, scalar in
                if scalar == "đ" {
                    folded.append("d")
                } else if scalar.properties.generalCategory != .nonspacingMark {
                    folded.unicodeScalars.append(scalar)
                }
            }
    }

    /// Zero-width characters that spreadsheets and chat programs leave behind.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: false
        }
    }
}
