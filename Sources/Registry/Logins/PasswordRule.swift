/// What a password must be: long above all (NIST SP 800-63B, 5.1.1.2).
package enum PasswordFault: Hashable, Sendable {
    case tooShort(least: Int)
    case tooLong(most: Int)
    /// Few different characters, a run such as 123456, or a word that everybody tries.
    case tooSimple
    /// It holds the person's own name.
    case holdsName
}

/// Judges passwords before they are kept.
package enum PasswordRule {
    package static let least = 10
    package static let most = 128

    /// Words that lists of broken passwords begin with, folded.
    private static let known = [
        "matkhau", "password", "passw0rd", "tracestamp", "qwerty", "vietnam", "iloveyou",
    ]

    /// - `password`: as typed; compared and kept in NFC, spaces count.
    /// - `name`: of the person who will use it.
    /// - Returns: the first fault, or nil.
    package static func fault(in password: String, of name: String) -> PasswordFault? {
        let folded = PlainText.folded(password).filter { $0 != " " }
        let own = PlainText.folded(name).filter { $0 != " " }
        if password.count < least { return .tooShort(least: least) }
        if password.count > most { return .tooLong(most: most) }
        if Set(folded).count < 5 || isRun(folded) || known.contains(where: { folded.hasPrefix($0) }) {
            return .tooSimple
        }
        return own.count >= 4 && folded.contains(own) ? .holdsName : nil
    }

    /// Whether each character is the next one of its alphabet, or the one before.
    private static func isRun(_ text: String) -> Bool {
        let values = text.unicodeScalars.map { Int($0.value) }
        let steps = Set(zip(values, values.dropFirst()).map { $1 - $0 })
        return steps == [1] || steps == [-1] || steps == [1, -9]
    }
}
