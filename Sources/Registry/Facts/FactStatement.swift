package import StampFormat

/// What someone states when a fact is recorded.
package struct FactStatement: Hashable, Sendable {
    package let subject: FactSubject
    /// A code of ``FactKind/all``.
    package let kind: String
    /// 1 to 200 characters, NFC.
    package let title: String
    /// The document's number and who issued it, as written there.
    package var documentNumber: String?
    package var issuer: String?
    package var validFrom: Day?
    /// The last valid day.
    package var validTo: Day?
    /// SHA-256 of the document's file; the file itself stays with the office.
    package var fileHash: [UInt8]?
    /// A small text: a number, a word of the kind's list, an address, JSON; at most 1000 characters.
    package var value: String?
    /// At most 1000 characters.
    package var note: String?
    /// A fact that this one points at: a batch's raw-material lot at its area.
    package var refersTo: Int?
    /// The fact of the same subject and kind whose place it takes.
    package var supersedes: Int?

    package init(subject: FactSubject, kind: String, title: String) {
        self.subject = subject.normalised
        self.kind = kind
        self.title = PlainText.normalised(title)
    }

    /// The checks that need nothing but the statement and the day.
    ///
    /// - Throws: ``RegistryError/fact(_:)``.
    package func check(on day: Day) throws(RegistryError) {
        let kind = try FactKind.named(kind)
        guard kind.isInForce(on: validFrom ?? day) else {
            throw .fact(.kindNotInForce(kind.code, on: validFrom ?? day))
        }
        guard kind.subjects.contains(subject.sort) else {
            throw .fact(.wrongSubject(subject.sort, allowed: kind.subjects))
        }
        guard (1...200).contains(title.count) else { throw .fact(.badTitle) }
        guard [documentNumber, issuer].allSatisfy({ ($0?.count ?? 0) <= 200 }),
            [value, note].allSatisfy({ ($0?.count ?? 0) <= 1000 })
        else { throw .fact(.textTooLong) }
        if let validFrom, let validTo, validTo < validFrom { throw .fact(.endsBeforeStart) }
        guard validTo != nil || !kind.expires else { throw .fact(.lastDayMissing(kind.code)) }
        try check(value: value, against: kind)
    }

    private func check(value: String?, against kind: FactKind) throws(RegistryError) {
        switch kind.form {
        case .text: break
        case .number:
            guard let value, let number = Int(value), number >= 0 else {
                throw .fact(.badValue(kind.code, allowed: []))
            }
        case .oneOf(let words):
            guard let value, words.contains(value) else {
                throw .fact(.badValue(kind.code, allowed: words))
            }
        }
    }
}
