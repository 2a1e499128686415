internal import Registry
internal import SnapshotSealing
internal import StampFormat
internal import StampSigning
internal import StampSnapshot

/// A snapshot from a file, taken as a reader must take it.
enum SnapshotInput {
    /// Larger than any file that the format allows.
    private static let most = SnapshotLimits.section + 4096

    /// Reads, checks and opens a file.
    ///
    /// - `trust`: whose snapshots are taken.
    /// - `held`: the one that the reader has; nil for none.
    /// - `now`: in seconds since 1970-01-01T00:00:00Z.
    ///
    /// - Throws: a ``Failure`` with the fault's own word.
    static func open(
        _ path: String, by trust: SnapshotTrust, held: Snapshot?, now: UInt64
    ) throws -> (file: SnapshotFile, snapshot: Snapshot) {
        let bytes = try FileBytes.contents(of: path, most: most)
        do {
            let file = try SnapshotFile(bytes)
            if let fault = try trust.fault(of: file) { throw fault }
            let host = held?.statement.host ?? file.statement.host
            if let fault = file.refusal(host: host, held: held?.statement, now: now) { throw fault }
            return (file, try Snapshot(opening: file, held: held))
        } catch let fault as SnapshotFault {
            throw Failure(fault, file: path)
        }
    }

    /// The second of a question: now, or the same time of another day.
    static func seconds(on day: Day?) throws -> (seconds: UInt64, day: Day) {
        let now = WallClock.milliseconds / 1000
        let today = try WallClock.day(at: now * 1000)
        let day = day ?? today
        return (UInt64(max(0, now + day.unixSeconds - today.unixSeconds)), day)
    }
}

extension Failure {
    fileprivate init(_ fault: SnapshotFault, file: String) {
        let (what, next) = SnapshotWords.words(of: fault)
        self.init(fault.word, Bilingual("\(file): \(what.vi)", "\(file): \(what.en)"), next: next)
    }
}

extension SnapshotFile {
    /// The facts under permanent keys.
    var facts: CanonicalJSON {
        .object([
            "base": base.map { .integer(Int($0.version)) } ?? .null, "bytes": .integer(bytes.count),
            "digest": .string(Hex.text(of: statement.digest)), "host": .string(statement.host.name),
            "kind": .string(base == nil ? "full" : "delta"),
            "made_at": .string(SnapshotTime.text(statement.madeAt)),
            "valid_until": .string(SnapshotTime.text(statement.validUntil)),
            "version": .integer(Int(statement.version)),
        ])
    }

    /// One line for people.
    var line: String {
        let kind = base.map { "delta \($0.version) → \(statement.version)" } ?? "full \(statement.version)"
        return "\(kind)  \(bytes.count) bytes  \(SnapshotTime.text(statement.madeAt)) – "
            + SnapshotTime.text(statement.validUntil)
    }
}
