internal import Registry
internal import StampFormat

extension Allotment {
    /// The fields `from` and `to`, each a serial or what its label shows; empty ones mean the allotment's ends.
    ///
    /// - Throws: ``RegistryError/serialsOutOfRange(last:)``, also for another allotment's label.
    func serials(_ form: FormBody) throws(RegistryError) -> SerialRange {
        try serials(from: serial(form["from"]), to: serial(form["to"]))
    }

    private func serial(_ text: String) throws(RegistryError) -> UInt32? {
        guard !text.isEmpty else { return nil }
        let digits = text.filter { $0 != " " && $0 != "." }
        // A group of a label's code begins with zeros; it is no serial.
        if digits.first != "0", let serial = UInt32(digits) { return serial }
        guard let (allotment, serial) = StampInput(text).place, allotment == number else {
            throw .serialsOutOfRange(last: UInt32(quantity))
        }
        return serial.number
    }
}

extension StampInput {
    /// Which stamp it names, whether or not there is one.
    fileprivate var place: (allotment: AllotmentNumber, serial: Serial)? {
        if case .typedCode(let code) = self { return (code.allotment, code.serial) }
        return stamp.map { ($0.fields.allotment, $0.fields.serial) }
    }
}
