/// Why a snapshot is not taken; the one that the reader has stays.
public enum SnapshotFault: Error, Hashable, Sendable {
    /// No snapshot, or of a format that this reader does not know.
    case unknownFormat
    /// It ends too early.
    case truncated
    /// Bytes are not as they were signed.
    case tampered
    /// Of another office, or signed by a key that is not trusted.
    case foreign
    /// Older than the snapshot that the reader has, whose version is named.
    case older(than: UInt32)
    /// It may be used no longer; seconds since 1970-01-01T00:00:00Z.
    case expired(at: UInt64)
    /// A delta for a snapshot that the reader does not have: the base's version.
    case wrongBase(UInt32)
    /// More than the format holds; the writer's fault alone.
    case tooLarge

    /// Stable word for commands, JSON and logs.
    public var word: String {
        switch self {
        case .unknownFormat: "unknown-format"
        case .truncated: "truncated"
        case .tampered: "tampered"
        case .foreign: "foreign"
        case .older: "older"
        case .expired: "expired"
        case .wrongBase: "wrong-base"
        case .tooLarge: "snapshot-too-large"
        }
    }
}

/// What a snapshot may hold at most; a reader on a phone has little memory.
public enum SnapshotLimits {
    /// Bytes of an uncompressed section.
    public static let section = 12_582_912
    /// Records of one table.
    public static let records = 200_000
    /// Serials of all allotments together.
    public static let serials: UInt32 = 2_000_000_000
    /// Runs of one layer.
    public static let runs = 1_000_000
    /// Bytes of one text.
    public static let text = 4_000
    /// Stamps in one gift box.
    public static let children = 100
    /// Certificates of one product.
    public static let certificates = 200
}
