package import StampFormat

extension TypedCodeSlip {
    /// Where to look again, for programs.
    package var facts: CanonicalJSON {
        var facts: [String: CanonicalJSON] = ["kind": .string(word)]
        facts["group"] = group.map { .integer($0) }
        if case .length(let count) = self { facts["characters"] = .integer(count) }
        return .object(facts)
    }
}
