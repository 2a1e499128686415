package import StampFormat

/// Why a certificate may be withdrawn: an open list with days, kept as data.
package struct WithdrawalReason: Hashable, Sendable {
    /// Lower-case words joined by hyphens, 3 to 40 characters; permanent.
    package let code: String
    package let vietnamese: String
    package let english: String
    /// The letter that it comes from.
    package let source: String
    package let validFrom: Day
    /// The last day on which it may be given; nil while it is open.
    package let validTo: Day?

    package init(
        code: String, vietnamese: String, english: String, source: String, validFrom: Day, validTo: Day?
    ) {
        self.code = code
        self.vietnamese = vietnamese
        self.english = english
        self.source = source
        self.validFrom = validFrom
        self.validTo = validTo
    }

    package func isOpen(on day: Day) -> Bool { validFrom <= day && validTo.map { day <= $0 } ?? true }

    /// Whether a code is well formed.
    package static func isCode(_ text: String) -> Bool {
        (3...40).contains(text.utf8.count) && text.utf8.first != UInt8(ascii: "-")
            && text.utf8.last != UInt8(ascii: "-")
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}
