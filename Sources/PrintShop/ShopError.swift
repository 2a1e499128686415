package import Spreadsheets
package import StampLabels

/// Why a package for a print shop is refused, or could not be finished.
package enum ShopError: Error, Equatable, Sendable {
    case badPlan(RollPlanFault)
    /// A label's side outside 10 to 200 mm.
    case badLabel(Sheet.Size)
    case label(LabelError)
    case spreadsheet(SpreadsheetError)

    /// Stable word for clients: never renamed, never reused.
    package var code: String {
        switch self {
        case .badPlan: "bad-roll-plan"
        case .badLabel: "bad-label-size"
        case .label(let error): error.code
        case .spreadsheet(let error): error.code
        }
    }
}
