/// One thing that is wrong with an imported file: where, what stands there, and which rule it breaks.
package struct ImportFault: Hashable, Sendable {
    /// As a spreadsheet counts.
    ///
    /// The header is row 1. Nil for the file as a whole.
    package let row: Int?
    /// The column's name in this register; nil for the row as a whole.
    package let column: String?
    /// What stands in the file, at most 80 characters of it.
    package let value: String
    package let rule: ImportRule

    package init(row: Int?, column: String?, value: String, rule: ImportRule) {
        self.row = row
        self.column = column
        self.value = String(value.prefix(80))
        self.rule = rule
    }
}

/// The rules of import; each edge gives every case its words.
package enum ImportRule: Hashable, Sendable {
    // The file
    case empty
    case tooLarge(most: Int)
    case tooManyRows(most: Int)
    case notUTF8
    case utf16
    case notJSON
    case openQuote
    case textAfterQuote
    case missingColumn
    case repeatedColumn
    case fieldCount(expected: Int)
    // A workbook
    case notAWorkbook
    case protectedOrOld
    case zipBomb
    case tooManyColumns(most: Int)
    case documentType
    case noSuchSheet(known: [String])

    // A value
    case required
    case tooLong(most: Int)
    case controlCharacter
    case formula
    case notANumber
    case outOfRange(ClosedRange<Int>)
    case formulaCell
    case errorCell
    case mangledNumber
    case lostZeros(digits: Int)
    case codeLength(digits: [Int])
    case notADate
    case noSuchDay
    case serialDate
    case notAWord(allowed: [String])
    case gtinLength
    case gtinCheckDigit
    case gtinTaken(by: UInt32)
    case notAQuantity
    case unknownUnit
    case unitForSize(better: String)
    case notAScore

    // A row
    case unknownProducer
    case unknownProduct
    case repeatedKey(firstRow: Int)
    case order(of: String, after: String)
    case withdrawalNeedsReason
    case starsContradictScore(expected: Int)

    // A decision's line
    case anotherDecision
    case certificateExists
    case notCertified
    case unknownReason(known: [String])
    case stateIsAnAct

    // A print shop's return
    case serialsReversed
    case serialState(RangeState)

    // A warning
    case placeRenamed(now: String)
    case placeAmbiguous(candidates: [String])
    case placeUnknown(candidates: [String])

    /// Stable word for JSON.
    package var code: String {
        switch self {
        case .empty: "empty-file"
        case .tooLarge: "file-too-large"
        case .tooManyRows: "too-many-rows"
        case .notUTF8: "not-utf-8"
        case .utf16: "utf-16"
        case .notJSON: "not-json"
        case .openQuote: "open-quote"
        case .textAfterQuote: "text-after-quote"
        case .missingColumn: "missing-column"
        case .repeatedColumn: "repeated-column"
        case .fieldCount: "field-count"
        case .notAWorkbook: "not-a-workbook"
        case .protectedOrOld: "protected-or-old"
        case .zipBomb: "zip-bomb"
        case .tooManyColumns: "too-many-columns"
        case .documentType: "document-type"
        case .noSuchSheet: "no-such-sheet"
        case .required: "required"
        case .tooLong: "too-long"
        case .controlCharacter: "control-character"
        case .formula: "formula"
        case .notANumber: "not-a-number"
        case .outOfRange: "out-of-range"
        case .formulaCell: "formula-cell"
        case .errorCell: "error-cell"
        case .lostZeros: "lost-zeros"
        case .codeLength: "code-length"
        case .mangledNumber: "mangled-number"
        case .notADate: "not-a-date"
        case .noSuchDay: "no-such-day"
        case .serialDate: "serial-date"
        case .notAWord: "not-a-word"
        case .gtinLength: "gtin-length"
        case .gtinCheckDigit: "gtin-check-digit"
        case .gtinTaken: "gtin-taken"
        case .notAQuantity: "not-a-quantity"
        case .unknownUnit: "unknown-unit"
        case .unitForSize: "unit-for-size"
        case .notAScore: "not-a-score"
        case .unknownProducer: "unknown-producer"
        case .unknownProduct: "unknown-product"
        case .repeatedKey: "repeated-row"
        case .order: "wrong-order"
        case .withdrawalNeedsReason: "withdrawal-needs-reason"
        case .starsContradictScore: "stars-contradict-score"
        case .anotherDecision: "another-decision"
        case .certificateExists: "certificate-exists"
        case .notCertified: "not-certified"
        case .unknownReason: "unknown-reason"
        case .stateIsAnAct: "state-is-an-act"
        case .serialsReversed: "serials-reversed"
        case .serialState: "serial-state"
        case .placeRenamed: "place-renamed"
        case .placeAmbiguous: "place-ambiguous"
        case .placeUnknown: "place-unknown"
        }
    }
}
