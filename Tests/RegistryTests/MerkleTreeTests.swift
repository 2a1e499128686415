import Registry
import Testing

@Suite struct MerkleTreeTests {
    /// Leaves and roots of the reference tests of Certificate Transparency (RFC 6962).
    private static let published: [(leaf: String, root: String)] = [
        ("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
        ("00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
        ("10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
        ("2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        ("3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
        ("40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
        ("5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
        (
            "606162636465666768696a6b6c6d6e6f",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
        ),
    ]

    @Test func `the empty tree's root is the hash of nothing`() {
        let hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        #expect(MerkleTree().root == bytes(hash))
    }

    @Test func `one to eight leaves give the published roots`() {
        var tree = MerkleTree()
        for (count, (leaf, root)) in zip(1..., Self.published) {
            tree.append(MerkleTree.leafHash(of: bytes(leaf)))
            #expect(tree.root == bytes(root))
            #expect(tree.count == count)
            #expect(tree.frontier.count == count.nonzeroBitCount)
        }
    }

    @Test func `a stored tree goes on as if it had never been stored`() throws {
        var whole = MerkleTree()
        for number in 0..<300 {
            let leaf = MerkleTree.leafHash(of: [UInt8(number % 256), UInt8(number / 256)])
            var stored = try #require(
                MerkleTree(count: whole.count, frontier: Array(whole.frontier.joined())))
            #expect(stored == whole)
            stored.append(leaf)
            whole.append(leaf)
            #expect(stored == whole)
            #expect(stored.root == whole.root)
        }
    }

    @Test(
        "a frontier of another length than the count asks for is no tree",
        arguments: [(0, 32), (1, 0), (1, 31), (1, 64), (3, 32), (7, 64), (-1, 0), (8, 33)])
    func badFrontier(count: Int, length: Int) {
        #expect(MerkleTree(count: count, frontier: [UInt8](repeating: 1, count: length)) == nil)
    }

    @Test func `leaves in another order give another root`() {
        var left = MerkleTree()
        var right = MerkleTree()
        let leaves = Self.published.map { MerkleTree.leafHash(of: bytes($0.leaf)) }
        leaves.forEach { left.append($0) }
        leaves.reversed().forEach { right.append($0) }
        #expect(left.root != right.root)
    }
}
