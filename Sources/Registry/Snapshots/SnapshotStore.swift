package import StampSnapshot

/// A version of the snapshot as the store keeps it.
package struct StoredSnapshot: Hashable, Sendable {
    /// From 1; higher than every version before it.
    package let version: UInt32
    /// Seconds since 1970-01-01T00:00:00Z.
    package let madeAt: UInt64
    /// SHA-256 of the full section.
    package let digest: [UInt8]
    /// The whole signed file; nil for an old version, of which only the hash is kept.
    package let file: [UInt8]?

    package init(version: UInt32, madeAt: UInt64, digest: [UInt8], file: [UInt8]?) {
        self.version = version
        self.madeAt = madeAt
        self.digest = digest
        self.file = file
    }

    /// How many versions keep their file, so that deltas from them can be made.
    package static let keptFiles: UInt32 = 32
}

/// What a list of snapshots says of one.
package struct SnapshotVersion: Hashable, Sendable {
    package let version: UInt32
    /// Seconds since 1970-01-01T00:00:00Z.
    package let madeAt: UInt64
    /// SHA-256 of the full section.
    package let digest: [UInt8]
    /// Whether deltas from it can be made.
    package let hasFile: Bool

    package init(version: UInt32, madeAt: UInt64, digest: [UInt8], hasFile: Bool) {
        self.version = version
        self.madeAt = madeAt
        self.digest = digest
        self.hasFile = hasFile
    }
}

/// Snapshots in the store.
package protocol SnapshotReading {
    /// The newest version, nil before the first; with its file.
    func newestSnapshot() throws(RegistryError) -> StoredSnapshot?
    /// Its number alone.
    func newestSnapshotVersion() throws(RegistryError) -> UInt32?
    func snapshot(_ version: UInt32) throws(RegistryError) -> StoredSnapshot?
    /// All versions, oldest first.
    func snapshotVersions() throws(RegistryError) -> [SnapshotVersion]
}

/// Versions are added, and never changed; old ones lose their file.
package protocol SnapshotWriting {
    /// Adds a version and drops the files of all but the newest ``StoredSnapshot/keptFiles``.
    func insert(_ snapshot: StoredSnapshot) throws(RegistryError)
}

/// Why a snapshot is not made or not given.
package enum SnapshotRefusal: Hashable, Sendable {
    case fault(SnapshotFault)
    /// Nobody has made one yet.
    case noneYet
    /// A version that was never made, or whose file is no longer kept; the oldest that is, if any.
    case unknownVersion(UInt32, oldest: UInt32?)
    /// Days of validity that are not allowed.
    case badValidity(Int, allowed: ClosedRange<Int>)

    /// Stable word.
    package var code: String {
        switch self {
        case .fault(let fault): fault.word
        case .noneYet: "no-snapshot"
        case .unknownVersion: "unknown-snapshot"
        case .badValidity: "bad-validity"
        }
    }
}

extension RegistryError {
    /// Runs a step of the snapshot's own, whose faults are refusals here.
    static func snapshotting<Result>(
        _ step: () throws(SnapshotFault) -> Result
    ) throws(RegistryError) -> Result {
        do throws(SnapshotFault) {
            return try step()
        } catch {
            throw .snapshot(.fault(error))
        }
    }
}
