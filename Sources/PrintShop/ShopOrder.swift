package import StampFormat
package import StampLabels
package import StampSymbol

/// What a print shop is to print: one label after another, in the serials' order.
package struct ShopOrder: Sendable {
    /// Who gets the package; what leaks can be told by it.
    package var recipient: String
    /// Of every label, in millimetres.
    package let label: Sheet.Size
    package var plan: RollPlan
    package var host: StampHost
    /// nil chooses Q where the label has room for it, else M.
    package var level: SymbolLevel?
    /// What the symbols hold.
    package var link: SymbolLink
    /// The code under each label's scratch layer; nil for labels without.
    package var scratchCode: (@Sendable (Stamp) -> String)?
    package var text: LabelText
    package var kind: StampKind
    package var allotment: AllotmentNumber
    package var first: UInt32
    /// 1 or more.
    package var count: Int
    /// 16 bytes that tell this order from others.
    package var identifier: [UInt8]

    var last: UInt32 { first + UInt32(count) - 1 }

    /// Each argument is the property of its name.
    ///
    /// - Throws: ``ShopError/badLabel(_:)``.
    package init(
        recipient: String, label: Sheet.Size, plan: RollPlan, host: StampHost, level: SymbolLevel? = nil,
        link: SymbolLink = .full, text: LabelText, kind: StampKind = .recognisedProduct,
        allotment: AllotmentNumber, first: UInt32,
        count: Int, identifier: [UInt8]
    ) throws(ShopError) {
        precondition(identifier.count == 16 && count >= 1)
        guard [label.width, label.height].allSatisfy({ (10...200).contains($0) }) else {
            throw .badLabel(label)
        }
        self.recipient = recipient
        self.label = label
        self.plan = plan
        self.host = host
        self.level = level
        self.link = link
        self.text = text
        self.kind = kind
        self.allotment = allotment
        self.first = first
        self.count = count
        self.identifier = identifier
    }

    /// The job of a part of the labels.
    func job(of count: Int, kind: StampKind, part: Int) -> LabelJob {
        var identifier = identifier
        identifier[0] ^= UInt8(truncatingIfNeeded: part)
        identifier[1] ^= UInt8(truncatingIfNeeded: part >> 8)
        var job = LabelJob(
            sheet: .alone(label), host: host, level: level, link: link, alternatives: [], text: text,
            kind: kind,
            stampCount: count,
            identifier: identifier)
        job.scratchCode = scratchCode
        return job
    }
}
