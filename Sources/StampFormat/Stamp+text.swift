extension Stamp {
    /// How many digits a stamp's text has: 203.
    public static let digitCount = DigitBlocks.digitCount

    /// The stamp as exactly 203 ASCII digits.
    public var digits: String { String(decoding: DigitBlocks.digits(of: bytes), as: UTF8.self) }

    /// Reads 203 ASCII digits and nothing else.
    ///
    /// One byte too many is enough to refuse: the rest is never looked at.
    ///
    /// - Throws: the first fault, with its offset in bytes of `digits`.
    public init(digits: some StringProtocol) throws(StampFault) {
        try self.init(text: firstBytes(of: digits, limit: Stamp.digitCount + 1)[...])
    }

    init(text: ArraySlice<UInt8>) throws(StampFault) {
        try self.init(bytes: try DigitBlocks.bytes(of: text))
    }
}
