package import StampFormat
package import StampSymbol

/// What differs from label to label.
package struct ReadyLabel: Sendable {
    /// The stamp's symbol, of the job's version and level.
    package let symbol: QRSymbol
    /// The same stamp's code.
    package let code: TypedCode

    /// Joins a symbol and the code of the same stamp.
    package init(symbol: QRSymbol, code: TypedCode) {
        self.symbol = symbol
        self.code = code
    }
}
