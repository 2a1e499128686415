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
    /// The code to be covered, in ASCII; empty without one.
    let scratchText: [UInt8]

    /// Joins a symbol and the codes of the same stamp.
    package init(symbol: QRSymbol, code: TypedCode, scratch: String? = nil) {
        self.symbol = symbol
        self.code = code
        codeText = Array(code.text.utf8)
        scratchText = Array((scratch ?? "").utf8)
    }
}
