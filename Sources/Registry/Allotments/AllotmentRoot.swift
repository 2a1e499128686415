internal import StampFormat

/// The Merkle root over all stamps of an allotment, computed from what is stored.
package enum AllotmentRoot {
    /// Reads block after block, so that memory does not grow with the allotment.
    ///
    /// - Throws: ``RegistryError/corrupt(_:)`` when a block is missing, short, or its hash is not its stamps'.
    package static func root(
        of allotment: Allotment, in store: some RegistryStore
    ) async throws(RegistryError) -> [UInt8] {
        var tree = MerkleTree()
        for index in 0..<PreparedBlock.count(quantity: allotment.quantity) {
            let block = try await store.read { reader throws(RegistryError) in
                try reader.block(index, of: allotment.number)
            }
            guard let block, block.isWhole(in: allotment) else {
                throw .corrupt("stamp_block \(allotment.number.number)/\(index)")
            }
            for stamp in block.stampBytes { tree.append(MerkleTree.leafHash(of: stamp)) }
        }
        return tree.root
    }
}
