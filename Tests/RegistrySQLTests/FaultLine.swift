import Registry

/// A fault as a report prints it.
struct FaultLine: Hashable, Sendable {
    let row: Int?
    let column: String?
    let value: String
    let code: String

    init(_ row: Int?, _ column: String?, _ value: String, _ code: String) {
        self.row = row
        self.column = column
        self.value = value
        self.code = code
    }

    init(_ fault: ImportFault) { self.init(fault.row, fault.column, fault.value, fault.rule.code) }
}
