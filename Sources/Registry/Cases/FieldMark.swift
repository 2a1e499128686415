internal import StampFormat
internal import StampSigning

/// A name that a device gives to what it did without a network, before any server knew of it.
package struct ItemKey: Hashable, Sendable {
    /// 16 to 64 ASCII letters, digits, `-` and `_`, not all digits: a UUID is one.
    package let text: String

    package init?(_ text: String) {
        let isPlain = text.utf8.allSatisfy {
            (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45
                || $0 == 95
        }
        guard (16...64).contains(text.utf8.count), isPlain,
            !text.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        self.text = text
    }

    /// What minutes carry until the server gave the case its number.
    package var provisionalNumber: String { "T-" + text.suffix(8).uppercased() }
}

/// What a device tells of an act: by its key it is done once, however often it is sent.
package struct FieldMark: Hashable, Sendable {
    /// Nil for an act at the office, which nobody sends twice.
    package let key: ItemKey?
    /// The device's clock, in milliseconds since 1970-01-01T00:00:00Z; kept as told, never compared.
    package let deviceAt: Int64?

    package init(key: ItemKey? = nil, deviceAt: Int64? = nil) {
        self.key = key
        self.deviceAt = deviceAt
    }

    /// An act at the office.
    package static let none = FieldMark()
}

/// A case by its number, or by the key with which a device opened it.
package enum CaseReference: Hashable, Sendable {
    case number(Int)
    case key(ItemKey)

    package init?(_ text: String) {
        if let number = Int(text), number > 0 {
            self = .number(number)
        } else if let key = ItemKey(text) {
            self = .key(key)
        } else {
            return nil
        }
    }

    package var text: String {
        switch self {
        case .number(let number): String(number)
        case .key(let key): key.text
        }
    }
}

/// What whoever sent an act gets for it.
package struct CaseReceipt: Hashable, Sendable {
    /// The number of the ledger entry: the receipt's own.
    package let number: Int
    package let inspection: Int
    /// Number of the finding or of the piece of evidence, where there is one.
    package let item: Int?
    /// Whether it was done before, by the same key.
    package var isRepeated = false

    package init(number: Int, inspection: Int, item: Int? = nil) {
        self.number = number
        self.inspection = inspection
        self.item = item
    }
}

/// A receipt as the store keeps it, with a hash of what was asked.
package struct KeptReceipt: Hashable, Sendable {
    package let receipt: CaseReceipt
    /// SHA-256.
    package let contentHash: [UInt8]

    package init(_ receipt: CaseReceipt, contentHash: [UInt8]) {
        self.receipt = receipt
        self.contentHash = contentHash
    }
}

/// What was asked under a key: the same again is the same act, anything else is refused.
struct FieldRequest {
    let key: ItemKey
    let contentHash: [UInt8]

    /// Nil for an act without a key.
    init?(_ word: String, _ content: [CanonicalJSON], _ mark: FieldMark, _ paper: Paper, by act: Act) {
        guard let key = mark.key else { return nil }
        self.key = key
        let whole: [CanonicalJSON] = [
            .string(word), .string(act.actor), .optional(paper.document), .optional(paper.note),
            .optional(paper.since?.iso), .optional(mark.deviceAt.map { Int($0) }),
        ]
        contentHash = SHA256.digest(of: Array(CanonicalJSON.array(whole + content).text.utf8))
    }
}

extension RegistryReader {
    /// What the same request got before; nil when it is new.
    ///
    /// - Throws: ``CaseRefusal/keyReused(_:)`` for another request under the same key.
    func repeated(_ request: FieldRequest?) throws(RegistryError) -> CaseReceipt? {
        guard let request, let kept = try receipt(request.key) else { return nil }
        guard kept.contentHash == request.contentHash else {
            throw .inspection(.keyReused(request.key.text))
        }
        var receipt = kept.receipt
        receipt.isRepeated = true
        return receipt
    }
}
