internal import StampFormat

/// The machine check of a goods label: Decree 43/2017/NĐ-CP (amended by 111/2021) and Circular 21/2014/TT-BKHCN.
///
/// It finds what a machine can find; that the text is true remains the producer's word.
package struct LabelCheck {
    private let draft: LabelDraft
    private var findings: [LabelFinding] = []

    /// All findings, field by field.
    package static func findings(of draft: LabelDraft) -> [LabelFinding] {
        var check = LabelCheck(draft: draft)
        check.checkFields()
        check.checkQuantities()
        check.checkHeights()
        check.checkDates()
        return check.findings
    }

    private init(draft: LabelDraft) { self.draft = draft }

    private mutating func note(_ rule: LabelRule, _ field: LabelDraft.Field, corrected: String? = nil) {
        findings.append(LabelFinding(rule, field, draft[field], corrected: corrected))
    }

    /// What every label needs, and what food needs besides.
    private mutating func checkFields() {
        var needed: [LabelDraft.Field] = [.name, .responsible, .address, .origin, .quantity]
        if draft.isFood { needed += [.producedOn, .useBy, .ingredients, .storage] }
        for field in needed where draft[field] == nil { note(.fieldMissing, field) }
        if draft[.contents] != nil && draft.contents == nil { note(.contentsUnknown, .contents) }
    }

    private mutating func checkQuantities() {
        checkQuantity(.quantity)
        if draft.contents == .solidInLiquid && draft[.drainedQuantity] == nil {
            note(.drainedMissing, .drainedQuantity, corrected: "Khối lượng chất rắn: … g")
        }
        checkQuantity(.drainedQuantity)
        if let drained = mass(.drainedQuantity), let whole = mass(.quantity), drained > whole {
            note(.drainedTooMuch, .drainedQuantity)
        }
        checkTotal()
    }

    /// One quantity: readable, with the right words, a lawful unit that fits its size.
    private mutating func checkQuantity(_ field: LabelDraft.Field) {
        guard let text = draft[field] else { return }
        guard let parts = QuantityText(text), let quantity = parts.quantity else {
            return note(.quantityUnreadable, field)
        }
        let right = corrected(field, parts, quantity.inUnitForSize ?? quantity)
        if !isTermRight(field, parts.term, quantity) { note(.quantityTerm, field, corrected: right) }
        if !isKindRight(quantity) { note(.quantityKind, field) }
        if !parts.isUnitLawful { note(.unitSymbol, field, corrected: right) }
        if quantity.inUnitForSize != nil { note(.unitForSize, field, corrected: right) }
        if parts.isUnitLawful && !parts.hasSpace { note(.unitSpacing, field, corrected: right) }
    }

    /// Solids and pastes are stated by mass, liquids by volume; pastes may be either.
    private func isKindRight(_ quantity: NetQuantity) -> Bool {
        switch draft.contents {
        case .solid, .solidInLiquid: !quantity.unit.isVolume
        case .liquid: quantity.unit.isVolume
        case .paste, .pieces, nil: true
        }
    }

    private func isTermRight(_ field: LabelDraft.Field, _ term: String, _ quantity: NetQuantity) -> Bool {
        if field == .drainedQuantity { return ["khoi luong chat ran", "khoi luong rao nuoc"].contains(term) }
        if quantity.unit == .piece { return true }
        return LabelCheck.term(for: quantity, in: term)
    }

    /// “Trọng lượng” is a force, “dung tích” the room in a vessel: neither is a quantity of goods.
    private static func term(for quantity: NetQuantity, in term: String) -> Bool {
        quantity.unit.isVolume
            ? ["the tich thuc", "the tich tinh"].contains(term)
            : ["khoi luong tinh", "khoi luong"].contains(term)
    }

    private func corrected(_ field: LabelDraft.Field, _ parts: QuantityText, _ quantity: NetQuantity)
        -> String
    {
        let term =
            if field == .drainedQuantity {
                "Khối lượng chất rắn: "
            } else if quantity.unit == .piece {
                "Số lượng: "
            } else {
                quantity.unit.isVolume ? "Thể tích thực: " : "Khối lượng tịnh: "
            }
        let count = parts.count.map { "\($0) × " } ?? ""
        return term + count + quantity.text
    }

    /// Several units in one pack: the quantity of each and the total.
    private mutating func checkTotal() {
        guard let text = draft[.quantity], let parts = QuantityText(text), let each = parts.quantity else {
            return
        }
        let units = parts.count ?? draft.hundredths(.unitsInPack).map { $0 / 100 }
        guard let units, units > 1 else { return }
        let sum = NetQuantity(thousandths: each.thousandths * units, unit: each.unit)
        let right = (sum?.inUnitForSize ?? sum).map { "\(units) × \(each.text) = \($0.text)" }
        guard let total = parts.total ?? draft[.totalQuantity] else {
            return note(.totalMissing, .totalQuantity, corrected: right)
        }
        guard let stated = QuantityText(total)?.quantity else {
            return note(.quantityUnreadable, .totalQuantity, corrected: right)
        }
        if stated.smallest != sum?.smallest { note(.totalWrong, .totalQuantity, corrected: right) }
    }

    private func mass(_ field: LabelDraft.Field) -> Int? {
        draft[field].flatMap { QuantityText($0)?.quantity?.smallest }
    }

    /// Digits of the quantity by its size, other text by the size of the face.
    private mutating func checkHeights() {
        for field in [LabelDraft.Field.digitHeight, .textHeight, .faceArea]
        where draft[field] != nil && draft.hundredths(field) == nil { note(.measureUnreadable, field) }
        if let quantity = draft[.quantity].flatMap({ QuantityText($0)?.quantity }),
            let least = quantity.digitHeight, let height = draft.hundredths(.digitHeight),
            height < least * 100
        {
            note(.digitHeight, .digitHeight, corrected: "\(least) mm")
        }
        if let height = draft.hundredths(.textHeight) {
            // 0.9 mm where the largest face is under 80 cm², else 1.2 mm.
            let isSmall = draft.hundredths(.faceArea).map { $0 < 8000 } ?? false
            if height < (isSmall ? 90 : 120) {
                note(.textHeight, .textHeight, corrected: isSmall ? "0,9 mm" : "1,2 mm")
            }
        }
    }

    private mutating func checkDates() {
        for field in [LabelDraft.Field.producedOn, .useBy] {
            guard let text = draft[field] else { continue }
            switch LabelDate(text) {
            case .dayFirst, .words: break
            case .yearFirst(let day): note(.dateOrder, field, corrected: day?.dayMonthYear)
            case .unreadable: note(.dateUnreadable, field)
            }
        }
    }
}

extension NetQuantity {
    /// In thousandths of a milligram, of a millilitre or of a piece.
    fileprivate var smallest: Int {
        switch unit {
        case .milligram, .millilitre, .piece: thousandths
        case .gram, .litre: thousandths * 1000
        case .kilogram: thousandths * 1_000_000
        case .centilitre: thousandths * 10
        }
    }

    /// The least height of its digits in millimetres; nil for pieces (Circular 21/2014/TT-BKHCN).
    fileprivate var digitHeight: Int? {
        guard unit != .piece else { return nil }
        // Mass counts in grams and volume in millilitres.
        let thousandths = unit.isVolume ? smallest : smallest / 1000
        switch thousandths {
        case ...50_000: return 2
        case ...200_000: return 3
        case ...1_000_000: return 4
        default: return 6
        }
    }
}
