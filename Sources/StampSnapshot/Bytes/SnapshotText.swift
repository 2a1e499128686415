/// A text in UTF-8, ordered by its bytes, so that a reader needs no tables of Unicode.
public struct SnapshotText: Hashable, Comparable, Sendable {
    /// At most ``SnapshotLimits/text`` bytes.
    public let bytes: [UInt8]

    /// Takes the bytes as they are.
    init(bytes: [UInt8]) { self.bytes = bytes }

    /// - Throws: ``SnapshotFault/tooLarge``.
    public init(_ text: String) throws(SnapshotFault) {
        bytes = Array(text.utf8)
        guard bytes.count <= SnapshotLimits.text else { throw .tooLarge }
    }

    /// The text; bytes that are no UTF-8 become replacement characters.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Orders by bytes.
    public static func < (left: SnapshotText, right: SnapshotText) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
