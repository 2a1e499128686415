/// What a pack's label says, field by field and as it is printed, before anyone has looked at it.
package struct LabelDraft: Hashable, Sendable {
    /// The fields that the rules look at; their names are columns of files and keys of JSON.
    package enum Field: String, CaseIterable, Sendable {
        case name, responsible, address, origin
        /// As printed, with its words: `Khối lượng tịnh: 500 g`.
        case quantity
        /// The solids of a mix of solid and liquid: `Khối lượng chất rắn: 300 g`.
        case drainedQuantity = "drained_quantity"
        /// Of all units in a pack: `Khối lượng tịnh: 10 × 50 g = 500 g` has it in itself.
        case totalQuantity = "total_quantity"
        case unitsInPack = "units_in_pack"
        /// One of ``LabelDraft/Contents``.
        case contents
        /// Day, month, year, or `DD/MM/YYYY` as a placeholder.
        case producedOn = "produced_on"
        case useBy = "use_by"
        case ingredients, storage
        case digitHeight = "digit_height_mm"
        case textHeight = "text_height_mm"
        case faceArea = "face_area_cm2"
        /// `yes` for food, which needs more.
        case food
    }

    /// What the pack holds, which decides how its quantity is stated.
    package enum Contents: String, CaseIterable, Sendable {
        case solid, liquid, paste, pieces
        case solidInLiquid = "solid-in-liquid"
    }

    private let texts: [Field: String]

    /// Empty texts are left out; texts are kept in NFC with single spaces.
    package init(_ texts: [Field: String]) {
        self.texts = texts.mapValues(PlainText.normalised).filter { !$0.value.isEmpty }
    }

    package subscript(field: Field) -> String? { texts[field] }

    /// Fields that say something, in the order of ``Field``.
    package var fields: [(field: Field, text: String)] {
        Field.allCases.compactMap { field in texts[field].map { (field, $0) } }
    }

    package var contents: Contents? { self[.contents].flatMap { Contents(rawValue: PlainText.folded($0)) } }

    var isFood: Bool { ["yes", "co", "true", "1", "x"].contains(PlainText.folded(self[.food] ?? "")) }

    /// Hundredths of a unit of a field such as `3,5` or `3.5 mm`; nil when there is none or it is no number.
    func hundredths(_ field: Field) -> Int? {
        guard let text = self[field] else { return nil }
        let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
        guard let value = NetQuantity(value: String(number), unit: .piece) else { return nil }
        return value.thousandths / 10
    }
}
