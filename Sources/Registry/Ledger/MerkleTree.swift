internal import StampSigning

/// The Merkle tree hash of RFC 6962, 2.1, over leaves appended one by one.
///
/// Holds only the roots of its complete subtrees: 32 bytes for each set bit of the leaf count.
package struct MerkleTree: Hashable, Sendable {
    /// Leaves so far.
    package private(set) var count: Int
    /// Roots of the complete subtrees, largest first.
    package private(set) var frontier: [[UInt8]]

    /// The empty tree.
    package init() {
        count = 0
        frontier = []
    }

    /// Takes up a stored tree.
    ///
    /// - Parameters:
    ///   - count: its leaves.
    ///   - frontier: 32 bytes for each set bit of `count`; nil is answered otherwise.
    package init?(count: Int, frontier: [UInt8]) {
        guard count >= 0, frontier.count == count.nonzeroBitCount * SHA256.byteCount else { return nil }
        self.count = count
        self.frontier = stride(from: 0, to: frontier.count, by: SHA256.byteCount).map {
            Array(frontier[$0..<$0 + SHA256.byteCount])
        }
    }

    /// The hash of a leaf: SHA-256 over a zero byte and its content.
    package static func leafHash(of content: some Collection<UInt8>) -> [UInt8] {
        SHA256.digest(of: [0] + content)
    }

    /// Adds a leaf by its hash.
    package mutating func append(_ leafHash: [UInt8]) { append(leafHash, leaves: 1) }

    /// Adds all leaves of another tree.
    ///
    /// The count must be a multiple of the other's largest complete subtree: so it is for blocks of one
    /// power of two, of which only the last is shorter.
    package mutating func append(_ other: MerkleTree) {
        var rest = other.count
        for root in other.frontier {
            let leaves = 1 << (Int.bitWidth - 1 - rest.leadingZeroBitCount)
            append(root, leaves: leaves)
            rest -= leaves
        }
    }

    /// Adds a complete subtree by its root; `leaves` is a power of two.
    private mutating func append(_ root: [UInt8], leaves: Int) {
        precondition(count % leaves == 0, "subtrees join only where they would stand")
        var hash = root
        // Each trailing one-bit of the count is a complete subtree that the new one completes further.
        for _ in 0..<(~(count / leaves)).trailingZeroBitCount {
            hash = MerkleTree.node(frontier.removeLast(), hash)
        }
        frontier.append(hash)
        count += leaves
    }

    /// The root; for the empty tree the SHA-256 of nothing.
    package var root: [UInt8] {
        guard var hash = frontier.last else { return SHA256.digest(of: []) }
        for left in frontier.dropLast().reversed() { hash = MerkleTree.node(left, hash) }
        return hash
    }

    private static func node(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        SHA256.digest(of: [1] + left + right)
    }
}
