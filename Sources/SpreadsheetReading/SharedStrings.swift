/// `xl/sharedStrings.xml`: texts that cells refer to by their place.
struct SharedStrings: XMLReading {
    private(set) var strings: [String] = []
    private var text = CellText()
    private var bytes = 0
    private let limits: SpreadsheetLimits

    init(limits: SpreadsheetLimits) { self.limits = limits }

    mutating func open(_ name: String, _: XMLAttributes) {
        if name == "si" { text = CellText() }
        text.open(name)
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) { text.add(bytes) }

    mutating func close(_ name: String) throws(SpreadsheetFault) {
        text.close(name)
        guard name == "si" else { return }
        bytes += text.count + 16
        guard bytes <= limits.text else { throw .tooLarge(most: limits.text) }
        strings.append(text.string)
    }
}

/// The text of a string item: its runs together, without phonetic hints.
struct CellText {
    private var bytes: [UInt8] = []
    private var isText = false
    private var isHint = false

    var count: Int { bytes.count }
    var string: String { String(decoding: bytes, as: UTF8.self) }

    mutating func open(_ name: String) {
        if name == "rPh" { isHint = true }
        if name == "t" { isText = true }
    }

    mutating func add(_ piece: UnsafeRawBufferPointer) {
        if isText && !isHint { bytes += piece }
    }

    mutating func close(_ name: String) {
        if name == "rPh" { isHint = false }
        if name == "t" { isText = false }
    }
}
