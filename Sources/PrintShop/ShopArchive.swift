import StampLabels
import StampSigning

/// The files of a package, each hashed on its way into the archive.
final class ShopArchive {
    /// A file that is in the archive.
    struct Entry: Sendable {
        let name: String
        let byteCount: Int
        /// SHA-256.
        let hash: [UInt8]
    }

    private let zip: ZipStream
    private(set) var entries: [Entry] = []
    var byteCount: Int { zip.byteCount }

    init(to sink: @escaping LabelSink) throws(ShopError) {
        zip = try ShopError.labels { () throws(LabelError) in try ZipStream(to: sink) }
    }

    /// Adds a file whose bytes `write` gives.
    func add(
        _ name: String, _ write: (@escaping LabelSink) throws(ShopError) -> Void
    ) throws(ShopError) {
        try ShopError.labels { () throws(LabelError) in try zip.begin(name) }
        let hash = SHA256Stream()
        var byteCount = 0
        try write { [zip] bytes throws(LabelError) in
            hash.update(bytes)
            byteCount += bytes.count
            try zip.write(bytes)
        }
        entries.append(Entry(name: name, byteCount: byteCount, hash: hash.digest()))
    }

    /// Adds a file that is there already.
    func add(_ name: String, bytes: [UInt8]) throws(ShopError) {
        try add(name) { sink throws(ShopError) in
            try ShopError.labels { () throws(LabelError) in try sink(bytes) }
        }
    }

    func finish() throws(ShopError) {
        try ShopError.labels { () throws(LabelError) in try zip.finish() }
    }
}

extension ShopError {
    /// What `body` answers; its faults as faults of a package.
    static func labels<Answer: ~Copyable>(
        _ body: () throws(LabelError) -> Answer
    ) throws(ShopError) -> Answer {
        do throws(LabelError) { return try body() } catch { throw .label(error) }
    }
}
