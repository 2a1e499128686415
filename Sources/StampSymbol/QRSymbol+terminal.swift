extension QRSymbol {
    /// The symbol as lines of half blocks, two modules above each other in a character.
    ///
    /// Light modules are painted and dark ones left out, as `qrencode -t UTF8` does: on a dark terminal
    /// the quiet zone is then really light. A light terminal shows it inverted, which most phones read too.
    package var terminalText: String {
        let quiet = SymbolVersion.quietZone
        var text = ""
        for row in stride(from: -quiet, to: side + quiet, by: 2) {
            for column in -quiet..<side + quiet {
                let upper = !isDark(row: row, column: column)
                // The height is odd: the last line has no lower half.
                let lower = row + 1 < side + quiet && !isDark(row: row + 1, column: column)
                text += QRSymbol.block(upper: upper, lower: lower)
            }
            text += "\n"
        }
        return text
    }

    private static func block(upper: Bool, lower: Bool) -> String {
        switch (upper, lower) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
    }
}
