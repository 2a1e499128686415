internal import Registry

extension RegisterNumber {
    /// - Throws: ``WebFault/badValue(name:allowed:)``.
    static func allotment(_ text: String) throws(WebFault) -> UInt32 {
        guard let number = UInt32(text), number >= 1 else {
            throw .badValue(
                name: "after", allowed: Phrase("số từ 1 đến 4294967295", "a number from 1 to 4294967295"))
        }
        return number
    }

    /// Of an entry, a flag, a fact or an import, in a path.
    ///
    /// - Throws: ``WebFault/notFound`` for what is no number.
    static func record(_ text: String) throws(WebFault) -> Int {
        guard let number = UInt32(text), number >= 1 else { throw .notFound }
        return Int(number)
    }
}
