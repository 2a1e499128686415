package import StampFormat
package import StampSymbol

/// What differs from label to label.
package struct ReadyLabel: Sendable {
    /// The stamp's symbol, of the job's version and level.
    package let symbol: QRSymbol
    /// The same stamp's code.
    package let code: TypedCode

    /// The code's ASCII characters, spelt out here so that pages are composed from what is ready.
    let codeText: [UInt8]

    /// Joins a symbol and the code of the same stamp.
    package init(symbol: QRSymbol, code: TypedCode) {
        self.symbol = symbol
        self.code = code
        codeText = Array(code.text.utf8)
    }
}
