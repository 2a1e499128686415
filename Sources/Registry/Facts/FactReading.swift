/// What the store knows of dated facts.
package protocol FactReading {
    func fact(_ number: Int) throws(RegistryError) -> Fact?
    /// All facts, also superseded and retired ones.
    func facts() throws(RegistryError) -> [Fact]
    /// All facts of one subject, likewise.
    func facts(of subject: FactSubject) throws(RegistryError) -> [Fact]
    func factCount() throws(RegistryError) -> Int
}

/// Changes of dated facts.
package protocol FactWriting {
    func insert(_ fact: Fact) throws(RegistryError)
    /// Stores the retirement; nothing else of a fact can change.
    func update(_ fact: Fact) throws(RegistryError)
}

extension RegistryReader {
    /// The fact, which must exist.
    package func existingFact(_ number: Int) throws(RegistryError) -> Fact {
        guard let fact = try fact(number) else { throw .fact(.unknownFact(number)) }
        return fact
    }
}
