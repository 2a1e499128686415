/// What is wrong with a typed code, as somebody needs to know who compares it with the label.
///
/// A code is read in groups of four characters; the check symbol stands alone as the fifth.
public enum TypedCodeSlip: Hashable, Sendable {
    /// A character that no code has, in this group: 1 to 5.
    case character(group: Int)
    /// So many characters, hyphens and spaces apart, where a code has ``characterCount``.
    case length(Int)
    /// All are characters of a code, and the check symbol contradicts them.
    ///
    /// The symbol covers the whole code and proves no place. But where one character in the place of one that looks
    /// like it explains the contradiction in a single group, the slip is most likely there; else `likeliest` is nil.
    case check(likeliest: Int?)

    /// Stable word.
    public var word: String {
        switch self {
        case .character: "character"
        case .length: "length"
        case .check: "check"
        }
    }

    /// The group to compare with the label first: 1 to 4, or 5 for the check symbol; nil where none stands out.
    public var group: Int? {
        switch self {
        case .character(let group): group
        case .length: nil
        case .check(let likeliest): likeliest
        }
    }

    /// Characters of a code.
    public static let characterCount = TypedCode.characterCount

    /// Looks at whatever somebody scanned or typed, without spaces at either end; nil for a code without a slip,
    /// and for what is taken for no typed code.
    public init?(_ text: some StringProtocol) {
        self.init(in: firstBytes(of: text, limit: TypedCodeSlip.longest + 1))
    }

    /// The longest text that is taken for a typed code; a link never is.
    public static let longest = 40

    /// Looks at whatever somebody scanned or typed; nil for what is taken for no typed code, however wrong.
    init?(in text: [UInt8]) {
        guard !text.isEmpty, text.count <= TypedCodeSlip.longest, !text.starts(with: ascii("http")) else {
            return nil
        }
        self.init(ascii: text)
    }

    init?(ascii text: [UInt8]) {
        var values: [UInt8] = []
        for byte in text where byte != UInt8(ascii: "-") && byte != UInt8(ascii: " ") {
            guard let value = TypedCode.value(of: byte), values.count >= 16 || value < 32 else {
                self = .character(group: min(values.count, 16) / 4 + 1)
                return
            }
            values.append(value)
        }
        guard values.count == TypedCodeSlip.characterCount else {
            self = .length(values.count)
            return
        }
        guard TypedCode.checkValue(of: values[..<16]) != values[16] else { return nil }
        self = .check(likeliest: TypedCodeSlip.likeliestGroup(of: values))
    }

    /// The one group in which a look-alike explains a wrong check symbol.
    private static func likeliestGroup(of values: [UInt8]) -> Int? {
        var group: Int?
        for place in values.indices {
            for other in lookalikes(of: values[place]) where place == 16 || other < 32 {
                var mended = values
                mended[place] = other
                guard TypedCode.checkValue(of: mended[..<16]) == mended[16] else { continue }
                guard group == nil || group == place / 4 + 1 else { return nil }
                group = place / 4 + 1
            }
        }
        return group
    }

    /// Values of what is taken for a character at a glance, on worn print or in haste.
    private static func lookalikes(of value: UInt8) -> [UInt8] {
        var found: [UInt8] = []
        for set in similar where set.contains(value) { found += set.filter { $0 != value } }
        return found
    }

    /// I, L and O are none of a code's characters: they are read as 1 and 0.
    private static let similar = [
        ascii("0DQ"), ascii("17"), ascii("2Z"), ascii("38B"), ascii("4A"), ascii("5S"), ascii("6G"),
        ascii("CG"),
        ascii("EF"), ascii("HN"), ascii("MN"), ascii("KX"), ascii("PR"), ascii("UVWY"),
    ].map { $0.compactMap(TypedCode.value(of:)) }
}
