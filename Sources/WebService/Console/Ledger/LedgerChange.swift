internal import Registry

/// One value of an entry's facts, before and after.
struct LedgerChange: Hashable {
    /// Its path, such as `ranges.1.state`; empty for a value that stands alone.
    let field: String
    let before: String?
    let after: String?

    /// Whether there was a value before, and it is another now.
    var isChange: Bool { before != nil && before != after }

    /// All values of two facts, by their paths.
    static func lines(from before: CanonicalJSON, to after: CanonicalJSON) -> [LedgerChange] {
        let (old, new) = (values(of: before, at: ""), values(of: after, at: ""))
        return Set(old.keys).union(new.keys).sorted().map { field in
            LedgerChange(field: field, before: old[field], after: new[field])
        }
    }

    private static func values(of facts: CanonicalJSON, at path: String) -> [String: String] {
        func below(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
        switch facts {
        case .null: return [:]
        case .bool(let value): return [path: value ? "true" : "false"]
        case .integer(let number): return [path: "\(number)"]
        case .string(let text): return [path: text]
        case .array(let items):
            return items.enumerated().reduce(into: [:]) { found, item in
                found.merge(values(of: item.element, at: below("\(item.offset + 1)"))) { first, _ in first }
            }
        case .object(let members):
            return members.reduce(into: [:]) { found, member in
                found.merge(values(of: member.value, at: below(member.key))) { first, _ in first }
            }
        }
    }
}
