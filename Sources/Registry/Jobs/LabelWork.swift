package import StampFormat
internal import StampSigning

/// Labels that the queue makes as one file.
package struct LabelWork: Hashable, Sendable {
    package let allotment: AllotmentNumber
    package let serials: SerialRange
    /// How the file is to be, as the program that renders it takes it, such as `sheet`, `--sheet`, `tomy-145`.
    package let words: [String]
    /// Why serials are printed once more, 1 to 200 characters; nil for a first print.
    package let reason: String?

    /// The most labels of one file.
    package static let most = 1_000_000
    /// The most bytes of one file: 1 GiB.
    package static let mostBytes = 1 << 30

    package init(allotment: AllotmentNumber, serials: SerialRange, words: [String], reason: String?) {
        self.allotment = allotment
        self.serials = serials
        self.words = words
        self.reason = reason
    }

    /// The same for the same labels: 32 hexadecimal digits.
    package var digest: String {
        let facts = CanonicalJSON.object([
            "allotment": .integer(Int(allotment.number)), "first": .integer(Int(serials.first)),
            "last": .integer(Int(serials.last)), "reason": .optional(reason),
            "words": .array(words.map { .string($0) }),
        ])
        return Hex.text(of: Array(SHA256.digest(of: Array(facts.text.utf8)).prefix(16)))
    }
}

/// By what a job of labels is known: the same labels are the same job while their file is kept.
package struct LabelWorkKey: Hashable, Sendable {
    package let allotment: AllotmentNumber
    /// ``LabelWork/digest``.
    package let digest: String
    /// From 1: how often these labels were asked for after their file was gone, and once.
    package let copy: Int

    package init(allotment: AllotmentNumber, digest: String, copy: Int) {
        self.allotment = allotment
        self.digest = digest
        self.copy = copy
    }
}

/// A finished file of labels, which waits in pieces to be fetched.
package struct LabelFile: Hashable, Sendable {
    /// The print run that it is.
    package let run: Int
    /// SHA-256.
    package let hash: [UInt8]
    /// Bytes.
    package let size: Int
    /// The fence of the share under which its pieces were stored.
    package let fence: Int

    /// Bytes of a piece; the last one has fewer.
    package static let pieceSize = 1 << 20
    /// Milliseconds for which a piece is kept, by the database's clock: a day.
    package static let life: Int64 = 86_400_000

    package init(run: Int, hash: [UInt8], size: Int, fence: Int) {
        self.run = run
        self.hash = hash
        self.size = size
        self.fence = fence
    }

    package var pieces: Int { LabelFile.pieces(of: size) }

    static func pieces(of size: Int) -> Int { (size + pieceSize - 1) / pieceSize }
}

/// What the store knows of files of labels.
package protocol LabelJobReading {
    func labelWork(ofJob number: Int) throws(RegistryError) -> LabelWork?
    /// The jobs that made or make labels of an allotment, the latest first.
    func labelJobs(of allotment: AllotmentNumber) throws(RegistryError) -> [Job]
    /// The file of a job that is done.
    func labelFile(ofJob number: Int) throws(RegistryError) -> LabelFile?
    /// How many pieces of a file are there that were not kept for too long.
    func labelPieces(of file: LabelFile, job: Int) throws(RegistryError) -> Int
    func labelPiece(_ place: Int, of file: LabelFile, job: Int) throws(RegistryError) -> [UInt8]?
    /// Whether pieces were kept for too long.
    func hasOldLabelPieces() throws(RegistryError) -> Bool
}

/// What comes with a job of labels, each for the entry that covers it.
package protocol LabelJobWriting {
    func insert(_ work: LabelWork, forJob number: Int) throws(RegistryError)
    func insert(_ file: LabelFile, forJob number: Int) throws(RegistryError)
}

/// What workers store of labels: no facts.
package protocol LabelPieceWriting {
    /// Prolongs the lease on a share, and says how far it has come.
    ///
    /// - Returns: false when the lease ran out or someone else has the share.
    func keep(_ share: JobShare, reached: Int, lease: Int64) throws(RegistryError) -> Bool
    /// Stores a piece of the file that a share makes; once more changes nothing.
    ///
    /// - Throws: ``JobRefusal/leaseLost(job:share:)``.
    func insert(piece: [UInt8], at place: Int, of share: JobShare) throws(RegistryError)
    /// Removes what earlier holders of the share left.
    func dropLabelPieces(before share: JobShare) throws(RegistryError)
    /// Removes pieces that were kept for too long.
    func dropOldLabelPieces() throws(RegistryError)
}
