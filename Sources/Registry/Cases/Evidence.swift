internal import StampFormat

/// A file that proves something, known by its hash; the file itself is in the data folder.
package struct EvidenceFile: Hashable, Sendable {
    /// What may be kept, told by a file's first bytes and never by its name.
    package enum Kind: String, CaseIterable, Sendable {
        case jpeg, png, webp, pdf

        /// - Parameter bytes: the file, or its first 16 bytes.
        package init?(_ bytes: [UInt8]) {
            let head = Array(bytes.prefix(12))
            if head.starts(with: [0xFF, 0xD8, 0xFF]) {
                self = .jpeg
            } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
                self = .png
            } else if head.starts(with: "RIFF".utf8), head.dropFirst(8).elementsEqual("WEBP".utf8) {
                self = .webp
            } else if head.starts(with: "%PDF-".utf8) {
                self = .pdf
            } else {
                return nil
            }
        }

        /// The ending of its name in the data folder.
        package var ending: String { self == .jpeg ? "jpg" : rawValue }
    }

    /// Bytes of one file, 16 MiB; a phone's picture has 2 to 8.
    package static let mostBytes = 16 << 20

    package let kind: Kind
    /// SHA-256.
    package let hash: [UInt8]
    /// 1 to ``mostBytes``.
    package let byteCount: Int

    /// As stored.
    package init(kind: Kind, hash: [UInt8], byteCount: Int) {
        self.kind = kind
        self.hash = hash
        self.byteCount = byteCount
    }

    /// - Throws: ``CaseRefusal/badEvidence`` or ``CaseRefusal/evidenceTooLarge(_:most:)``.
    package init(_ bytes: [UInt8], hash: [UInt8]) throws(RegistryError) {
        guard bytes.count <= EvidenceFile.mostBytes else {
            throw .inspection(.evidenceTooLarge(bytes.count, most: EvidenceFile.mostBytes))
        }
        guard let kind = Kind(bytes) else { throw .inspection(.badEvidence) }
        self.init(kind: kind, hash: hash, byteCount: bytes.count)
    }

    /// Its place under the data folder, such as `evidence/ab/ab12….jpg`: by content, so that it is there once.
    package var path: String {
        let name = Hex.text(of: hash)
        return "evidence/\(name.prefix(2))/\(name).\(kind.ending)"
    }
}

/// What a piece of evidence is.
package enum EvidenceMatter: Hashable, Sendable {
    case file(EvidenceFile)
    /// A stamp that was scanned on the spot.
    case stamp(StampPlace)

    /// What the ledger states in public.
    var facts: [String: CanonicalJSON] {
        switch self {
        case .file(let file):
            [
                "bytes": .integer(file.byteCount), "kind": .string(file.kind.rawValue),
                "sha256": .string(Hex.text(of: file.hash)),
            ]
        case .stamp(let place):
            [
                "kind": .string("stamp"),
                "stamp": .string("\(place.allotment.number)/\(place.serial.number)"),
            ]
        }
    }
}

/// One piece of evidence of a case.
package struct EvidenceItem: Hashable, Sendable {
    /// From 1 within its case.
    package let number: Int
    package let matter: EvidenceMatter
    package let record: HistoryRecord
    /// The device's clock; beside the server's, which orders.
    package let deviceAt: Int64?

    /// Pieces of one case.
    package static let most = 500

    package init(number: Int, matter: EvidenceMatter, record: HistoryRecord, deviceAt: Int64?) {
        self.number = number
        self.matter = matter
        self.record = record
        self.deviceAt = deviceAt
    }
}
