package import StampFormat

/// Which serials of one allotment an act is about.
package struct StampSelection: Hashable, Sendable {
    package let allotment: AllotmentNumber
    /// In order, apart from each other.
    package let ranges: [SerialRange]

    /// - Parameters:
    ///   - allotment: the number of the allotment.
    ///   - ranges: in any order, also overlapping or repeated: a label that was scanned twice counts once.
    package init(_ allotment: AllotmentNumber, _ ranges: [SerialRange]) {
        self.allotment = allotment
        self.ranges = ranges.sorted { ($0.first, $0.last) < ($1.first, $1.last) }.reduce(into: []) {
            joined, next in
            guard let last = joined.last, next.first <= last.last || next.first == last.last + 1,
                let both = SerialRange(last.first, max(last.last, next.last))
            else { return joined.append(next) }
            joined[joined.count - 1] = both
        }
    }

    /// How many serials it holds.
    package var count: Int { ranges.reduce(0) { $0 + $1.count } }
}

extension RegistryReader {
    /// The allotment and serial that a label or a typed code names.
    ///
    /// - Throws: ``RegistryError/unknownStamp(_:)`` unless it is, to the last byte, the stamp that was issued.
    package func place(of input: StampInput, _ shown: String) throws(RegistryError) -> (
        AllotmentNumber, UInt32
    ) {
        switch input {
        case .unreadable: throw .unknownStamp(shown)
        case .typedCode(let code): return try place(of: code, shown)
        case .shortURL(let url): return try place(of: url.code, shown)
        case .url(let url): return try place(of: url.stamp, shown)
        case .digits(let stamp): return try place(of: stamp, shown)
        }
    }

    private func place(of code: TypedCode, _ shown: String) throws(RegistryError) -> (AllotmentNumber, UInt32)
    {
        guard let stamp = try storedStamp(code.serial, of: code.allotment), code.matches(stamp) else {
            throw .unknownStamp(shown)
        }
        return (code.allotment, code.serial.number)
    }

    private func place(of stamp: Stamp, _ shown: String) throws(RegistryError) -> (AllotmentNumber, UInt32) {
        let fields = stamp.fields
        guard try storedStamp(fields.serial, of: fields.allotment) == stamp else {
            throw .unknownStamp(shown)
        }
        return (fields.allotment, fields.serial.number)
    }

    /// The selection that scanned labels, typed codes or plain serials make.
    ///
    /// `allotment`: needed for plain serials; otherwise the labels' own, which must be one and the same.
    /// - Throws: ``RegistryError/unknownStamp(_:)`` for the first text that names none,
    ///   ``RegistryError/mixedAllotments(_:_:)``.
    package func selection(
        of texts: [String], in allotment: AllotmentNumber?
    ) throws(RegistryError) -> StampSelection {
        var number = allotment
        var ranges: [SerialRange] = []
        for text in texts {
            let shown = String(text.prefix(60))
            if let serial = UInt32(text), let range = SerialRange(serial, serial), number != nil {
                ranges.append(range)
                continue
            }
            let (found, serial) = try place(of: StampInput(text), shown)
            if let number, number != found { throw .mixedAllotments(number, found) }
            number = found
            if let range = SerialRange(serial, serial) { ranges.append(range) }
        }
        guard let number, !ranges.isEmpty else { throw .unknownStamp("") }
        return StampSelection(number, ranges)
    }

    /// All serials from the first to the last label of a roll.
    ///
    /// - Throws: ``RegistryError/mixedAllotments(_:_:)`` for labels of two rolls.
    package func selection(first: String, last: String) throws(RegistryError) -> StampSelection {
        let (number, start) = try place(of: StampInput(first), first)
        let (other, end) = try place(of: StampInput(last), last)
        guard number == other else { throw .mixedAllotments(number, other) }
        guard let range = SerialRange(min(start, end), max(start, end)) else { throw .unknownStamp(first) }
        return StampSelection(number, [range])
    }
}
