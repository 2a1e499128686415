internal import Registry
internal import StampFormat

/// Someone who asks for things of the register, by a session or by a token.
protocol Asking: Sendable {
    var person: Person { get }
}

extension Asking {
    /// Whether a producer's things are there for this person: a stranger's are not even named.
    func sees(_ producer: UInt32) -> Bool { person.producer.map { $0 == producer } ?? true }

    /// The allotment with its product.
    ///
    /// - Throws: ``WebFault/notFound`` also for another producer's.
    func allotment(
        _ text: String, _ store: some RegistryStore
    ) async throws -> (allotment: Allotment, product: Product) {
        guard let number = UInt32(text).flatMap({ AllotmentNumber(number: $0) }) else {
            throw WebFault.notFound
        }
        let found = try await store.read { reader throws(RegistryError) -> (Allotment, Product)? in
            guard let allotment = try reader.allotment(number) else { return nil }
            return (allotment, try reader.existingProduct(allotment.product))
        }
        guard let found, sees(found.1.producer) else { throw WebFault.notFound }
        return found
    }

    /// - Throws: ``WebFault/notFound`` also for another producer's.
    func product(_ text: String, _ store: some RegistryStore) async throws -> Product {
        guard let number = UInt32(text).flatMap({ ProductNumber(number: $0) }) else {
            throw WebFault.notFound
        }
        let found = try await store.read { reader throws(RegistryError) in try reader.product(number) }
        guard let found, sees(found.producer) else { throw WebFault.notFound }
        return found
    }
}
