internal import StampFormat
internal import StampSigning

/// One record of the ledger: public fields in a canonical form, private ones behind a commitment.
///
/// The public form may be shown to anyone, as a leaf of a transparency log; the private fields (names and
/// free text) are bound to it by a salted hash and can be kept back, or erased, without rewriting it.
package struct LedgerEntry: Hashable, Sendable {
    /// From 1, without gaps.
    package let number: Int
    /// The canonical public form.
    package let body: String
    /// The canonical private form; nil once it was erased.
    package let privateBody: String?
    /// 16 random bytes.
    package let salt: [UInt8]
    /// RFC 6962 leaf hash of ``body``.
    package let leafHash: [UInt8]

    package init(number: Int, body: String, privateBody: String?, salt: [UInt8], leafHash: [UInt8]) {
        self.number = number
        self.body = body
        self.privateBody = privateBody
        self.salt = salt
        self.leafHash = leafHash
    }

    /// Makes an entry of a draft.
    ///
    /// - `number`: the next one of the ledger.
    /// - `salt`: 16 fresh random bytes.
    package init(_ draft: LedgerDraft, number: Int, salt: [UInt8]) {
        var secrets: [String: CanonicalJSON] = ["actor": .string(draft.act.actor)]
        secrets["note"] = draft.note.map { .string($0) }
        let privateBody = CanonicalJSON.object(secrets).text
        var facts: [String: CanonicalJSON] = [
            "act": .string(draft.word.rawValue), "after": draft.after, "at": .integer(Int(draft.act.at)),
            "before": draft.before,
            "commitment": .string(Hex.text(of: LedgerEntry.commitment(to: privateBody, salt: salt))),
            "day": .string(draft.act.today.iso), "number": .integer(number),
            "reason": draft.reason.map { .string($0) } ?? .null, "role": .string(draft.act.role.rawValue),
            "subject": .string(draft.subject.text),
        ]
        facts["document"] = draft.document.map { .string($0) }
        facts["since"] = draft.since.map { .string($0.iso) }
        let body = CanonicalJSON.object(facts).text
        self.init(
            number: number, body: body, privateBody: privateBody, salt: salt,
            leafHash: MerkleTree.leafHash(of: Array(body.utf8)))
    }

    /// Who did it; nil once the name was erased.
    package var actor: String? { privateBody.flatMap { CanonicalJSON(text: $0)?["actor"]?.string } }

    /// What is wrong with the entry as stored, or nil: number, leaf hash, then commitment.
    package func fault(expecting expected: Int) -> String? {
        guard number == expected, body.contains("\"number\":\(expected),") else { return "number" }
        guard MerkleTree.leafHash(of: Array(body.utf8)) == leafHash else { return "leaf-hash" }
        guard let privateBody else { return nil }
        let commitment = Hex.text(of: LedgerEntry.commitment(to: privateBody, salt: salt))
        return body.contains("\"commitment\":\"\(commitment)\"") ? nil : "commitment"
    }

    private static func commitment(to privateBody: String, salt: [UInt8]) -> [UInt8] {
        SHA256.digest(of: salt + Array(privateBody.utf8))
    }
}
