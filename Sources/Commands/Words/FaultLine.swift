internal import Registry

/// One fault of a file, as people and as programs read it.
struct FaultLine {
    private let file: String
    private let fault: ImportFault

    init(_ file: String, _ fault: ImportFault) {
        self.file = file
        self.fault = fault
    }

    var text: String {
        let place = [fault.row.map { "\(file):\($0)" } ?? file, fault.column].compactMap { $0 }
            .joined(separator: ": ")
        let words = ImportWords.words(of: fault.rule)
        let value = fault.value.isEmpty ? "" : " “\(ShownText.of(fault.value))”"
        return "\(place):\(value) \(words.vi) / \(words.en) (\(fault.rule.code))"
    }

    /// `key`: what the rule is called.
    func json(_ key: String) -> CanonicalJSON {
        .object([
            "column": .optional(fault.column), "file": .string(file), "row": .optional(fault.row),
            key: .string(fault.rule.code), "value": .string(fault.value),
        ])
    }
}
