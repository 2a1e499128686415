internal import StampFormat

/// What an allotment lost to spoilage and may be made up for (cấp bù).
///
/// A replacement counts neither against the quota nor against packs: what it replaces did.
package struct Replacement: Hashable, Sendable {
    package let replaced: Allotment
    /// Its stamps that were wasted, made void or returned.
    package let spoiled: Int
    /// Stamps of other requests that replace them already.
    package let granted: Int

    package init(replaced: Allotment, spoiled: Int, granted: Int) {
        self.replaced = replaced
        self.spoiled = spoiled
        self.granted = granted
    }

    /// - Throws: ``RegistryError/replacementDiffers`` for another product, kind or batch;
    ///   ``RegistryError/replacementExceeds(left:)``.
    package func check(_ request: AllotmentRequest) throws(RegistryError) {
        guard replaced.product == request.product, replaced.kind == request.kind, replaced.lot == request.lot
        else { throw .replacementDiffers(replaced.number) }
        let left = spoiled - granted
        guard request.quantity <= left else { throw .replacementExceeds(left: max(0, left)) }
    }
}

extension RegistryReader {
    /// What a request to replace refers to; nil for new stamps.
    ///
    /// `own`: the allotment that the request already is.
    func replacement(
        for request: AllotmentRequest, besides own: AllotmentNumber?
    ) throws(RegistryError) -> Replacement? {
        guard let number = request.replaces else { return nil }
        let replaced = try existingAllotment(number)
        try replaced.require(.closed)
        let spoiled = try ranges(of: number).filter { [.wasted, .void, .returned].contains($0.state) }
        let granted = try allotments().filter {
            $0.replaces == number && $0.number != own && $0.stage != .refused
        }
        return Replacement(
            replaced: replaced, spoiled: spoiled.reduce(0) { $0 + $1.serials.count },
            granted: granted.reduce(0) { $0 + $1.quantity })
    }
}
