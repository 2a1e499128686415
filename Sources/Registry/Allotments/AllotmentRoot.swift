internal import StampFormat

/// The Merkle root over all stamps of an allotment, computed from what is stored.
package enum AllotmentRoot {
    /// Reads block after block, so that memory does not grow with the allotment.
    ///
    /// - Parameters:
    ///   - allotment: whose blocks are all stored.
    ///   - store: where they are.
    ///   - width: blocks that are hashed at the same time, at least 1.
    /// - Returns: the root, 32 bytes.
    /// - Throws: ``RegistryError/corrupt(_:)`` when a block is missing, short, or
    ///   its hash is not its stamps'.
    package static func root(
        of allotment: Allotment, in store: some RegistryStore, width: Int = 1
    ) async throws(RegistryError) -> [UInt8] {
        let count = PreparedBlock.count(quantity: allotment.quantity)
        var tree = MerkleTree()
        for first in stride(from: 0, to: count, by: width) {
            let indexes = first..<min(first + width, count)
            for block in try await trees(of: indexes, of: allotment, in: store) { tree.append(block) }
        }
        return tree.root
    }

    /// The trees of some blocks, in order.
    private static func trees(
        of indexes: Range<Int>, of allotment: Allotment, in store: some RegistryStore
    ) async throws(RegistryError) -> [MerkleTree] {
        do {
            return try await withThrowingTaskGroup(of: (Int, MerkleTree).self) { group in
                for index in indexes {
                    group.addTask { (index, try await tree(of: index, of: allotment, in: store)) }
                }
                var trees: [Int: MerkleTree] = [:]
                for try await (index, tree) in group { trees[index] = tree }
                return indexes.compactMap { trees[$0] }
            }
        } catch let error as RegistryError {
            throw error
        } catch {
            throw .signing("cancelled")
        }
    }

    private static func tree(
        of index: Int, of allotment: Allotment, in store: some RegistryStore
    ) async throws(RegistryError) -> MerkleTree {
        let block = try await store.read { reader throws(RegistryError) in
            try reader.block(index, of: allotment.number)
        }
        guard let block, block.isWhole(in: allotment) else {
            throw .corrupt("stamp_block \(allotment.number.number)/\(index)")
        }
        var tree = MerkleTree()
        for stamp in block.stampBytes { tree.append(MerkleTree.leafHash(of: stamp)) }
        return tree
    }
}
