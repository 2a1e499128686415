/// One sheet's cells as text, row by row.
struct SheetReader: XMLReading {
    private(set) var rows: [Spreadsheet.Row] = []
    private(set) var faults: [Spreadsheet.CellFault] = []
    private let part: String
    private let values: CellValue
    private let limits: SpreadsheetLimits
    private var textBytes = 0
    private var row = 0
    private var column = 0
    private var cells: [String] = []
    private var cell = Cell()

    private struct Cell {
        var type = "n"
        var style = 0
        var value: [UInt8] = []
        var formula: [UInt8]?
        var text = CellText()
        var inside = Inside.nothing
        enum Inside { case nothing, value, formula }
    }

    init(part: String, values: CellValue, limits: SpreadsheetLimits) {
        self.part = part
        self.values = values
        self.limits = limits
    }

    mutating func open(_ name: String, _ attributes: XMLAttributes) throws(SpreadsheetFault) {
        switch name {
        case "row": try beginRow(attributes)
        case "c": try beginCell(attributes)
        case "v": cell.inside = .value
        case "f":
            cell.inside = .formula
            cell.formula = []
        default: cell.text.open(name)
        }
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {
        switch cell.inside {
        case .value: cell.value += bytes
        case .formula: cell.formula?.append(contentsOf: bytes)
        case .nothing: cell.text.add(bytes)
        }
    }

    mutating func close(_ name: String) throws(SpreadsheetFault) {
        switch name {
        case "row": try endRow()
        case "c": try endCell()
        case "v", "f": cell.inside = .nothing
        default: cell.text.close(name)
        }
    }

    private mutating func beginRow(_ attributes: XMLAttributes) throws(SpreadsheetFault) {
        let number = attributes["r"].map { Int($0) } ?? row + 1
        guard let number, (row + 1...1_048_576).contains(number) else { throw .malformed(part: part) }
        row = number
        column = 0
        cells = []
    }

    private mutating func beginCell(_ attributes: XMLAttributes) throws(SpreadsheetFault) {
        guard row > 0 else { throw .malformed(part: part) }
        let place = attributes["r"].map { CellPlace.column($0) } ?? column + 1
        guard let place, place > column else { throw .malformed(part: part) }
        column = place
        cell = Cell()
        cell.type = attributes["t"] ?? "n"
        cell.style = attributes["s"].flatMap { Int($0) } ?? 0
    }

    private mutating func endCell() throws(SpreadsheetFault) {
        defer { cell = Cell() }
        if let formula = cell.formula {
            note(.formula, "=" + String(decoding: formula, as: UTF8.self))
        } else if cell.type == "e" {
            note(.error, String(decoding: cell.value, as: UTF8.self))
        }
        let text = try cellText()
        guard !text.isEmpty else { return }
        guard column <= limits.columns else { throw .tooManyColumns(most: limits.columns) }
        textBytes += text.utf8.count + 16
        guard textBytes <= limits.text else { throw .tooLarge(most: limits.text) }
        while cells.count < column - 1 { cells.append("") }
        cells.append(text)
    }

    private func cellText() throws(SpreadsheetFault) -> String {
        if cell.type == "inlineStr" { return cell.text.string }
        guard !cell.value.isEmpty else { return "" }
        let value = String(decoding: cell.value, as: UTF8.self)
        guard let text = values.text(value, type: cell.type, style: cell.style) else {
            throw .malformed(part: part)
        }
        return text
    }

    private mutating func endRow() throws(SpreadsheetFault) {
        guard !cells.isEmpty else { return }
        guard rows.count < limits.rows else { throw .tooManyRows(most: limits.rows - 1) }
        rows.append(Spreadsheet.Row(number: row, cells: cells))
        cells = []
    }

    /// Notes what is wrong with the present cell; after a hundred, more would help nobody.
    private mutating func note(_ kind: Spreadsheet.CellFault.Kind, _ value: String) {
        guard faults.count < 100 else { return }
        faults.append(
            Spreadsheet.CellFault(
                row: row, cell: CellPlace.name(column: column, row: row), kind: kind,
                value: String(value.prefix(80))))
    }
}

/// Where a cell stands, as spreadsheets name it: `B7`.
enum CellPlace {
    /// The column, from 1; nil for a name that is none.
    static func column(_ name: String) -> Int? {
        var column = 0
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "0")...UInt8(ascii: "9"): return (1...16_384).contains(column) ? column : nil
            default: return nil
            }
            guard column <= 16_384 else { return nil }
        }
        return nil
    }

    static func name(column: Int, row: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return "\(letters)\(row)"
    }
}
