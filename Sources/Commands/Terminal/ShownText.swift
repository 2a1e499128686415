/// Text from outside as it may be shown on a terminal.
enum ShownText {
    /// Without characters that move the cursor, colour the screen or turn the direction of writing.
    static func of(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { acts($0) ? "\u{FFFD}" : $0 }))
    }

    private static func acts(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
