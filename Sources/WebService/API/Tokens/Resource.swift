internal import Registry

/// Something of the register with an address and a form in JSON, by which it also has a tag.
struct Resource: Sendable {
    typealias Facts = @Sendable (any RegistryReader) throws(RegistryError) -> CanonicalJSON

    /// Nil for what has no page of its own.
    let path: String?
    let facts: Facts

    init(_ path: String?, _ facts: @escaping Facts) {
        self.path = path
        self.facts = facts
    }

    func tag(_ reader: any RegistryReader) throws(RegistryError) -> EntityTag {
        EntityTag(of: Array(try facts(reader).text.utf8))
    }
}
