import StampSigning

/// RFC 6962, 2.1, as it is written there: by recursion over all leaves, not leaf by leaf.
enum IndependentTree {
    static func root(of leaves: ArraySlice<[UInt8]>) -> [UInt8] {
        guard leaves.count > 1, let first = leaves.first else {
            return SHA256.digest(of: leaves.first.map { [0] + $0 } ?? [])
        }
        guard leaves.count > 2 else {
            return SHA256.digest(of: [1] + root(of: [first]) + root(of: leaves.dropFirst()))
        }
        var half = 1
        while half * 2 < leaves.count { half *= 2 }
        return SHA256.digest(of: [1] + root(of: leaves.prefix(half)) + root(of: leaves.dropFirst(half)))
    }
}
